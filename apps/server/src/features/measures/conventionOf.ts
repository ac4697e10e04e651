import type { MeasureSettings, Unit } from '@rapport/contracts/measures';
import {
  cesConvention,
  csatConvention,
  csatMeanConvention,
  npsConvention,
  type ScoreConvention,
  truthConvention,
} from '@rapport/core/measures';
import { lowestOf } from './readScore.ts';

/** Shares of matters resolved at the first contact; counted by settleContacts.ts. */
export const fcrMeasure = 'fcr';

/**
 * What this workspace makes of a measure's answers.
 *
 * @param scale of most of its answers, for measures of the workspace's own
 */
export function conventionOf(measure: string, scale: number, settings: MeasureSettings): ScoreConvention {
  if (measure === 'nps') return npsConvention;
  if (measure === 'csat') {
    const { convention, top, scale: highest } = settings.csat;
    const points = { lowest: lowestOf(highest), highest };
    return convention === 'mean' ? csatMeanConvention(points) : csatConvention({ top, scale: points });
  }
  if (measure === 'ces') return cesConvention(settings.ces);
  if (measure === fcrMeasure) return truthConvention(`net-fcr-within-${settings.fcr.windowDays}-days`);
  return scale === 1
    ? truthConvention('share-of-yes')
    : csatMeanConvention({ lowest: lowestOf(scale), highest: scale });
}

export function unitOf({ kind }: ScoreConvention): Unit {
  return kind === 'net' ? 'points' : kind === 'share' ? 'percent' : 'scale';
}
