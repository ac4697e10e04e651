import type { Estimate, Measured } from '../../estimate.ts';
import { compareGroups, type Group } from '../../measures/compare/compareGroups.ts';
import { estimateScore } from '../../measures/scores/estimateScore.ts';
import type { ScoreConvention } from '../../measures/scores/scoreConvention.ts';
import type { ScoreCount } from '../../measures/scores/scoreCounts.ts';

/** From the ground up: each is felt only where those under it hold. */
export const needFloors = ['met', 'easy', 'pleasant', 'enchanting'] as const;
export type NeedFloor = (typeof needFloors)[number];

/** The share from which a floor holds. Nobody enchants four in five. */
const usualThresholds: Readonly<Record<NeedFloor, number>> = {
  met: 0.8,
  easy: 0.8,
  pleasant: 0.8,
  enchanting: 0.5,
};

/** What customers answered of one floor, and how its share is counted. */
export interface FloorAnswers {
  floor: NeedFloor;
  answers: readonly ScoreCount[];
  /** Of a share: who is on this floor. */
  convention: ScoreConvention;
  /** The same answers cut in groups, each way of cutting by itself: by channel, by family. */
  groupings?: readonly (readonly Group[])[];
}

/** A group that is surely below, or above, all the others together. */
export interface FloorGroup {
  name: string;
  /** Its share less that of the others. */
  difference: number;
  adjustedP: number;
}

export interface Floor {
  floor: NeedFloor;
  share: Measured;
  threshold: number;
  /** `holds` and `gives-way` when the whole interval says so, `unsure` when it does not; null without answers. */
  state: 'holds' | 'gives-way' | 'unsure' | null;
  /** What holds it back, the furthest below first; and what lifts it. */
  holdsBack: FloorGroup[];
  lifts: FloorGroup[];
}

export interface NeedsPyramid {
  /** From the ground up; those without answers too. */
  floors: Floor[];
  /** The lowest floor that does not surely hold: to be mended first. Null when all hold. */
  next: NeedFloor | null;
}

/**
 * The pyramid of customers' needs (met, easy, pleasant, enchanting; Manning & Bodine 2012, "Outside In", with enchantment above): the
 * share on each floor with its interval, whether it holds, and which groups hold it back or lift it (each against all the others,
 * Holm over the groups of one way of cutting). Shares of different floors come from different questions and people: they are not parts of one whole.
 *
 * @example needsPyramid([{ floor: 'met', answers: [{ score: 1, count: 90 }, { score: 0, count: 10 }], convention }]).floors[0].state
 */
export function needsPyramid(
  known: readonly FloorAnswers[],
  thresholds: Readonly<Partial<Record<NeedFloor, number>>> = {},
): NeedsPyramid {
  const floors = needFloors.map((floor) => {
    const threshold = thresholds[floor] ?? usualThresholds[floor];
    const given = known.find((each) => each.floor === floor);
    return given ? describeFloor(given, threshold) : emptyFloor(floor, threshold);
  });
  return { floors, next: floors.find(({ state }) => state !== 'holds')?.floor ?? null };
}

function emptyFloor(floor: NeedFloor, threshold: number): Floor {
  const share = { ok: false as const, reason: 'too-few-answers', n: 0, needed: 1 };
  return { floor, share, threshold, state: null, holdsBack: [], lifts: [] };
}

function describeFloor(
  { floor, answers, convention, groupings = [] }: FloorAnswers,
  threshold: number,
): Floor {
  const share = estimateScore(answers, convention);
  const apart = groupings
    .flatMap((groups) => {
      const compared = compareGroups(groups, convention, { against: 'rest' });
      return compared.ok ? compared.pairs : [];
    })
    .filter(({ verdict }) => verdict === 'difference')
    .map(({ a, value, adjustedP }) => ({ name: a, difference: value, adjustedP }))
    .toSorted((one, other) => one.difference - other.difference);
  return {
    floor,
    share,
    threshold,
    state: share.ok ? stateOf(share, threshold) : null,
    holdsBack: apart.filter(({ difference }) => difference < 0),
    lifts: apart.filter(({ difference }) => difference > 0).toReversed(),
  };
}

function stateOf({ value, interval }: Estimate, threshold: number): Floor['state'] {
  if ((interval?.low ?? value) >= threshold) return 'holds';
  return (interval?.high ?? value) < threshold ? 'gives-way' : 'unsure';
}
