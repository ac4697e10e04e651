import { type TypeKey, typeKeys } from './catalogue.ts';
import type { Bilingual } from './playbooks/playbook.ts';

/**
 * What one step can do to a relationship. `natural`: it tends there if nobody does anything special, or with ordinary care.
 * `possible`: it takes an event, luck or a decision. `impossible`: not in one step; go through another type first.
 */
export type Evolution = 'natural' | 'possible' | 'impossible';

interface WaysOut {
  natural: readonly TypeKey[];
  possible: readonly TypeKey[];
  /** Why the types named in neither list are out of reach in one step. */
  limit: Bilingual;
}

/** Anyone can be wronged, and anyone can be pestered: these two are always at least possible. */
const neverImpossible: ReadonlySet<TypeKey> = new Set(['adversaries', 'stalker-prey']);

/**
 * One row a type, from which everything else is read. A judgement to discuss, not a measurement. It holds one published fact
 * (summary of Avery, Fournier and Wittenbraker 2014): a stranger cannot be made a teammate in one step but can become a fling.
 * Former friends are reached only from types that knew some closeness.
 */
const waysOut: Readonly<Record<TypeKey, WaysOut>> = {
  'complete-strangers': {
    natural: [
      'fleeting-acquaintances',
      'casual-acquaintances',
      'basic-exchange',
      'arranged-marriage',
      'courtship',
      'fling',
      'one-night-stand',
    ],
    possible: [
      'kinship',
      'marriage-of-convenience',
      'rebound',
      'secret-affair',
      'star-groupie',
      'guru-disciple',
      'master-servant',
      'captivity',
    ],
    limit: {
      fr: 'Un inconnu peut être tenté, essayer ou être lié par un autre ; l’amitié, l’ouvrage commun et la fidélité demandent un passé.',
      en: 'A stranger can be tempted, try, or be bound by someone else; friendship, shared work and fidelity need a past.',
    },
  },
  'fleeting-acquaintances': {
    natural: ['complete-strangers', 'casual-acquaintances', 'basic-exchange', 'one-night-stand'],
    possible: ['compartmentalised-friends', 'courtship', 'rebound', 'fling'],
    limit: {
      fr: 'Un passage peut se répéter ou s’oublier ; il ne suffit pas à créer un lien.',
      en: 'A passing visit can be repeated or forgotten; it is not enough to make a bond.',
    },
  },
  'casual-acquaintances': {
    natural: [
      'fleeting-acquaintances',
      'basic-exchange',
      'buddies',
      'compartmentalised-friends',
      'marriage-of-convenience',
      'courtship',
    ],
    possible: [
      'complete-strangers',
      'parent-child',
      'arranged-marriage',
      'rebound',
      'fling',
      'secret-affair',
      'star-groupie',
      'guru-disciple',
      'teammates',
      'business-partners',
      'master-servant',
      'captivity',
    ],
    limit: {
      fr: 'Se connaître un peu ne donne ni les années d’une vieille amitié, ni l’engagement d’un mariage.',
      en: 'Knowing each other a little gives neither the years of an old friendship nor the pledge of a marriage.',
    },
  },
  'basic-exchange': {
    natural: ['casual-acquaintances', 'buddies', 'marriage-of-convenience', 'business-partners'],
    possible: [
      'fleeting-acquaintances',
      'compartmentalised-friends',
      'parent-child',
      'arranged-marriage',
      'courtship',
      'fling',
      'guru-disciple',
      'teammates',
      'master-servant',
      'captivity',
    ],
    limit: {
      fr: 'Qui tient des comptes ne devient pas intime d’un coup ; il faut d’abord que la compagnie plaise.',
      en: 'Someone who keeps accounts does not turn intimate at once; the company has to please first.',
    },
  },
  buddies: {
    natural: ['casual-acquaintances', 'old-friends', 'compartmentalised-friends'],
    possible: [
      'basic-exchange',
      'best-friends',
      'ex-friends',
      'marriage-of-convenience',
      'courtship',
      'fling',
      'star-groupie',
      'guru-disciple',
      'teammates',
      'business-partners',
    ],
    limit: {
      fr: 'Un lien qui n’exige rien ne passe pas sans étape à ceux qui exigent tout, ni au pouvoir.',
      en: 'A bond that demands nothing does not pass at one go into those that demand everything, nor into power.',
    },
  },
  'old-friends': {
    natural: ['buddies', 'best-friends', 'marriage', 'ex-friends'],
    possible: [
      'casual-acquaintances',
      'basic-exchange',
      'childhood-friends',
      'compartmentalised-friends',
      'kinship',
      'parent-child',
      'marriage-of-convenience',
      'teammates',
      'business-partners',
    ],
    limit: {
      fr: 'On ne redevient pas inconnu, et une longue histoire ne tourne pas en aventure.',
      en: 'There is no becoming strangers again, and a long history does not turn into a fling.',
    },
  },
  'best-friends': {
    natural: ['old-friends', 'ex-friends', 'marriage', 'adversaries'],
    possible: [
      'casual-acquaintances',
      'buddies',
      'compartmentalised-friends',
      'kinship',
      'parent-child',
      'star-groupie',
      'guru-disciple',
      'teammates',
      'business-partners',
    ],
    limit: {
      fr: 'Un lien si proche se pose, s’engage ou se brise ; il ne s’efface pas et ne redevient pas léger.',
      en: 'A bond this close settles, commits or breaks; it does not fade away or turn light again.',
    },
  },
  'childhood-friends': {
    natural: ['casual-acquaintances', 'old-friends', 'compartmentalised-friends', 'ex-friends'],
    possible: ['buddies', 'best-friends', 'kinship', 'secret-affair', 'star-groupie'],
    limit: {
      fr: 'Un souvenir peut se raviver ou se gâter ; il ne devient ni contrat, ni commandement, ni nouveauté.',
      en: 'A memory can revive or spoil; it does not become a contract, a command or a novelty.',
    },
  },
  'compartmentalised-friends': {
    natural: ['casual-acquaintances', 'buddies', 'old-friends'],
    possible: [
      'basic-exchange',
      'best-friends',
      'childhood-friends',
      'ex-friends',
      'marriage',
      'fling',
      'star-groupie',
      'guru-disciple',
      'teammates',
    ],
    limit: {
      fr: 'Ce qui tient dans une occasion ne remplit pas une vie du jour au lendemain.',
      en: 'What fits within one occasion does not fill a life overnight.',
    },
  },
  'ex-friends': {
    natural: ['casual-acquaintances', 'basic-exchange', 'adversaries', 'stalker-prey'],
    possible: [
      'complete-strangers',
      'buddies',
      'old-friends',
      'childhood-friends',
      'compartmentalised-friends',
      'marriage-of-convenience',
      'courtship',
    ],
    limit: {
      fr: 'La confiance trahie se reconstruit par étapes ; l’engagement et l’intimité viennent bien après l’excuse.',
      en: 'Betrayed trust is rebuilt in stages; commitment and intimacy come long after the apology.',
    },
  },
  kinship: {
    natural: ['casual-acquaintances', 'old-friends', 'childhood-friends', 'marriage-of-convenience'],
    possible: [
      'basic-exchange',
      'buddies',
      'best-friends',
      'ex-friends',
      'parent-child',
      'arranged-marriage',
      'marriage',
      'captivity',
    ],
    limit: {
      fr: 'Un lien hérité se confirme, se distend ou pèse ; il n’a ni le piquant d’une aventure, ni la distance d’un inconnu.',
      en: 'An inherited bond is confirmed, loosens or weighs; it has neither the spice of a fling nor the distance of a stranger.',
    },
  },
  'parent-child': {
    natural: ['old-friends', 'marriage', 'guru-disciple'],
    possible: [
      'casual-acquaintances',
      'basic-exchange',
      'best-friends',
      'ex-friends',
      'kinship',
      'marriage-of-convenience',
      'addiction',
      'business-partners',
      'master-servant',
      'captivity',
    ],
    limit: {
      fr: 'Qui s’en remet à vous grandit, s’attache ou se cabre ; il n’en fait pas un jeu.',
      en: 'Someone who relies on you grows up, grows attached or rebels; they do not make a game of it.',
    },
  },
  'arranged-marriage': {
    natural: ['basic-exchange', 'marriage-of-convenience', 'captivity'],
    possible: [
      'casual-acquaintances',
      'buddies',
      'old-friends',
      'kinship',
      'parent-child',
      'marriage',
      'teammates',
      'business-partners',
      'master-servant',
    ],
    limit: {
      fr: 'Un lien imposé s’accepte ou se subit avant de s’aimer ; la passion et l’admiration ne se décrètent pas.',
      en: 'An imposed bond is accepted or endured before it is loved; passion and admiration cannot be decreed.',
    },
  },
  'marriage-of-convenience': {
    natural: ['casual-acquaintances', 'basic-exchange', 'captivity'],
    possible: [
      'buddies',
      'old-friends',
      'kinship',
      'arranged-marriage',
      'marriage',
      'courtship',
      'business-partners',
    ],
    limit: {
      fr: 'On reste par commodité : assez pour s’habituer ou pour s’engager, trop peu pour s’éprendre.',
      en: 'People stay because it suits: enough to grow used to it or to commit, too little to fall in love.',
    },
  },
  marriage: {
    natural: ['old-friends', 'best-friends', 'ex-friends', 'marriage-of-convenience', 'adversaries'],
    possible: [
      'buddies',
      'kinship',
      'parent-child',
      'star-groupie',
      'teammates',
      'business-partners',
      'captivity',
    ],
    limit: {
      fr: 'Un engagement choisi s’apaise, s’use ou se rompt ; il ne se dissout pas sans bruit.',
      en: 'A chosen commitment mellows, wears out or breaks; it does not quietly dissolve.',
    },
  },
  courtship: {
    natural: ['casual-acquaintances', 'basic-exchange', 'buddies', 'marriage-of-convenience', 'marriage'],
    possible: [
      'compartmentalised-friends',
      'parent-child',
      'fling',
      'guru-disciple',
      'teammates',
      'business-partners',
    ],
    limit: {
      fr: 'Un essai débouche sur un choix ; il n’a pas encore les années, ni les regrets, d’une longue histoire.',
      en: 'A trial leads to a choice; it does not yet have the years, nor the regrets, of a long story.',
    },
  },
  rebound: {
    natural: ['casual-acquaintances', 'basic-exchange', 'marriage-of-convenience', 'courtship'],
    possible: [
      'fleeting-acquaintances',
      'buddies',
      'parent-child',
      'fling',
      'guru-disciple',
      'business-partners',
    ],
    limit: {
      fr: 'On ne s’engage pas pour de bon tant qu’on fuit encore ; il faut d’abord vous choisir pour vous-même.',
      en: 'Nobody commits for good while still running away; first they must choose you for your own sake.',
    },
  },
  fling: {
    natural: ['casual-acquaintances', 'buddies', 'compartmentalised-friends', 'star-groupie'],
    possible: ['fleeting-acquaintances', 'basic-exchange', 'courtship', 'secret-affair', 'addiction'],
    limit: {
      fr: 'L’aventure refuse l’engagement : il faut qu’elle retombe, ou qu’elle passe par un temps d’essai.',
      en: 'A fling refuses commitment: it must cool down, or pass through a time of courtship.',
    },
  },
  'one-night-stand': {
    natural: ['complete-strangers', 'fleeting-acquaintances', 'stalker-prey'],
    possible: [
      'casual-acquaintances',
      'basic-exchange',
      'compartmentalised-friends',
      'fling',
      'secret-affair',
    ],
    limit: {
      fr: 'Un soir ne fait pas une histoire : il en faudrait un deuxième, venu du client.',
      en: 'One evening does not make a story: it would take a second, and of the customer’s own making.',
    },
  },
  'secret-affair': {
    natural: ['compartmentalised-friends', 'fling', 'addiction'],
    possible: ['casual-acquaintances', 'best-friends', 'ex-friends', 'one-night-stand', 'star-groupie'],
    limit: {
      fr: 'Ce qui se cache peut s’avouer, s’alléger ou s’aggraver ; il ne devient pas d’un coup une relation publique.',
      en: 'What is hidden can be owned, lightened or made worse; it does not become a public bond at one go.',
    },
  },
  addiction: {
    natural: ['secret-affair', 'captivity'],
    possible: [
      'casual-acquaintances',
      'basic-exchange',
      'old-friends',
      'compartmentalised-friends',
      'ex-friends',
      'marriage-of-convenience',
      'marriage',
      'star-groupie',
      'guru-disciple',
    ],
    limit: {
      fr: 'Tant que l’un ne peut se passer de l’autre, rien n’est ni léger ni égal.',
      en: 'While one cannot do without the other, nothing is either light or equal.',
    },
  },
  'star-groupie': {
    natural: ['best-friends', 'ex-friends', 'guru-disciple', 'teammates', 'adversaries'],
    possible: [
      'casual-acquaintances',
      'buddies',
      'old-friends',
      'childhood-friends',
      'compartmentalised-friends',
      'marriage',
      'fling',
      'addiction',
      'business-partners',
    ],
    limit: {
      fr: 'L’adoration se rapproche, s’apaise ou se retourne ; elle ne devient ni calcul ni contrainte.',
      en: 'Adoration draws closer, calms down or turns; it does not become calculation or constraint.',
    },
  },
  'guru-disciple': {
    natural: ['old-friends', 'ex-friends', 'star-groupie', 'teammates', 'business-partners'],
    possible: [
      'casual-acquaintances',
      'basic-exchange',
      'buddies',
      'best-friends',
      'compartmentalised-friends',
      'parent-child',
      'marriage',
      'addiction',
    ],
    limit: {
      fr: 'Un élève égale le maître, s’attache ou s’en détache ; il ne lui donne pas d’ordres.',
      en: 'A pupil comes to equal the teacher, grows attached or moves on; they do not give orders.',
    },
  },
  teammates: {
    natural: ['buddies', 'old-friends', 'best-friends', 'business-partners'],
    possible: [
      'casual-acquaintances',
      'basic-exchange',
      'compartmentalised-friends',
      'ex-friends',
      'marriage',
      'star-groupie',
      'guru-disciple',
    ],
    limit: {
      fr: 'Après l’effort commun restent l’amitié, l’affaire ou la déception ; pas l’indifférence ni la soumission.',
      en: 'Shared effort leaves friendship, business or disappointment behind; not indifference or submission.',
    },
  },
  'business-partners': {
    natural: ['basic-exchange', 'marriage', 'teammates'],
    possible: [
      'casual-acquaintances',
      'buddies',
      'old-friends',
      'best-friends',
      'ex-friends',
      'marriage-of-convenience',
      'guru-disciple',
      'master-servant',
      'captivity',
    ],
    limit: {
      fr: 'Des égaux qui se parlent chiffres ne passent pas sans étape à la passion ou à l’adoration.',
      en: 'Equals who talk figures do not pass at one go into passion or adoration.',
    },
  },
  'master-servant': {
    natural: ['basic-exchange', 'adversaries'],
    possible: [
      'casual-acquaintances',
      'old-friends',
      'best-friends',
      'parent-child',
      'marriage-of-convenience',
      'marriage',
      'business-partners',
    ],
    limit: {
      fr: 'Qui commande peut s’adoucir ou partir ; il ne se met pas dans la même équipe sans être d’abord un égal.',
      en: 'Someone in command can soften or leave; they do not join the team without first being an equal.',
    },
  },
  captivity: {
    natural: ['marriage-of-convenience', 'adversaries'],
    possible: [
      'casual-acquaintances',
      'basic-exchange',
      'arranged-marriage',
      'business-partners',
      'master-servant',
    ],
    limit: {
      fr: 'Il faut d’abord ouvrir la porte : aucun attachement ne naît derrière un verrou.',
      en: 'The door must open first: no attachment is born behind a lock.',
    },
  },
  adversaries: {
    natural: ['basic-exchange', 'captivity'],
    possible: ['casual-acquaintances', 'ex-friends', 'marriage-of-convenience', 'business-partners'],
    limit: {
      fr: 'Un conflit s’éteint par la réparation, puis par le temps ; on n’en sort pas directement amis.',
      en: 'A conflict ends with repair, then time; nobody walks out of it straight into friendship.',
    },
  },
  'stalker-prey': {
    natural: ['complete-strangers', 'basic-exchange', 'adversaries'],
    possible: ['fleeting-acquaintances', 'casual-acquaintances', 'marriage-of-convenience', 'captivity'],
    limit: {
      fr: 'Il faut d’abord cesser et se faire oublier ; aucune proximité n’est possible avant le calme.',
      en: 'First stop, and be forgotten; no closeness is possible before there is peace.',
    },
  },
};

/** Whether `to` can follow `from` in one step. Staying as one is counts as natural. */
export function evolution(from: TypeKey, to: TypeKey): Evolution {
  if (from === to || waysOut[from].natural.includes(to)) return 'natural';
  if (neverImpossible.has(to) || waysOut[from].possible.includes(to)) return 'possible';
  return 'impossible';
}

/** The 28 other types in the catalogue's order, each with what one step can do. */
export function evolutionsFrom(type: TypeKey): { type: TypeKey; evolution: Evolution }[] {
  return typeKeys
    .filter((other) => other !== type)
    .map((other) => ({ type: other, evolution: evolution(type, other) }));
}

/** Why the impossible types are out of reach from this one, in a sentence to show beside them. */
export function evolutionLimit(type: TypeKey): Bilingual {
  return waysOut[type].limit;
}
