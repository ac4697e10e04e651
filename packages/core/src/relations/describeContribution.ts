import type { Contribution } from './inference/explainState.ts';
import type { Bilingual } from './playbooks/playbook.ts';
import { signalByKey } from './signals/index.ts';
import { toThem } from './signals/toThem.ts';

/** The "why" line of a contribution, such as "Buys every month". A signal of another version gives its key. */
export function describeContribution(
  contribution: Pick<Contribution, 'signal' | 'value' | 'count'>,
  language: keyof Bilingual,
): string {
  const signal = signalByKey.get(contribution.signal);
  return signal ? signal.sentence(contribution)[language] : contribution.signal;
}

/** The same for the customer themselves: "You buy every month". Null for a signal of another version. */
export function describeToThem(
  { signal, value, count }: Pick<Contribution, 'signal' | 'value' | 'count'>,
  language: keyof Bilingual,
): string | null {
  return toThem(signal, { value, count })?.[language] ?? null;
}
