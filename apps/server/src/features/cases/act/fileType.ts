const starts: readonly [type: string, start: readonly number[], at?: number][] = [
  ['image/png', [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]],
  ['image/jpeg', [0xff, 0xd8, 0xff]],
  ['image/gif', [0x47, 0x49, 0x46, 0x38]],
  ['image/webp', [0x57, 0x45, 0x42, 0x50], 8],
  ['application/pdf', [0x25, 0x50, 0x44, 0x46, 0x2d]],
];

/** Kinds of office files, which are zip archives inside, told by their name. */
const archives: Readonly<Record<string, string>> = {
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  odt: 'application/vnd.oasis.opendocument.text',
  ods: 'application/vnd.oasis.opendocument.spreadsheet',
};
const texts: Readonly<Record<string, string>> = { txt: 'text/plain', csv: 'text/csv', eml: 'message/rfc822' };

/**
 * What a file is, by what it holds and not by what its sender calls it: pictures, PDF, office documents, plain text.
 *
 * @returns null for anything else
 */
export function fileType(content: Buffer, name: string): string | null {
  for (const [type, start, at = 0] of starts) {
    if (start.every((byte, i) => content[at + i] === byte)) return type;
  }
  const extension = name.toLowerCase().split('.').at(-1) ?? '';
  const isArchive = content[0] === 0x50 && content[1] === 0x4b && content[2] === 0x03 && content[3] === 0x04;
  if (isArchive) return archives[extension] ?? null;
  return isText(content) ? (texts[extension] ?? null) : null;
}

function isText(content: Buffer): boolean {
  if (content.includes(0)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(content);
    return true;
  } catch {
    return false;
  }
}
