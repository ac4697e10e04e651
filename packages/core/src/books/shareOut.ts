/**
 * Shares customers out among those who receive them: each gets as near to their share of the number as whole people allow
 * (largest remainder), and by turns from the most valuable down, so that nobody gets the best alone. The same input, the same
 * sharing.
 *
 * @param customers with what each is worth, in any unit
 * @param parts whole numbers from 1: the proportion of each receiver
 * @returns for each customer, in the order given, the place of who receives them
 * @example shareOut([{ id: 'a', value: 9 }, { id: 'b', value: 5 }, { id: 'c', value: 1 }], [1, 2]) // [1, 0, 1]
 */
export function shareOut(
  customers: readonly { id: string; value: number }[],
  parts: readonly number[],
): number[] {
  if (parts.length === 0) return [];
  const left = quotas(customers.length, parts);
  const given = parts.map(() => 0);
  const order = customers
    .map(({ id, value }, place) => ({ id, value, place }))
    .sort((a, b) => b.value - a.value || (a.id < b.id ? -1 : 1));
  const result = new Array<number>(customers.length);
  for (const { place } of order) {
    const receiver = furthestBehind(left, given);
    given[receiver] = (given[receiver] as number) + 1;
    result[place] = receiver;
  }
  return result;
}

/** Largest remainder: whole numbers that sum to `count`, each within one of its share. */
function quotas(count: number, parts: readonly number[]): number[] {
  const total = parts.reduce((sum, part) => sum + part, 0);
  const exact = parts.map((part) => (count * part) / total);
  const whole = exact.map(Math.floor);
  const missing = count - whole.reduce((sum, quota) => sum + quota, 0);
  const byRemainder = exact
    .map((share, place) => ({ place, rest: share - Math.floor(share) }))
    .sort((a, b) => b.rest - a.rest || a.place - b.place);
  for (const { place } of byRemainder.slice(0, missing)) whole[place] = (whole[place] as number) + 1;
  return whole;
}

/** Who has received the smallest part of their quota. */
function furthestBehind(quota: readonly number[], given: readonly number[]): number {
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const [place, whole] of quota.entries()) {
    if (whole === 0) continue;
    const progress = ((given[place] as number) + 0.5) / whole;
    if ((given[place] as number) < whole && progress < least) {
      least = progress;
      best = place;
    }
  }
  return best;
}
