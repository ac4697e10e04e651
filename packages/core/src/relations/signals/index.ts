import { advocacySignals } from './advocacySignals.ts';
import { basketSignals } from './basketSignals.ts';
import { careSignals } from './careSignals.ts';
import { presenceSignals } from './presenceSignals.ts';
import { rhythmSignals } from './rhythmSignals.ts';
import type { FadingSignal, Signal, StandingSignal } from './signal.ts';
import { subscriptionSignals } from './subscriptionSignals.ts';
import { surveySignals } from './surveySignals.ts';
import { tagSignals } from './tagSignals.ts';
import { wordSignals } from './wordSignals.ts';

/** Every signal the engine reads, in a fixed order. */
export const signals: readonly Signal[] = [
  ...rhythmSignals,
  ...basketSignals,
  ...careSignals,
  ...advocacySignals,
  ...presenceSignals,
  ...subscriptionSignals,
  ...surveySignals,
  ...wordSignals,
  ...tagSignals,
];

/**
 * Signals kept as fading sums. A signal's position here is its number in stored tallies: a new one goes last, whatever its
 * group, which is why this order is written out.
 */
const fadingOrder = [
  'complaint',
  'matter-outcome',
  'delivery',
  'referral',
  'public-word',
  'review-rating',
  'consent-given',
  'consent-withdrawn',
  'gesture-reaction',
  'subscription-change',
  'nps',
  'csat',
  'ces',
  'survey-valence',
  'survey-closeness',
  'survey-strength',
  'survey-power',
  'survey-communality',
  'survey-novelty',
  'survey-duration',
  'words-valence',
  'words-closeness',
  'words-strength',
  'words-power',
  'words-communality',
  'words-novelty',
  'words-duration',
  'words-hostility',
  'words-leaving',
  'words-apology',
  'words-thanks',
  'words-type',
  'staff-tags',
] as const;

export const signalByKey: ReadonlyMap<string, Signal> = new Map(
  signals.map((signal) => [signal.key, signal]),
);

export const fadingSignals: readonly FadingSignal[] = fadingOrder.map((key) => {
  const signal = signalByKey.get(key);
  if (!signal || signal.sort === 'standing') throw new Error(`No fading signal is named ${key}.`);
  return signal;
});

export const standingSignals: readonly StandingSignal[] = signals.filter(
  (signal) => signal.sort === 'standing',
);
