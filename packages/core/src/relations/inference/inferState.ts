import { axisCount } from '../axes.ts';
import { type TypeKey, typeKeys } from '../catalogue.ts';
import { type CompiledModel, compileModel } from '../compiledModel.ts';
import type { RelationModel } from '../model.ts';
import type { Tally } from '../tally/tally.ts';
import { gatherEvidence } from './evidence.ts';
import { addUp, emptyInformation } from './information.ts';
import { computePosterior, emptyPosterior, variancesOf } from './posterior.ts';

/** The types and the place of a customer: a function of the set of their exchanges, the model and the instant alone. */
export interface RelationPosition {
  /** The likeliest type, and its position in the catalogue. */
  type: TypeKey;
  typeIndex: number;
  /** 29, summing to 1. */
  probabilities: Float64Array;
  /** Of the position on the seven axes, over all types; kept within [-1, 1]. */
  mean: Float64Array;
  exchanges: number;
  asOfMs: number;
  modelVersion: string;
}

/** The same, with how sure the place is. */
export interface RelationState extends RelationPosition {
  /** Of the position on the seven axes, over all types. */
  sd: Float64Array;
}

/** Types less likely than this do not move the mean or the sd that are shown. */
const negligible = 1e-5;

const information = emptyInformation();
const posterior = emptyPosterior();
const variances = new Float64Array(axisCount);

/**
 * Infers the relation state: a mixture of 29 Gaussian regions updated by Gaussian observations, in closed form.
 *
 * @example inferState(observe(emptyTally(), exchange, shippedModel), shippedModel, Date.UTC(2026, 10, 22)).type
 */
export function inferState(tally: Tally, model: RelationModel, nowMs: number): RelationState {
  const position = inferPosition(tally, model, nowMs);
  return { ...position, sd: spread(compileModel(model)) };
}

/** What is kept at each exchange: all of the state but how sure the place is, which costs a fifth more. */
export function inferPosition(tally: Tally, model: RelationModel, nowMs: number): RelationPosition {
  const compiled = compileModel(model);
  addUp(gatherEvidence(tally, compiled, nowMs), information);
  computePosterior(information, compiled, posterior);
  const probabilities = posterior.probabilities.slice();
  let typeIndex = 0;
  for (let k = 1; k < probabilities.length; k++)
    if (probabilities[k]! > probabilities[typeIndex]!) typeIndex = k;
  return {
    type: typeKeys[typeIndex]!,
    typeIndex,
    probabilities,
    mean: centre().map(withinOne),
    exchanges: tally.exchanges,
    asOfMs: nowMs,
    modelVersion: model.version,
  };
}

/** Mean of the mixture on each axis. */
function centre(): Float64Array {
  const { probabilities, means } = posterior;
  const mean = new Float64Array(axisCount);
  for (let k = 0; k < probabilities.length; k++) {
    const p = probabilities[k]!;
    if (p < negligible) continue;
    for (let i = 0, at = k * axisCount; i < axisCount; i++, at++) mean[i]! += p * means[at]!;
  }
  return mean;
}

/** Standard deviation of the mixture on each axis, from the posterior just computed. */
function spread(model: CompiledModel): Float64Array {
  const { probabilities, means } = posterior;
  const mean = centre();
  const sd = new Float64Array(axisCount);
  for (let k = 0; k < probabilities.length; k++) {
    const p = probabilities[k]!;
    if (p < negligible) continue;
    variancesOf(posterior, model, k, variances);
    for (let i = 0, at = k * axisCount; i < axisCount; i++, at++) {
      const mu = means[at]!;
      sd[i]! += p * (variances[i]! + mu * mu);
    }
  }
  return sd.map((square, i) => Math.sqrt(Math.max(0, square - mean[i]! * mean[i]!)));
}

function withinOne(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
