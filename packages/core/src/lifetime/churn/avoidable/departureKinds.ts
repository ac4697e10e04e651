import type { Departure, Dissatisfaction } from './avoidableChurn.ts';

export type DepartureKind = 'unresolved' | 'resolved' | 'silent';

const dayMs = 86_400_000;

/** For each departure, what its customer had shown in the window before it. */
export function departureKinds(
  departures: readonly Departure[],
  dissatisfactions: readonly Dissatisfaction[],
  windowDays: number,
): DepartureKind[] {
  const byCustomer = new Map<string, Dissatisfaction[]>();
  for (const one of dissatisfactions) {
    const known = byCustomer.get(one.customer);
    if (known) known.push(one);
    else byCustomer.set(one.customer, [one]);
  }
  return departures.map(({ customer, atMs }) => {
    const before = (byCustomer.get(customer) ?? []).filter(
      (one) => one.atMs < atMs && one.atMs >= atMs - windowDays * dayMs,
    );
    if (before.length === 0) return 'silent';
    const isRepaired = ({ resolvedMs }: Dissatisfaction) =>
      resolvedMs !== null && resolvedMs !== undefined && resolvedMs <= atMs;
    return before.every(isRepaired) ? 'resolved' : 'unresolved';
  });
}
