import { fadingSignals } from '../signals/index.ts';
import { dayMs } from '../signals/snapshot.ts';
import { emptyFadingSum, mergeFading } from './fadingSum.ts';
import { addToSketch } from './sketch.ts';
import { addDay, emptyTally, type Tally } from './tally.ts';

/** The tally of the union of two disjoint sets of exchanges, as when two customers prove to be one. Neither is changed. */
export function mergeTallies(a: Tally, b: Tally): Tally {
  const merged = emptyTally();
  for (const tally of [a, b]) addInto(merged, tally);
  return merged;
}

function addInto(into: Tally, tally: Tally): void {
  into.exchanges += tally.exchanges;
  for (let i = 0; i < into.counts.length; i++) into.counts[i]! += tally.counts[i]!;
  for (let i = 0; i < into.sums.length; i++) into.sums[i]! += tally.sums[i]!;
  for (let i = 0; i < into.first.length; i++) {
    if (tally.first[i]! < into.first[i]!) into.first[i] = tally.first[i]!;
    if (tally.last[i]! > into.last[i]!) into.last[i] = tally.last[i]!;
  }
  for (const day of tally.latestDays) addDay(into.latestDays, day);
  for (const hash of tally.purchaseDays) addToSketch(into.purchaseDays, hash);
  for (const hash of tally.items) addToSketch(into.items, hash);
  for (const hash of tally.categories) addToSketch(into.categories, hash);
  tally.fading.forEach((sum, number) => {
    if (!sum) return;
    while (into.fading.length <= number) into.fading.push(null);
    into.fading[number] ??= emptyFadingSum(sum.dated.length);
    mergeFading(into.fading[number], sum, fadingSignals[number]!.halfLifeDays * dayMs);
  });
}
