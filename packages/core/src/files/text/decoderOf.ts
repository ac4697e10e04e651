import type { Encoding } from '../types.ts';

/** A decoder for text that arrives in pieces; byte order marks are left out, bytes that make no sense become U+FFFD. */
export function decoderOf(encoding: Encoding): TextDecoder {
  return new TextDecoder(encoding === 'utf-8-bom' ? 'utf-8' : encoding);
}
