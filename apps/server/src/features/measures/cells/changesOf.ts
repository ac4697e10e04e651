import type { CellChange, CountedAnswer } from './queries.ts';
import { keptMasks, partsOf, sliceOf } from './slices.ts';

/** What answers add to the counts, or take from them: each to a day and a month under every mask that is kept. */
export function changesOf(
  added: readonly CountedAnswer[],
  removed: readonly CountedAnswer[],
  traits: number,
): CellChange[] {
  const masks = keptMasks(traits);
  const changes = new Map<string, CellChange>();
  const count = (answer: CountedAnswer, by: 1 | -1): void => {
    const { measure, day, scale, score } = answer;
    const parts = partsOf(answer);
    const periods = [day, `${day.slice(0, 7)}-01`];
    for (const mask of masks) {
      const slice = sliceOf(parts, mask);
      for (const [grain, period] of periods.entries()) {
        const key = `${measure} ${grain} ${mask} ${period} ${scale} ${score} ${slice}`;
        const known = changes.get(key);
        if (known) known.answers += by;
        else
          changes.set(key, {
            measure,
            grain: grain as 0 | 1,
            mask,
            slice,
            period,
            scale,
            score,
            answers: by,
          });
      }
    }
  };
  for (const answer of added) count(answer, 1);
  for (const answer of removed) count(answer, -1);
  return [...changes.values()].filter(({ answers }) => answers !== 0);
}
