import { counted, number } from './phrases.ts';
import { fromScale } from './scale.ts';
import type { MomentarySignal } from './signal.ts';

export const advocacySignals: readonly MomentarySignal[] = [
  {
    sort: 'momentary',
    key: 'referral',
    label: { fr: 'Recommandation à un proche', en: 'Referral' },
    measures: 'Sent somebody to the brand: y = 0.8.',
    unit: 'referrals',
    halfLifeDays: 730,
    loadings: { valence: 0.55, strength: 0.35, communality: 0.3 },
    noise: 0.5,
    shared: 0.3,
    times: { 'star-groupie': 2.2, 'best-friends': 1.8, teammates: 1.5, 'guru-disciple': 1.4, marriage: 1.4 },
    kinds: ['referral'],
    read: () => 0.8,
    why: 'Putting one’s own credit behind a brand is costly, hence telling.',
    sentence: ({ count }) => {
      const n = counted(count, ['personne', 'personnes'], ['person', 'people']);
      return { fr: `Vous a envoyé ${n.fr}`, en: `Sent you ${n.en}` };
    },
  },
  {
    sort: 'momentary',
    key: 'public-word',
    label: { fr: 'Parole en public', en: 'Public word' },
    measures: 'Warmth of words said on a public channel (social), as read: y = valence of the text.',
    unit: 'mean valence',
    halfLifeDays: 540,
    loadings: { valence: 0.7, strength: 0.15 },
    noise: 0.6,
    shared: 0.3,
    times: { 'star-groupie': 1.8, adversaries: 1.8 },
    kinds: ['message', 'contact', 'complaint'],
    read: (exchange) =>
      exchange.channel === 'social' && exchange.direction !== 'outbound'
        ? (exchange.reading?.cues.valence ?? Number.NaN)
        : Number.NaN,
    why: 'Speaking in front of others commits: fans and adversaries do it most.',
    sentence: ({ value, count }) => {
      const n = counted(count, ['fois', 'fois'], ['time', 'times']);
      return value >= 0
        ? { fr: `Parle de vous en bien en public (${n.fr})`, en: `Speaks well of you in public (${n.en})` }
        : { fr: `Parle de vous en mal en public (${n.fr})`, en: `Speaks ill of you in public (${n.en})` };
    },
  },
  {
    sort: 'momentary',
    key: 'review-rating',
    label: { fr: 'Note des avis', en: 'Ratings in reviews' },
    measures: 'Rating of a review, its scale (5 by default) stretched from 1..scale to -1..1.',
    unit: 'out of 5',
    halfLifeDays: 730,
    loadings: { valence: 0.85 },
    noise: 0.5,
    shared: 0.2,
    kinds: ['review'],
    read: (exchange) => fromScale(exchange.properties?.rating, exchange.properties?.scale, 1, 5),
    shownValue: (y) => 3 + 2 * y,
    why: 'Stars are a direct word on valence, with the usual excess of fives.',
    sentence: ({ value, count }) => {
      const n = counted(count, ['avis', 'avis'], ['review', 'reviews']);
      const stars = number(value);
      return {
        fr: `Note moyenne de ${stars.fr} sur 5 (${n.fr})`,
        en: `Average rating of ${stars.en} out of 5 (${n.en})`,
      };
    },
  },
];
