import type { Composed, Outcome } from './composed.ts';
import type { PersonCount } from './PersonCount.ts';

/**
 * Exchanges are gathered by person before they are stored: a person's relation state is then read and written once for several of
 * their exchanges rather than for each. Their order in time does not matter to it.
 */
export const gathered = { exchanges: 100_000, lines: 100_000 };
/** Reading a file more often than this costs more than it saves. */
const mostReadings = 16;

/** In how many readings a file is gathered best, each taking a share of the people: one where it would not help. */
export function readingsByPerson(people: PersonCount, atOnce = gathered.exchanges): number {
  const readings = Math.ceil(people.lines / atOnce);
  const isScattered = people.linesEach() >= 1.5 && people.repeats() < 0.5;
  return readings <= mostReadings && isScattered ? Math.max(1, readings) : 1;
}

export function isGathered(outcome: Outcome, atOnce = gathered.exchanges): boolean {
  return outcome.exchanges.length >= atOnce || outcome.lines >= gathered.lines;
}

/** What was gathered, cut into batches with each person's exchanges together, in the order they came. */
export function* batchesOf(outcome: Outcome, batchSize: number): Generator<Outcome> {
  const { exchanges, refused, setAside, lines } = outcome;
  exchanges.sort((a, b) => a.person - b.person);
  let rest: Pick<Outcome, 'refused' | 'setAside'> = { refused, setAside };
  let start = 0;
  do {
    const end = endOfBatch(exchanges, start, batchSize);
    yield { ...rest, exchanges: exchanges.slice(start, end), lines };
    rest = { refused: [], setAside: [] };
    start = end;
  } while (start < exchanges.length);
}

/** Also by lines: orders are kept with theirs until they are stored. */
function endOfBatch(exchanges: readonly Composed[], start: number, batchSize: number): number {
  let lines = 0;
  let end = start;
  while (end < exchanges.length && end - start < batchSize && lines < 6 * batchSize) {
    lines += exchanges[end]?.rows.length ?? 0;
    end++;
  }
  return end;
}
