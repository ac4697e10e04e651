const beginnings: readonly (readonly string[])[] = [
  ['jan'],
  ['feb', 'fev'],
  ['mar'],
  ['apr', 'avr'],
  ['may', 'mai'],
  ['jun', 'juin'],
  ['jul', 'juil'],
  ['aug', 'aou'],
  ['sep'],
  ['oct'],
  ['nov'],
  ['dec'],
];

/** The number of a month from its name, whole or cut, in English or French; null when it is none. */
export function monthOf(name: string): number | null {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const index = beginnings.findIndex((names) => names.some((beginning) => plain.startsWith(beginning)));
  return index === -1 ? null : index + 1;
}
