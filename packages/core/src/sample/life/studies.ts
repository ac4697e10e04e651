import { type PulseDriver, pulseDrivers } from '../../measures/pulse/pulseDrivers.ts';
import { seededRandom } from '../../numeric/random.ts';
import { sampleBrand } from '../brand/brand.ts';
import { Draws } from '../draws.ts';
import type { Manner } from '../manners/manner.ts';
import type { Diary, Happening } from './Diary.ts';
import { dayMs } from './plan.ts';

/** How important each driver is to the brand's customers, and how well they find it done, from 0 to 10. */
const drivers: Readonly<Record<PulseDriver, readonly [importance: number, evaluation: number]>> = {
  'socially-responsible': [6.1, 6.3],
  'can-count-on': [8.1, 7.1],
  'pleasantly-surprising': [6.7, 4.9],
  'friendly-staff': [7.6, 7.9],
  'addresses-me-personally': [5.6, 5.4],
  'reflects-my-personality': [5.2, 6],
  'makes-me-feel-important': [6.4, 5.7],
  'rewards-loyalty': [7.4, 4.6],
  'good-feeling': [7.2, 7.3],
  'reassuring-choice': [7, 7.2],
  'makes-life-easier': [6.9, 6.1],
  'sense-of-belonging': [4.6, 5.3],
  'respects-privacy': [7.8, 7],
  'keeps-me-informed': [6.8, 5.2],
  'close-to-people': [5.9, 6.2],
  'keeps-promises': [8.4, 6.8],
};

/** Who else they deal with, by how much better or worse these do. */
const others = [
  { brand: 'Banque du Ponant', sector: 'bank', better: -0.9 },
  { brand: 'Fibrelle', sector: 'telecom', better: -1.4 },
  { brand: 'Claire Énergie', sector: 'energy', better: -1.1 },
  { brand: 'Marché Tournesol', sector: 'supermarket', better: -0.2 },
] as const;
const ownSector = 'home-and-table';

/** What goes with recommending the brand, and how much. */
const aspects: Readonly<Partial<Record<PulseDriver, number>>> = {
  'keeps-promises': 1,
  'friendly-staff': 0.75,
  'rewards-loyalty': 0.5,
  'makes-life-easier': 0.45,
  'keeps-me-informed': 0.3,
  'pleasantly-surprising': 0.6,
};

/** Of the features asked about: how one answers with it and without it, and how often. */
const features: Readonly<
  Record<string, readonly (readonly [functional: number, dysfunctional: number, often: number])[]>
> = {
  'order-followed-day-by-day': [
    [1, 5, 0.3],
    [2, 5, 0.45],
    [3, 3, 0.15],
    [1, 3, 0.1],
  ],
  'delivery-in-two-days': [
    [1, 5, 0.5],
    [2, 5, 0.15],
    [1, 4, 0.2],
    [3, 3, 0.15],
  ],
  'sample-in-the-parcel': [
    [1, 3, 0.55],
    [1, 4, 0.15],
    [3, 3, 0.25],
    [1, 5, 0.05],
  ],
  'gift-wrapping-by-hand': [
    [1, 4, 0.4],
    [3, 3, 0.35],
    [1, 5, 0.15],
    [5, 1, 0.1],
  ],
  'return-in-any-shop': [
    [2, 5, 0.5],
    [1, 5, 0.2],
    [2, 4, 0.2],
    [3, 3, 0.1],
  ],
  'points-card': [
    [3, 3, 0.55],
    [1, 3, 0.2],
    [4, 2, 0.15],
    [1, 1, 0.1],
  ],
};

const askedOfPulse = 0.22;
const askedOfFeatures = 0.18;

/**
 * Studies that the brand made among its customers: what matters and how well it is done, here and elsewhere; what new services
 * would be to them. Drawn apart, so that the rest of a life is the same without them.
 */
export function answerStudies(diary: Diary, manner: Manner, seed: number): void {
  const draws = new Draws(seededRandom((seed >>> 0) + 1_000_003 * (diary.person.number + 1)));
  const liking = (manner.nps - 6.5) * 0.35;
  const lastMonths = () => diary.endMs - draws.between(10, 330) * dayMs;
  if (draws.chance(askedOfPulse)) {
    const atMs = lastMonths();
    diary.note(pulse(atMs, sampleBrand.name, ownSector, liking, draws));
    const { brand, sector, better } = draws.pick(others);
    diary.note(pulse(atMs + 60_000, brand, sector, better, draws));
  }
  if (draws.chance(askedOfFeatures)) diary.note(kano(lastMonths(), draws));
  for (const happening of diary.happenings) rateAspects(happening, draws);
}

function pulse(atMs: number, brand: string, sector: string, better: number, draws: Draws): Happening {
  const mood = draws.normal(0, 0.8);
  const ratings = Object.fromEntries(
    pulseDrivers.map((driver) => {
      const [importance, evaluation] = drivers[driver];
      return [
        driver,
        {
          importance: rating(importance + draws.normal(0, 1.6)),
          evaluation: rating(evaluation + better + mood + draws.normal(0, 1.5)),
        },
      ];
    }),
  );
  return {
    atMs,
    kind: 'answer',
    channel: 'survey',
    properties: { measure: 'pulse', brand, sector, ratings },
  };
}

function kano(atMs: number, draws: Draws): Happening {
  const answers = Object.fromEntries(
    Object.entries(features).map(([feature, ways]) => {
      const way = draws.weighted<string>(Object.fromEntries(ways.map(([, , often], i) => [i, often])));
      const [functional, dysfunctional] = ways[Number(way)]!;
      return [feature, { functional, dysfunctional }];
    }),
  );
  return { atMs, kind: 'answer', channel: 'survey', properties: { measure: 'kano', answers } };
}

/** Half of those who say how likely they are to recommend the brand rate aspects of it too. */
function rateAspects(happening: Happening, draws: Draws): void {
  const { properties } = happening;
  if (properties?.measure !== 'nps' || !draws.chance(0.5)) return;
  const score = properties.score as number;
  const ratings = Object.fromEntries(
    Object.entries(aspects).map(([driver, weight]) => {
      const [, evaluation] = drivers[driver as PulseDriver];
      return [driver, rating(evaluation + weight * (score - 7) * 0.8 + draws.normal(0, 1.5))];
    }),
  );
  happening.properties = { ...properties, ratings };
}

function rating(value: number): number {
  return Math.min(10, Math.max(0, Math.round(value)));
}
