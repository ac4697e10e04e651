import type { TypeKey } from '../relations/catalogue.ts';

/**
 * How many customers in a hundred are in each relationship at the end. A judgement: shops mostly meet people at a distance;
 * warm bonds are fewer and worth more; conflicts are rare and loud.
 */
export const mix: Readonly<Record<TypeKey, number>> = {
  'complete-strangers': 5,
  'fleeting-acquaintances': 7,
  'casual-acquaintances': 11,
  'basic-exchange': 13,
  buddies: 8,
  'old-friends': 7,
  'best-friends': 2.5,
  'childhood-friends': 3,
  'compartmentalised-friends': 6,
  'ex-friends': 3.5,
  kinship: 3,
  'parent-child': 2,
  'arranged-marriage': 2.5,
  'marriage-of-convenience': 5,
  marriage: 3.5,
  courtship: 3.5,
  rebound: 1.5,
  fling: 3,
  'one-night-stand': 3,
  'secret-affair': 1,
  addiction: 1,
  'star-groupie': 1.5,
  'guru-disciple': 1.5,
  teammates: 1,
  'business-partners': 2,
  'master-servant': 1,
  captivity: 1,
  adversaries: 1.5,
  'stalker-prey': 1.5,
};

/** What makes a relationship turn: it grows or fades, is let down, or is pestered. */
export type Turn = 'growth' | 'failure' | 'pursuit';

export interface Past {
  /** How often those who are in the type now were in another before. */
  share: number;
  from: Readonly<Partial<Record<TypeKey, number>>>;
  turn: Turn;
}

/** Where those who are in a type now came from; the others have been in it from the start. */
export const pasts: Readonly<Partial<Record<TypeKey, Past>>> = {
  'casual-acquaintances': { share: 0.2, from: { buddies: 2, fling: 1, courtship: 1 }, turn: 'growth' },
  'basic-exchange': {
    share: 0.15,
    from: { 'casual-acquaintances': 2, courtship: 1, rebound: 1 },
    turn: 'growth',
  },
  buddies: {
    share: 0.35,
    from: { 'casual-acquaintances': 3, 'basic-exchange': 1, fling: 1 },
    turn: 'growth',
  },
  'old-friends': { share: 0.3, from: { buddies: 3, 'casual-acquaintances': 1 }, turn: 'growth' },
  'best-friends': { share: 0.4, from: { 'old-friends': 2, buddies: 1 }, turn: 'growth' },
  'ex-friends': {
    share: 1,
    from: { 'best-friends': 3, 'old-friends': 4, marriage: 2, buddies: 1, 'star-groupie': 1 },
    turn: 'failure',
  },
  'marriage-of-convenience': { share: 0.35, from: { 'basic-exchange': 3, courtship: 1 }, turn: 'growth' },
  marriage: { share: 0.55, from: { courtship: 3, 'old-friends': 2 }, turn: 'growth' },
  courtship: { share: 0.25, from: { 'complete-strangers': 2, 'casual-acquaintances': 2 }, turn: 'growth' },
  fling: { share: 0.5, from: { 'complete-strangers': 3, 'casual-acquaintances': 1 }, turn: 'growth' },
  'secret-affair': { share: 0.3, from: { fling: 1 }, turn: 'growth' },
  addiction: { share: 0.5, from: { 'secret-affair': 1, 'marriage-of-convenience': 1 }, turn: 'growth' },
  'star-groupie': { share: 0.35, from: { fling: 2, buddies: 1 }, turn: 'growth' },
  'guru-disciple': { share: 0.3, from: { 'parent-child': 2, 'casual-acquaintances': 1 }, turn: 'growth' },
  teammates: { share: 0.5, from: { buddies: 2, 'guru-disciple': 1 }, turn: 'growth' },
  'business-partners': { share: 0.3, from: { 'basic-exchange': 1 }, turn: 'growth' },
  captivity: { share: 0.7, from: { 'arranged-marriage': 2, 'marriage-of-convenience': 2 }, turn: 'failure' },
  adversaries: {
    share: 1,
    from: {
      'basic-exchange': 4,
      'master-servant': 1,
      'best-friends': 2,
      captivity: 2,
      'casual-acquaintances': 2,
      marriage: 1,
    },
    turn: 'failure',
  },
  'stalker-prey': {
    share: 1,
    from: { 'one-night-stand': 3, 'complete-strangers': 2, 'casual-acquaintances': 3 },
    turn: 'pursuit',
  },
};
