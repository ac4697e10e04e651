/** A key made of a topic's name, told from those taken; null for a name without a letter. */
export function keyOf(name: string, taken: readonly string[]): string | null {
  const plain = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')
    .slice(0, 32)
    .replace(/-+$/, '');
  if (plain === '') return null;
  let key = plain;
  for (let next = 2; taken.includes(key); next++) key = `${plain}-${next}`;
  return key;
}
