import { counted, duration, every, number } from './phrases.ts';
import type { StandingSignal } from './signal.ts';
import { lastOf, yearMs } from './snapshot.ts';

export const rhythmSignals: readonly StandingSignal[] = [
  {
    sort: 'standing',
    key: 'tenure',
    label: { fr: 'Ancienneté', en: 'Tenure' },
    measures:
      'Years t between the first and the latest exchange started by the customer; y = 1 - 2 x 2^(-t/3), from -1 (new) through 0 at three years. A short history weighs half: it may be the records that are short.',
    unit: 'years',
    halfLifeDays: 1461,
    loadings: { duration: 0.95 },
    noise: 0.35,
    shared: 0,
    why: 'Years together are the plainest mark of a lasting bond; three years as the middle is a judgement.',
    readAll: (s) => {
      const first = s.tally.first[2]!;
      const last = lastOf(s, 'inbound');
      if (last === null) return null;
      const years = (last - first) / yearMs;
      const days = Math.max(s.purchaseDays, years > 0 ? 2 : 1);
      return {
        value: years,
        y: 1 - 2 * 2 ** (-years / 3),
        weight: ((days - 1) / (days + 4)) * (0.5 + 0.5 * Math.min(1, years / 3)),
        count: days,
        lastMs: last,
      };
    },
    sentence: ({ value }) => {
      const time = duration(value * 365.25);
      if (value < 0.5)
        return { fr: `Client depuis peu : ${time.fr}`, en: `A customer for a short time: ${time.en}` };
      return value < 2
        ? { fr: `Client depuis ${time.fr}`, en: `A customer for ${time.en}` }
        : { fr: `Fidèle depuis ${time.fr}`, en: `Has been coming for ${time.en}` };
    },
  },
  {
    sort: 'standing',
    key: 'frequency',
    label: { fr: 'Fréquence d’achat', en: 'Purchase frequency' },
    measures:
      'Distinct purchase days a year r since the first one; y = tanh(ln(r/4)/1.5), 0 at a purchase each quarter. Weighs less when the customer keeps to one occasion a year.',
    unit: 'purchase days a year',
    halfLifeDays: 1096,
    loadings: { strength: 0.35, closeness: 0.3, valence: 0.15 },
    noise: 0.6,
    shared: 0,
    why: 'Frequency of contact goes with strength and, less, with closeness (Fournier 1998, interdependence).',
    readAll: (s) => {
      const days = s.purchaseDays;
      if (days < 2 || s.knownYears <= 0) return null;
      const yearly = (days - 1) / Math.max(s.knownYears, 30 / 365.25);
      return {
        value: yearly,
        y: Math.tanh(Math.log(yearly / 4) / 1.5),
        weight: ((days - 1) / (days + 3)) * (1 - s.singleOccasion),
        count: days,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      const rhythm = every(365.25 / Math.max(value, 0.01));
      return { fr: `Achète ${rhythm.fr}`, en: `Buys ${rhythm.en}` };
    },
  },
  {
    sort: 'standing',
    key: 'constant-need',
    label: { fr: 'Besoin constant', en: 'Constant need' },
    measures: 'Present above 40 purchase days a year, fully at 150.',
    unit: 'purchase days a year',
    halfLifeDays: 365,
    loadings: { strength: 0.5, closeness: 0.3, power: -0.3 },
    noise: 0.8,
    shared: 0,
    times: { addiction: 3, 'master-servant': 1.3, marriage: 1.2 },
    why: 'Near-daily buying is rare outside dependence and habit; the share is a judgement.',
    readAll: (s) => {
      if (s.purchaseDays < 8 || s.knownYears <= 0) return null;
      const yearly = (s.purchaseDays - 1) / Math.max(s.knownYears, 0.15);
      const presence = Math.min(1, Math.max(0, Math.log(yearly / 40) / Math.log(150 / 40)));
      if (presence === 0) return null;
      return {
        value: yearly,
        y: presence,
        weight: presence,
        count: s.purchaseDays,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      const rhythm = every(365.25 / value);
      return { fr: `Achète ${rhythm.fr}`, en: `Buys ${rhythm.en}` };
    },
  },
  {
    sort: 'standing',
    key: 'faithful-years',
    label: { fr: 'Fidélité régulière', en: 'Faithful for years' },
    measures:
      'Years t of purchases above one year and a half, times their regularity: weight min(1, (t - 1.5)/2.5) / (1 + c^2) x n/(n + 5), for those who come at least three times a year; y = 0.8.',
    unit: 'years',
    halfLifeDays: 730,
    loadings: { duration: 0.6, strength: 0.5 },
    noise: 0.7,
    shared: 0,
    times: {
      'old-friends': 2.4,
      marriage: 2.2,
      'marriage-of-convenience': 1.6,
      kinship: 1.5,
      buddies: 1.3,
      captivity: 1.1,
    },
    why: 'Coming back through the years, again and again, is what friendship and marriage have and the others lack.',
    readAll: (s) => {
      const { gaps, variation, usualGapDays } = s.rhythm;
      const years = s.spanYears;
      if (gaps < 4 || years <= 1.5 || usualGapDays === null) return null;
      const often = 1 / (1 + (s.knownYears > 0 ? (3 / (s.purchaseDays / s.knownYears)) ** 4 : 0));
      return {
        value: years,
        y: 0.8,
        weight: ((Math.min(1, (years - 1.5) / 2.5) * often) / (1 + variation ** 2)) * (gaps / (gaps + 5)),
        count: s.purchaseDays,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value, count }) => {
      const rhythm = every((value * 365.25) / Math.max(1, count - 1));
      const time = duration(value * 365.25);
      return { fr: `Achète ${rhythm.fr} depuis ${time.fr}`, en: `Has bought ${rhythm.en} for ${time.en}` };
    },
  },
  {
    sort: 'standing',
    key: 'regularity',
    label: { fr: 'Régularité', en: 'Regularity' },
    measures:
      'Coefficient of variation c of the latest 15 gaps between purchase days; y = (1 - c)/(1 + c): 1 like clockwork, 0 at random. Weighs in full from a year of purchases.',
    unit: 'coefficient of variation',
    halfLifeDays: 730,
    loadings: { novelty: -0.45, duration: 0.35, strength: 0.25 },
    noise: 0.45,
    shared: 0,
    why: 'Habit is routine that lasts; random buying (c = 1) says nothing either way.',
    readAll: (s) => {
      const { gaps, variation } = s.rhythm;
      if (gaps < 2) return null;
      return {
        value: variation,
        y: (1 - variation) / (1 + variation),
        weight: ((gaps - 1) / (gaps + 5)) * Math.min(1, s.spanYears),
        count: gaps,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value, count }) => {
      if (value < 0.5 && count > 3)
        return {
          fr: `Revient avec une régularité d’horloge (${number(count).fr} intervalles)`,
          en: `Comes back like clockwork (${number(count).en} gaps)`,
        };
      return value < 1
        ? { fr: 'Revient assez régulièrement', en: 'Comes back fairly regularly' }
        : { fr: 'Revient sans rythme régulier', en: 'Comes back without a regular rhythm' };
    },
  },
  {
    sort: 'standing',
    key: 'recency',
    label: { fr: 'Dernier achat, selon son propre rythme', en: 'Last purchase, by their own rhythm' },
    measures:
      'Days since the last purchase over the usual gap, r; y = (1 - r)/(1 + r), at most 0.3: 0 when just due, negative past it.',
    unit: 'usual gaps',
    halfLifeDays: 730,
    loadings: { strength: 0.5, valence: 0.2, closeness: 0.15 },
    noise: 0.5,
    shared: 0,
    why: 'Being late matters against the person’s own habit, not against the calendar.',
    readAll: (s) => {
      const { gaps, usualGapDays, quietDays } = s.rhythm;
      if (gaps < 1 || usualGapDays === null || quietDays === null) return null;
      const ratio = quietDays / usualGapDays;
      return {
        value: ratio,
        y: Math.min(0.3, (1 - ratio) / (1 + ratio)),
        weight: gaps / (gaps + 4),
        count: gaps,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      const times = number(value);
      if (value > 20)
        return {
          fr: 'N’a plus rien acheté depuis longtemps, à son rythme',
          en: 'Nothing bought for long, by their own pace',
        };
      return value > 1.5
        ? {
            fr: `N’a rien acheté depuis ${times.fr} fois son intervalle habituel`,
            en: `Nothing bought for ${times.en} times their usual gap`,
          }
        : { fr: 'Achète à son rythme habituel', en: 'Buys at their usual pace' };
    },
  },
  {
    sort: 'standing',
    key: 'momentum',
    label: { fr: 'Élan', en: 'Momentum' },
    measures:
      'Mean log gap of the newer half of the latest gaps less that of the older half, d; y = -tanh(d): positive when buying faster.',
    unit: 'log ratio',
    halfLifeDays: 365,
    loadings: { strength: 0.3, valence: 0.25, novelty: 0.25 },
    noise: 0.6,
    shared: 0,
    why: 'A bond that quickens is usually growing; many other causes, hence the noise.',
    readAll: (s) => {
      const { gaps, slowing } = s.rhythm;
      if (gaps < 4) return null;
      return {
        value: Math.exp(-slowing),
        y: -Math.tanh(slowing),
        weight: (gaps - 3) / (gaps + 6),
        count: gaps,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      if (value > 1.25) return { fr: 'Achète de plus en plus souvent', en: 'Buys more and more often' };
      return value < 0.8
        ? { fr: 'Achète de moins en moins souvent', en: 'Buys less and less often' }
        : { fr: 'Achète toujours au même rythme', en: 'Keeps the same pace' };
    },
  },
  {
    sort: 'standing',
    key: 'never-came-back',
    label: { fr: 'N’est pas revenu', en: 'Never came back' },
    measures: 'A single purchase day, q days ago: weight 0.8 (1 - 2^(-q/240)), y = -0.7.',
    unit: 'days',
    halfLifeDays: 1461,
    loadings: { strength: 0.6, duration: 0.5 },
    noise: 0.7,
    shared: 0,
    times: { 'one-night-stand': 2, 'fleeting-acquaintances': 2, 'complete-strangers': 1.4 },
    why: 'One purchase says little at first; that no other followed says more as time passes.',
    readAll: (s) => {
      const { quietDays } = s.rhythm;
      if (s.purchaseDays !== 1 || quietDays === null) return null;
      return {
        value: quietDays,
        y: -0.7,
        weight: 0.8 * (1 - 2 ** (-quietDays / 240)),
        count: 1,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ value }) => {
      const time = duration(value);
      return {
        fr: `Un seul jour d’achat, il y a ${time.fr}`,
        en: `Bought on one day only, ${time.en} ago`,
      };
    },
  },
  {
    sort: 'standing',
    key: 'single-occasion',
    label: { fr: 'Une seule occasion dans l’année', en: 'A single occasion in the year' },
    measures:
      'Concentration of purchases in the same months (length of the mean month vector, to the fourth), for those who buy about once or twice a year over more than a year.',
    unit: 'share',
    halfLifeDays: 1096,
    loadings: { strength: 0.35, duration: 0.5, novelty: -0.3 },
    noise: 0.6,
    shared: 0,
    times: { 'compartmentalised-friends': 10, 'childhood-friends': 2 },
    why: 'Coming back each year for the same occasion is what defines a friend for one occasion.',
    readAll: (s) => {
      const presence = s.singleOccasion;
      if (presence < 0.01) return null;
      return {
        value: presence,
        y: 0.5,
        weight: presence,
        count: s.purchaseDays,
        lastMs: lastOf(s, 'purchase'),
      };
    },
    sentence: ({ count }) => {
      const times = counted(count, ['fois', 'fois'], ['time', 'times']);
      return {
        fr: `Revient à la même période de l’année (${times.fr})`,
        en: `Comes at the same time of year (${times.en})`,
      };
    },
  },
];
