import { axisCount } from '../axes.ts';
import { type TypeKey, typeKeys } from '../catalogue.ts';
import { type CompiledModel, compileModel } from '../compiledModel.ts';
import type { RelationModel } from '../model.ts';
import type { Tally } from '../tally/tally.ts';
import { gatherEvidence } from './evidence.ts';
import { addUp, emptyInformation } from './information.ts';
import { computePosterior, emptyPosterior, type Posterior, variancesOf } from './posterior.ts';

/** Where a customer stands: a function of the set of their exchanges, the model and the instant, and of nothing else. */
export interface RelationState {
  /** The likeliest type, and its position in the catalogue. */
  type: TypeKey;
  typeIndex: number;
  /** 29, summing to 1. */
  probabilities: Float64Array;
  /** Of the position on the seven axes, over all types; means are kept within [-1, 1]. */
  mean: Float64Array;
  sd: Float64Array;
  exchanges: number;
  asOfMs: number;
  modelVersion: string;
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
  const compiled = compileModel(model);
  addUp(gatherEvidence(tally, compiled, nowMs), information);
  computePosterior(information, compiled, posterior);
  const probabilities = posterior.probabilities.slice();
  let typeIndex = 0;
  for (let k = 1; k < probabilities.length; k++)
    if (probabilities[k]! > probabilities[typeIndex]!) typeIndex = k;
  const mean = new Float64Array(axisCount);
  const sd = new Float64Array(axisCount);
  writeMoments(posterior, compiled, mean, sd);
  return {
    type: typeKeys[typeIndex]!,
    typeIndex,
    probabilities,
    mean,
    sd,
    exchanges: tally.exchanges,
    asOfMs: nowMs,
    modelVersion: model.version,
  };
}

/** Mean and sd of the mixture on each axis. */
function writeMoments(from: Posterior, model: CompiledModel, mean: Float64Array, sd: Float64Array): void {
  const { probabilities, means } = from;
  for (let k = 0; k < probabilities.length; k++) {
    const p = probabilities[k]!;
    if (p < negligible) continue;
    variancesOf(from, model, k, variances);
    for (let i = 0, at = k * axisCount; i < axisCount; i++, at++) {
      const mu = means[at]!;
      mean[i]! += p * mu;
      sd[i]! += p * (variances[i]! + mu * mu);
    }
  }
  for (let i = 0; i < axisCount; i++) {
    const centre = mean[i]!;
    sd[i] = Math.sqrt(Math.max(0, sd[i]! - centre * centre));
    mean[i] = Math.max(-1, Math.min(1, centre));
  }
}
