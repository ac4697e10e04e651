import type { SbgParameters } from './sbgParameters.ts';
import { sbgRetention } from './sbgRetention.ts';

/** S(t): the share of a cohort still there after `renewals` renewals. */
export function sbgSurvival(parameters: SbgParameters, renewals: number): number {
  let survival = 1;
  for (let t = 1; t <= renewals; t++) survival *= sbgRetention(parameters, t);
  return survival;
}
