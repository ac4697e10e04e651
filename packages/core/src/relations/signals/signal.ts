import type { Axis } from '../axes.ts';
import type { TypeKey } from '../catalogue.ts';
import type { ObservedExchange, ObservedKind } from '../exchange.ts';
import type { RelationModel } from '../model.ts';
import type { Bilingual } from '../playbooks/playbook.ts';
import type { Snapshot } from './snapshot.ts';

/** What a "why" line says of a signal: the value as the signal defines it, and how many exchanges it rests on. */
interface Fact {
  value: number;
  count: number;
}

interface SignalBase {
  key: string;
  label: Bilingual;
  /** What is measured, and how y is made of it. */
  measures: string;
  unit: string;
  /** Days after which a reading weighs half. For standing signals: days of the customer's silence. */
  halfLifeDays: number;
  /** h in y = h.z + e: what a unit of each axis adds to y. Absent axes: 0. */
  loadings: Readonly<Partial<Record<Axis, number>>>;
  /** Standard deviation of e for one reading of weight 1. */
  noise: number;
  /**
   * Share of the noise that readings of this signal have in common (variance of the common part over noise^2): w readings
   * inform as w / (1 + shared w), so saying the same thing ten times is not ten times the news.
   */
  shared: number;
  /** How many times more often this is seen in a type than in a type not listed; counted when it is present. */
  times?: Readonly<Partial<Record<TypeKey, number>>>;
  /** Why these numbers: a judgement until learnt from answers and tags. */
  why: string;
  sentence: (fact: Fact) => Bilingual;
}

/** A reading of one exchange, at its instant. */
export interface MomentarySignal extends SignalBase {
  sort: 'momentary';
  kinds: readonly ObservedKind[] | 'words';
  /** y, in about [-1, 1]; NaN when this exchange says nothing. */
  read: (exchange: ObservedExchange) => number;
  /** Weight of a reading of y; 1 unless told. */
  weigh?: (y: number) => number;
  /** The value of the sentence, from the mean of y. */
  shownValue?: (meanY: number) => number;
}

/** Log-likelihood ratios of the 29 types from one exchange. */
export interface CategoricalSignal extends SignalBase {
  sort: 'categorical';
  kinds: readonly ObservedKind[] | 'words';
  /** Writes the 29 ratios into `into` (zeroed) and returns the weight; 0 when this exchange says nothing. */
  readTypes: (exchange: ObservedExchange, into: Float64Array, model: RelationModel) => number;
}

interface StandingReading {
  /** For the sentence. */
  value: number;
  y: number;
  /** In [0, 1]: how much there is to rest on. */
  weight: number;
  count: number;
  lastMs: number | null;
}

/** Read from the whole tally, at the moment of asking. */
export interface StandingSignal extends SignalBase {
  sort: 'standing';
  readAll: (snapshot: Snapshot) => StandingReading | null;
}

export type FadingSignal = MomentarySignal | CategoricalSignal;
export type Signal = FadingSignal | StandingSignal;
