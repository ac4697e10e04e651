import { counted } from './phrases.ts';
import type { Signal } from './signal.ts';
import { countOf, countOfKind, lastOf } from './snapshot.ts';

const changes: Readonly<Record<string, number>> = {
  started: 0.4,
  renewed: 0.7,
  upgraded: 0.8,
  downgraded: -0.4,
  paused: -0.4,
  cancelled: -0.9,
};

export const subscriptionSignals: readonly Signal[] = [
  {
    sort: 'momentary',
    key: 'subscription-change',
    label: { fr: 'Changements d’abonnement', en: 'Subscription changes' },
    measures: 'Upgraded y = 0.8, renewed 0.7, started 0.4, downgraded or paused -0.4, cancelled -0.9.',
    unit: 'mean change',
    halfLifeDays: 730,
    loadings: { strength: 0.65, duration: 0.3, valence: 0.15 },
    noise: 0.55,
    shared: 0.3,
    kinds: ['subscription'],
    read: (exchange) => {
      const change = exchange.properties?.change;
      return typeof change === 'string' ? (changes[change] ?? Number.NaN) : Number.NaN;
    },
    why: 'Renewing commits, leaving unties; neither says much of warmth.',
    sentence: ({ value, count }) => {
      const n = counted(count, ['changement', 'changements'], ['change', 'changes']);
      return value > 0
        ? { fr: `S’engage par abonnement (${n.fr})`, en: `Commits by subscription (${n.en})` }
        : { fr: `Se désengage de son abonnement (${n.fr})`, en: `Backs out of their subscription (${n.en})` };
    },
  },
  {
    sort: 'standing',
    key: 'subscription-held',
    label: { fr: 'Abonnement en cours', en: 'Subscription held' },
    measures: 'More subscriptions started or renewed than cancelled; y = 0.5.',
    unit: 'subscription changes',
    halfLifeDays: 1096,
    loadings: { strength: 0.4, duration: 0.4, power: -0.35, communality: -0.2 },
    noise: 0.6,
    shared: 0,
    times: {
      captivity: 2.6,
      'arranged-marriage': 2.2,
      'marriage-of-convenience': 2.2,
      marriage: 1.3,
      addiction: 1.2,
    },
    readAll: (s) => {
      const held =
        Math.max(countOf(s, 'subscriptionsStarted'), Math.min(1, countOf(s, 'subscriptionsRenewed'))) -
        countOf(s, 'subscriptionsCancelled');
      if (held <= 0) return null;
      const count = countOfKind(s, 'subscription');
      return { value: count, y: 0.5, weight: count / (count + 0.5), count, lastMs: lastOf(s, 'inbound') };
    },
    why: 'A contract binds, gladly or not: what else is said decides between the two.',
    sentence: () => ({ fr: 'Lié par un abonnement en cours', en: 'Bound by a running subscription' }),
  },
];
