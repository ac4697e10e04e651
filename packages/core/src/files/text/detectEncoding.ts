import type { Encoding, Finding } from '../types.ts';

/**
 * The encoding of a text, from a sample of its bytes: byte order marks, the zero bytes of UTF-16, then whether it is valid
 * UTF-8; what is not is Windows-1252, which gives a character to nearly every byte.
 */
export function detectEncoding(sample: Uint8Array): { encoding: Encoding; finding: Finding } {
  const found = (encoding: Encoding, confidence: number, because: string) => ({
    encoding,
    finding: { about: 'encoding' as const, choice: encoding, confidence, because },
  });
  if (sample[0] === 0xef && sample[1] === 0xbb && sample[2] === 0xbf)
    return found('utf-8-bom', 1, 'the file starts with the mark of UTF-8');
  if (sample[0] === 0xff && sample[1] === 0xfe)
    return found('utf-16le', 1, 'the file starts with the mark of UTF-16');
  if (looksUtf16(sample)) return found('utf-16le', 0.95, 'every other byte is zero');
  if (!isUtf8(sample)) return found('windows-1252', 0.9, 'some bytes are not UTF-8');
  return sample.some((byte) => byte > 127)
    ? found('utf-8', 0.99, 'its accents are valid UTF-8')
    : found('utf-8', 0.9, 'the beginning has no accent: any encoding reads it alike');
}

function looksUtf16(sample: Uint8Array): boolean {
  const pairs = Math.min(sample.length, 2048) >> 1;
  if (pairs < 2) return false;
  let zeros = 0;
  for (let i = 0; i < pairs; i++) if (sample[2 * i + 1] === 0) zeros++;
  return zeros / pairs > 0.7;
}

/** A character cut by the end of the sample is no error. */
function isUtf8(sample: Uint8Array): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  try {
    decoder.decode(sample, { stream: true });
    return true;
  } catch {
    return false;
  }
}
