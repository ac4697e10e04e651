import { type Axis, axes } from '../axes.ts';
import type { ObservedExchange } from '../exchange.ts';
import type { Bilingual } from '../playbooks/playbook.ts';
import { counted, number } from './phrases.ts';
import { fromScale } from './scale.ts';
import type { MomentarySignal } from './signal.ts';

const axisWords: Readonly<Record<Axis, Bilingual>> = {
  valence: { fr: 'l’agrément', en: 'liking' },
  closeness: { fr: 'la proximité', en: 'closeness' },
  strength: { fr: 'la solidité du lien', en: 'the strength of the bond' },
  power: { fr: 'l’équilibre du pouvoir', en: 'the balance of power' },
  communality: { fr: 'l’attention réciproque', en: 'mutual care' },
  novelty: { fr: 'le goût du nouveau', en: 'taste for the new' },
  duration: { fr: 'la durée', en: 'lasting' },
};

function score(measure: string, lowest: number, highest: number) {
  return (exchange: ObservedExchange) =>
    exchange.properties?.measure === measure
      ? fromScale(exchange.properties.score, exchange.properties.scale, lowest, highest)
      : Number.NaN;
}

function outOf(name: Bilingual, top: number) {
  return ({ value, count }: { value: number; count: number }): Bilingual => {
    const shown = number(value);
    const n = counted(count, ['réponse', 'réponses'], ['answer', 'answers']);
    return {
      fr: `${name.fr} : ${shown.fr} sur ${top} (${n.fr})`,
      en: `${name.en}: ${shown.en} out of ${top} (${n.en})`,
    };
  };
}

const relationshipItems: readonly MomentarySignal[] = axes.map((axis) => ({
  sort: 'momentary',
  key: `survey-${axis}`,
  label: { fr: `Questionnaire : ${axisWords[axis].fr}`, en: `Survey: ${axisWords[axis].en}` },
  measures: `Answer to the relationship survey on ${axis}, its scale (1 to 7 by default) stretched to -1..1.`,
  unit: 'out of 7',
  halfLifeDays: 730,
  loadings: { [axis]: 1 },
  noise: 0.4,
  shared: 0.2,
  kinds: ['answer'],
  read: (exchange) =>
    exchange.properties?.measure === 'relationship' && exchange.properties.axis === axis
      ? fromScale(exchange.properties.score, exchange.properties.scale, 1, 7)
      : Number.NaN,
  shownValue: (y) => 4 + 3 * y,
  why: 'The question asks for the axis itself; answers of one person vary by about one point of seven.',
  sentence: outOf(
    { fr: `A répondu sur ${axisWords[axis].fr}`, en: `Answered about ${axisWords[axis].en}` },
    7,
  ),
}));

export const surveySignals: readonly MomentarySignal[] = [
  {
    sort: 'momentary',
    key: 'nps',
    label: { fr: 'Recommanderait (NPS)', en: 'Would recommend (NPS)' },
    measures: 'Likelihood to recommend, 0..10 stretched to -1..1.',
    unit: 'out of 10',
    halfLifeDays: 730,
    loadings: { valence: 0.8, strength: 0.2 },
    noise: 0.45,
    shared: 0.2,
    kinds: ['answer'],
    read: score('nps', 0, 10),
    shownValue: (y) => 5 + 5 * y,
    why: 'Recommending is liking with some commitment.',
    sentence: outOf({ fr: 'Recommanderait', en: 'Would recommend' }, 10),
  },
  {
    sort: 'momentary',
    key: 'csat',
    label: { fr: 'Satisfaction (CSAT)', en: 'Satisfaction (CSAT)' },
    measures: 'Satisfaction, 1..5 stretched to -1..1.',
    unit: 'out of 5',
    halfLifeDays: 540,
    loadings: { valence: 0.75 },
    noise: 0.5,
    shared: 0.2,
    kinds: ['answer'],
    read: score('csat', 1, 5),
    shownValue: (y) => 3 + 2 * y,
    why: 'Satisfaction with one moment: valence, with the mood of the day.',
    sentence: outOf({ fr: 'Satisfaction', en: 'Satisfaction' }, 5),
  },
  {
    sort: 'momentary',
    key: 'ces',
    label: { fr: 'Facilité (CES)', en: 'Ease (CES)' },
    measures: '"Made it easy", 1..7 stretched to -1..1.',
    unit: 'out of 7',
    halfLifeDays: 540,
    loadings: { valence: 0.5, strength: 0.2 },
    noise: 0.6,
    shared: 0.2,
    kinds: ['answer'],
    read: score('ces', 1, 7),
    shownValue: (y) => 4 + 3 * y,
    why: 'Ease pleases, without bringing closer.',
    sentence: outOf({ fr: 'Facilité', en: 'Ease' }, 7),
  },
  ...relationshipItems,
];
