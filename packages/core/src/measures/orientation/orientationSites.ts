import type { Estimate } from '../../estimate.ts';
import { differenceOf } from '../compare/differenceOf.ts';
import { judge } from '../compare/judge.ts';
import { mergePoints, restOf } from '../compare/restOf.ts';
import type { JudgedDifference, ScoreDifference } from '../compare/scoreDifference.ts';
import { estimateTally } from '../scores/estimateScore.ts';
import { type PointTally, tallyPoints } from '../scores/pointTally.ts';
import { suppressCells } from '../suppression/suppressCells.ts';
import type { Hidden } from '../suppression/tableNetwork.ts';
import {
  type OrientationShares,
  orientationConvention,
  orientationCounts,
  orientationShares,
} from './orientationShares.ts';
import type { OrientationOptions, StaffAnswers } from './questionnaire.ts';
import type { StaffScore } from './scoreStaff.ts';

/** A site, or that it cannot be told of: then not even how many work there. */
export type OrientationSite =
  | { site: string; hidden: Exclude<Hidden, null> }
  | ({
      site: string;
      hidden: null;
      /** Strong less weak. */
      net: Estimate;
      /** Against all other sites together, allowing for the number of sites (Holm). Null when there is no other. */
      againstRest: JudgedDifference | null;
    } & OrientationShares);

/** Sites in the order in which they come, small ones hidden so that they cannot be had from the total. */
export function orientationSites(
  staff: readonly StaffAnswers[],
  scores: readonly StaffScore[],
  key: string,
  { level = 0.95, threshold }: OrientationOptions,
): OrientationSite[] {
  const bySite = new Map<string, StaffScore[]>();
  for (const score of scores) {
    const site = staff[score.row]!.site ?? '';
    const own = bySite.get(site);
    if (own) own.push(score);
    else bySite.set(site, [score]);
  }
  const names = [...bySite.keys()];
  const groups = [...bySite.values()];
  const { cells } = suppressCells(
    groups.map(({ length }) => length),
    { threshold },
  );
  const convention = orientationConvention(key);
  const tallies = groups.map((group) => tallyPoints(orientationCounts(group), convention) as PointTally);
  const judged = againstRest(tallies, cells, level);
  return names.map((site, i): OrientationSite => {
    const hidden = cells[i]!;
    if (hidden !== null) return { site, hidden };
    const { ok, value, n, interval, method, convention: named } = estimateTally(tallies[i]!, { level });
    return {
      site,
      hidden,
      net: { ok, value, n, interval, method, convention: named },
      ...orientationShares(groups[i]!, key, level),
      againstRest: judged[i] ?? null,
    };
  });
}

/** Only sites that are shown are compared, so only they count in the allowance; the rest holds the hidden ones too. */
function againstRest(tallies: readonly PointTally[], cells: readonly Hidden[], level: number) {
  const all = mergePoints(tallies);
  const found: ScoreDifference[] = [];
  const places: number[] = [];
  for (const [i, tally] of tallies.entries()) {
    const rest = cells[i] === null ? restOf(all, tally, 'kish') : null;
    const difference = rest?.ok ? differenceOf(tally, rest, { level }) : null;
    if (!difference?.ok) continue;
    found.push(difference);
    places.push(i);
  }
  const judged = judge(found, { level, correction: 'holm', higherIsBetter: true });
  const bySite: (JudgedDifference | undefined)[] = [];
  for (const [at, place] of places.entries()) bySite[place] = judged[at];
  return bySite;
}
