import { axes } from './axes.ts';
import { type TypeKey, typeKeys } from './catalogue.ts';
import { shippedRegions } from './regions.ts';
import { signals } from './signals/index.ts';

/** How one signal observes relation space: y = loadings.z + e, e of sd `noise`. */
export interface Observation {
  loadings: readonly number[];
  noise: number;
  shared: number;
}

/**
 * What the engine believes before it meets a customer. Plain data: it can be stored, compared and sent. Half-lives are not
 * in it, since tallies are made with them: they are the signals' own.
 */
export interface RelationModel {
  version: string;
  /** Probabilities of the 29 types, in the catalogue's order. */
  prior: readonly number[];
  regions: Readonly<Record<TypeKey, { mean: readonly number[]; sd: readonly number[] }>>;
  /** By signal key. A signal not named is not listened to. */
  observations: Readonly<Record<string, Observation>>;
  raterReliability: { usual: number; byRater: Readonly<Record<string, number>> };
}

/** The model of a new workspace: documented judgements, and no opinion on which types are common. */
export const shippedModel: RelationModel = {
  version: 'shipped-1',
  prior: typeKeys.map(() => 1 / typeKeys.length),
  regions: shippedRegions,
  observations: Object.fromEntries(
    signals.map((signal) => [
      signal.key,
      {
        loadings: axes.map((axis) => signal.loadings[axis] ?? 0),
        noise: signal.noise,
        shared: signal.shared,
      },
    ]),
  ),
  raterReliability: { usual: 0.6, byRater: {} },
};
