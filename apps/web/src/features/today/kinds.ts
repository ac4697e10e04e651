import type { TodayLine } from '@rapport/contracts/today';

/** In the order of what is lost. The compiler refuses a kind missing here. */
const kindSet: Record<TodayLine['kind'], true> = {
  'turned-hostile': true,
  cooling: true,
  'quiet-regular': true,
  'new-courtship': true,
  warming: true,
};

export const todayKinds = Object.keys(kindSet) as TodayLine['kind'][];
