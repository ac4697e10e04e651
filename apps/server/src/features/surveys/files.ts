/** What a file is by its first bytes, whatever it says of itself; null for what we don't take. */
export function mediaTypeOf(content: Buffer): string | null {
  const starts = (...bytes: number[]) => bytes.every((byte, i) => content[i] === byte);
  if (starts(0x89, 0x50, 0x4e, 0x47)) return 'image/png';
  if (starts(0xff, 0xd8, 0xff)) return 'image/jpeg';
  if (starts(0x47, 0x49, 0x46, 0x38)) return 'image/gif';
  if (content.toString('latin1', 0, 4) === 'RIFF' && content.toString('latin1', 8, 12) === 'WEBP')
    return 'image/webp';
  if (content.toString('latin1', 0, 5) === '%PDF-') return 'application/pdf';
  return null;
}
