import {
  type ArmDifference,
  type ArmTally,
  alwaysValid,
  armDifference,
  armLift,
  segmentUplift,
} from '@rapport/core/experiments';
import type { Correction } from '@rapport/core/numeric';
import { estimateJson } from '../output/estimateJson.ts';

export interface EffectOptions {
  level: number;
  planned: number | undefined;
}

/** A difference, its lift, what CUPED did, and the interval for those who look often. */
export function effectJson(
  difference: ArmDifference,
  treated: ArmTally,
  control: ArmTally,
  { level, planned }: EffectOptions,
) {
  const lift = armLift(treated, control, { level });
  const always = planned === undefined ? null : alwaysValid(difference, { planned, level });
  return {
    difference: difference.value,
    ...estimateJson(difference),
    ...statisticJson(difference),
    means: { treated: difference.treated.mean, control: difference.control.mean },
    ...(lift.ok ? { lift: estimateJson(lift) } : {}),
    ...(difference.adjustment ? { cuped: difference.adjustment } : {}),
    ...(always?.ok
      ? {
          alwaysValid: {
            interval: always.interval,
            p: always.p,
            planned,
            method: always.method,
            convention: always.convention,
          },
        }
      : {}),
  };
}

function statisticJson({ standardError, test }: ArmDifference) {
  return {
    standardError,
    test: test.method,
    ...(test.statistic === null ? {} : { statistic: test.statistic }),
    ...(test.df === null ? {} : { df: test.df }),
    p: test.p,
  };
}

export interface SegmentArms {
  name: string;
  treated: ArmTally | null;
  control: ArmTally | null;
}

/** The effect in each segment, and whether segments differ; null when nothing can be said of any. */
export function segmentsJson(
  segments: readonly SegmentArms[],
  { level, correction }: { level: number; correction: Correction },
) {
  const whole = segments.flatMap(({ name, treated, control }) =>
    treated && control ? [{ name, treated, control }] : [],
  );
  const found = segmentUplift(whole, { level, correction });
  if (!found.ok) return null;
  return {
    segments: found.segments.map(({ name, difference, adjustedP, verdict }) => ({
      segment: name,
      ...estimateJson(difference),
      ...statisticJson(difference),
      adjustedP,
      verdict,
    })),
    leftOut: [
      ...found.leftOut.map(({ name, reason }) => ({ segment: name, reason: reason.reason })),
      ...segments
        .filter(({ treated, control }) => !treated || !control)
        .map(({ name }) => ({ segment: name, reason: 'nothing-to-divide-by' })),
    ],
    overall: found.overall,
    ...(found.heterogeneity ? { heterogeneity: found.heterogeneity } : {}),
  };
}

/** The difference of two arms; why not, otherwise. */
export function differenceOf(treated: ArmTally | null, control: ArmTally | null, level: number) {
  if (!treated || !control) return { ok: false, reason: 'nothing-to-divide-by', n: 0, needed: 0 } as const;
  return armDifference(treated, control, { level });
}
