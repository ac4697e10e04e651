const ligatures: Readonly<Record<string, string>> = { œ: 'oe', æ: 'ae', ß: 'ss', ø: 'o', ł: 'l', đ: 'd' };
const tableSize = 0x250;
const table = Array.from({ length: tableSize }, (_, code) => foldSlowly(String.fromCharCode(code)));

/** A letter in lower case and without its accent: "É" gives "e", "Œ" gives "oe". Others are lowered only. */
export function foldCharacter(character: string): string {
  const code = character.charCodeAt(0);
  return code < tableSize ? table[code]! : character.toLowerCase();
}

function foldSlowly(character: string): string {
  const lowered = character.toLowerCase();
  return ligatures[lowered] ?? lowered.normalize('NFD').replace(/\p{M}/gu, '');
}
