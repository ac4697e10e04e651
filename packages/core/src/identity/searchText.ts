/**
 * What search reads of a customer: name and handles in one line, lower case and without accents.
 *
 * @example searchText('Amélie Dupont', ['a.dupont@example.com']) // 'amelie dupont a.dupont@example.com'
 */
export function searchText(name: string | null, handles: readonly string[]): string {
  return [name ?? '', ...handles]
    .join(' ')
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 500);
}
