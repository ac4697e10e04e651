import type { TypeKey } from './catalogue.ts';

/** Where a type lies in relation space: mean and standard deviation on the seven axes, in their order. */
export interface Region {
  mean: readonly number[];
  sd: readonly number[];
  /** What the place rests on. */
  why: string;
}

const fournier = 'Fournier 1998';
const hbr = 'Avery, Fournier and Wittenbraker 2014';

/**
 * The shipped regions: judgements, made from the definitions of the catalogue and the dimensions their authors report
 * (positive or negative, distant or intimate, strong or fragile, power or equality), to be learnt from answers and tags.
 *
 * Axes: valence, closeness, strength, power, communality, novelty, duration.
 */
export const shippedRegions: Readonly<Record<TypeKey, Region>> = {
  'complete-strangers': {
    mean: [0, -0.9, -0.75, 0, -0.5, 0.1, -0.8],
    sd: [0.3, 0.2, 0.25, 0.3, 0.3, 0.35, 0.3],
    why: 'No bond yet: far, weak and new, neither liked nor disliked.',
  },
  'fleeting-acquaintances': {
    mean: [0.15, -0.65, -0.85, 0, -0.45, 0.15, -0.95],
    sd: [0.3, 0.25, 0.2, 0.3, 0.3, 0.4, 0.15],
    why: 'A passing contact: as strangers, a little kinder, gone at once.',
  },
  'casual-acquaintances': {
    mean: [0.25, -0.4, -0.5, 0, -0.05, -0.15, 0],
    sd: [0.25, 0.25, 0.25, 0.25, 0.3, 0.3, 0.4],
    why: `Low in affect and intimacy, sporadic, few expectations (${fournier}).`,
  },
  'basic-exchange': {
    mean: [0.2, -0.6, -0.2, 0.1, -0.85, -0.35, 0.2],
    sd: [0.3, 0.25, 0.3, 0.3, 0.2, 0.3, 0.4],
    why: `A good product for a fair price (${hbr}): the exchange end of communality (Aggarwal 2004).`,
  },
  buddies: {
    mean: [0.55, 0, 0.1, 0, 0.4, 0.15, 0.45],
    sd: [0.2, 0.25, 0.3, 0.2, 0.25, 0.3, 0.3],
    why: `Long, easy, not intimate (${hbr}).`,
  },
  'old-friends': {
    mean: [0.65, 0.45, 0.65, 0, 0.5, -0.5, 0.9],
    sd: [0.2, 0.25, 0.2, 0.2, 0.25, 0.25, 0.15],
    why: 'Years of shared history, habit and forgiveness: long, strong, routine.',
  },
  'best-friends': {
    mean: [0.85, 0.85, 0.7, 0.05, 0.85, 0.1, 0.65],
    sd: [0.18, 0.18, 0.25, 0.2, 0.2, 0.3, 0.3],
    why: `Two-way, intimate, reciprocal (${fournier}; ${hbr}).`,
  },
  'childhood-friends': {
    mean: [0.65, 0.25, 0.15, -0.05, 0.35, -0.8, 0.75],
    sd: [0.2, 0.3, 0.3, 0.25, 0.3, 0.2, 0.25],
    why: `Infrequent, evoking earlier times, comfort of the same (${fournier}).`,
  },
  'compartmentalised-friends': {
    mean: [0.6, 0.05, 0.5, 0.1, 0.1, -0.35, 0.55],
    sd: [0.2, 0.3, 0.25, 0.25, 0.3, 0.3, 0.3],
    why: `Situationally confined, less intimate, easily entered and left (${fournier}).`,
  },
  'ex-friends': {
    mean: [-0.5, 0.25, -0.75, -0.15, 0.3, -0.1, 0.35],
    sd: [0.25, 0.35, 0.25, 0.3, 0.35, 0.3, 0.4],
    why: `Was close, let down (${hbr}): sad, the bond broken, the communal norm still felt.`,
  },
  kinship: {
    mean: [0.5, 0.5, 0.75, -0.15, 0.7, -0.6, 0.9],
    sd: [0.3, 0.25, 0.25, 0.25, 0.25, 0.25, 0.15],
    why: `Non-voluntary, of lineage (${fournier}): strong, lasting, taken for granted.`,
  },
  'parent-child': {
    mean: [0.55, 0.55, 0.5, -0.7, 0.65, -0.2, 0.5],
    sd: [0.3, 0.25, 0.3, 0.2, 0.25, 0.3, 0.35],
    why: 'Cared for and guided: close, communal, the brand decides.',
  },
  'arranged-marriage': {
    mean: [0.05, -0.35, 0.35, -0.25, -0.3, -0.5, 0.75],
    sd: [0.3, 0.25, 0.3, 0.3, 0.3, 0.3, 0.2],
    why: `Imposed by a third party, long-term commitment, low affect (${fournier}).`,
  },
  'marriage-of-convenience': {
    mean: [0.3, -0.1, 0.2, -0.05, -0.35, -0.55, 0.65],
    sd: [0.25, 0.3, 0.3, 0.25, 0.3, 0.25, 0.25],
    why: `Long-term by circumstance, governed by "good enough" (${fournier}).`,
  },
  marriage: {
    mean: [0.8, 0.65, 0.9, 0, 0.65, -0.15, 0.9],
    sd: [0.2, 0.25, 0.15, 0.2, 0.25, 0.3, 0.15],
    why: `Chosen, exclusive, lasting through difficulties (${fournier}; ${hbr}).`,
  },
  courtship: {
    mean: [0.45, 0.15, -0.25, 0.25, 0, 0.6, -0.3],
    sd: [0.25, 0.3, 0.3, 0.3, 0.3, 0.25, 0.35],
    why: `A trial on the way to commitment (${fournier}): hopeful, new, the customer chooses.`,
  },
  rebound: {
    mean: [0.15, -0.05, -0.55, 0.15, -0.15, 0.45, -0.6],
    sd: [0.3, 0.3, 0.25, 0.3, 0.3, 0.25, 0.25],
    why: `Moved by the wish to get away from a former partner (${fournier}): recent, weak.`,
  },
  fling: {
    mean: [0.75, 0.25, -0.35, 0.05, 0.1, 0.9, -0.65],
    sd: [0.2, 0.3, 0.25, 0.25, 0.3, 0.15, 0.2],
    why: `Short, for pleasure, novelty above all (${fournier}; ${hbr}).`,
  },
  'one-night-stand': {
    mean: [0.4, -0.35, -0.85, 0.1, -0.35, 0.7, -0.95],
    sd: [0.3, 0.3, 0.15, 0.25, 0.3, 0.25, 0.15],
    why: `Once, on impulse, enjoyed (${hbr}).`,
  },
  'secret-affair': {
    mean: [0.65, 0.7, 0.2, -0.2, 0.2, 0.55, 0],
    sd: [0.25, 0.25, 0.3, 0.3, 0.3, 0.3, 0.4],
    why: `Highly emotive, private, at risk if exposed (${fournier}).`,
  },
  addiction: {
    mean: [0.1, 0.6, 0.75, -0.85, -0.1, -0.25, 0.5],
    sd: [0.4, 0.25, 0.2, 0.15, 0.35, 0.35, 0.35],
    why: `Dependence, obsessive, anxiety at loss (${fournier}): strong, the brand holds the power, mixed feelings.`,
  },
  'star-groupie': {
    mean: [0.9, 0.55, 0.7, -0.6, 0.4, 0.55, 0.4],
    sd: [0.15, 0.3, 0.25, 0.25, 0.3, 0.25, 0.35],
    why: 'Adoration from below, hungry for the new (talks of GfK and MSI, 2013).',
  },
  'guru-disciple': {
    mean: [0.7, 0.35, 0.5, -0.75, 0.25, 0.2, 0.45],
    sd: [0.2, 0.3, 0.25, 0.2, 0.3, 0.3, 0.35],
    why: 'Looks up to knowledge: less heated than the fan (talks of GfK and MSI, 2013).',
  },
  teammates: {
    mean: [0.65, 0.35, 0.5, 0.1, 0.75, 0.3, 0.4],
    sd: [0.2, 0.25, 0.25, 0.2, 0.2, 0.3, 0.35],
    why: 'Same side, shared effort, equals; named with strangers as its far end in the French article on relational intelligence.',
  },
  'business-partners': {
    mean: [0.45, 0, 0.5, 0.15, -0.25, 0.05, 0.6],
    sd: [0.2, 0.25, 0.25, 0.2, 0.3, 0.3, 0.3],
    why: `Contribute ideas, solve problems (${hbr}): professional, equal, reliable.`,
  },
  'master-servant': {
    mean: [0.1, 0.1, 0.1, 0.9, -0.5, -0.05, 0.25],
    sd: [0.35, 0.3, 0.3, 0.12, 0.3, 0.3, 0.4],
    why: `Every need met, worth felt in being served (${hbr}): power of the customer defines it.`,
  },
  captivity: {
    mean: [-0.65, -0.35, 0.5, -0.85, -0.65, -0.5, 0.7],
    sd: [0.2, 0.3, 0.3, 0.15, 0.25, 0.3, 0.25],
    why: `Bound against the will, negative, lasting ("enslavement", ${fournier}).`,
  },
  adversaries: {
    mean: [-0.95, -0.1, -0.7, 0.35, -0.75, -0.05, 0],
    sd: [0.12, 0.35, 0.25, 0.4, 0.25, 0.35, 0.45],
    why: `Active ill-will, to avoid or to inflict pain (${fournier}; ${hbr}).`,
  },
  'stalker-prey': {
    mean: [-0.6, -0.35, -0.55, -0.6, -0.5, 0.1, -0.1],
    sd: [0.25, 0.35, 0.3, 0.25, 0.3, 0.35, 0.4],
    why: 'Pursued and wanting to be left alone: negative, the brand has the upper hand.',
  },
};
