import { choleskyInPlace, solveInPlace } from '../../numeric/cholesky.ts';
import { axisCount } from '../axes.ts';
import { type TypeKey, typeKeys } from '../catalogue.ts';
import { compileModel } from '../compiledModel.ts';
import { gatherEvidence } from '../inference/evidence.ts';
import { addUp, emptyInformation } from '../inference/information.ts';
import type { Observation, RelationModel } from '../model.ts';
import { fadingSignals } from '../signals/index.ts';
import type { Tally } from '../tally/tally.ts';
import { addCustomer, emptySums, type SignalSums, type SufficientSums } from './sufficientSums.ts';

export interface LearningExample {
  tally: Tally;
  nowMs: number;
}

export interface LearningOptions {
  /** Name of the learnt model: states say which one made them. */
  version: string;
  iterations?: number;
  /** How many customers' worth the base model weighs, for each type's share, each region, each signal. */
  priorStrength?: number;
  regionStrength?: number;
  signalStrength?: number;
  /** Told after each iteration: how many are done, of how many. */
  onIteration?: (done: number, of: number) => void;
}

export type LearningResult =
  | { ok: true; model: RelationModel; n: number; iterations: number; logLikelihood: number }
  | { ok: false; reason: 'too-few-examples'; n: number; needed: number };

/** Fewer customers who answered or were tagged than this teach nothing worth a change of model. */
export const fewestExamples = 100;

/** Positions are known to lie about this far from 0: what a unit of `signalStrength` weighs in squared position. */
const typicalSquare = 0.3;
const leastSd = 0.08;
const leastNoise = 0.15;

/**
 * Learns a workspace's model from its own customers, those with a tag or a survey answer (others would teach the model its own
 * opinions): priors, regions, loadings and noise by expectation-maximisation (Dempster, Laird and Rubin 1977) with conjugate
 * shrinkage to the base model, so that little data changes little. Half-lives, shared noise and `times` stay as they are.
 * Deterministic.
 */
export function learnModel(
  examples: Iterable<LearningExample>,
  base: RelationModel,
  options: LearningOptions,
): LearningResult {
  const anchored = [...examples].filter(({ tally }) => isAnchored(tally));
  if (anchored.length < fewestExamples)
    return { ok: false, reason: 'too-few-examples', n: anchored.length, needed: fewestExamples };
  const iterations = options.iterations ?? 25;
  let model = base;
  let logLikelihood = -Infinity;
  for (let i = 0; i < iterations; i++) {
    const sums = expect(anchored, model);
    logLikelihood = sums.logLikelihood;
    model = maximise(sums, base, options);
    options.onIteration?.(i + 1, iterations);
  }
  return { ok: true, model, n: anchored.length, iterations, logLikelihood };
}

/** Whether staff or the customer told where they stand. */
function isAnchored(tally: Tally): boolean {
  return tally.fading.some((sum, number) => {
    if (!sum) return false;
    const { key } = fadingSignals[number]!;
    return key === 'staff-tags' || key.startsWith('survey-') || key === 'nps' || key === 'csat';
  });
}

function expect(examples: readonly LearningExample[], model: RelationModel): SufficientSums {
  const compiled = compileModel(model);
  const information = emptyInformation();
  const sums = emptySums();
  for (const { tally, nowMs } of examples) {
    const evidence = gatherEvidence(tally, compiled, nowMs);
    addUp(evidence, information);
    addCustomer(sums, evidence, information, compiled);
  }
  return sums;
}

function maximise(sums: SufficientSums, base: RelationModel, options: LearningOptions): RelationModel {
  const priorStrength = options.priorStrength ?? 3;
  const shares = typeKeys.map((_, k) => sums.perType[k]! + priorStrength * typeKeys.length * base.prior[k]!);
  const total = shares.reduce((sum, share) => sum + share, 0);
  return {
    version: options.version,
    prior: shares.map((share) => share / total),
    regions: Object.fromEntries(
      typeKeys.map((key, k) => [key, newRegion(sums, k, base.regions[key], options.regionStrength ?? 20)]),
    ) as Record<TypeKey, { mean: number[]; sd: number[] }>,
    observations: Object.fromEntries(
      Object.entries(base.observations).map(([key, observation]) => {
        const own = sums.signals.get(key);
        return [key, own ? newObservation(own, observation, options.signalStrength ?? 50) : observation];
      }),
    ),
    raterReliability: base.raterReliability,
  };
}

/** Normal-inverse-gamma shrinkage, axis by axis: the base region counts as `strength` customers. */
function newRegion(
  sums: SufficientSums,
  k: number,
  base: { mean: readonly number[]; sd: readonly number[] },
  strength: number,
): { mean: number[]; sd: number[] } {
  const weight = sums.perType[k]! + strength;
  const mean = base.mean.map((m, i) => (sums.first[k * axisCount + i]! + strength * m) / weight);
  const sd = base.sd.map((s, i) => {
    const m = base.mean[i]!;
    const square = (sums.second[k * axisCount + i]! + strength * (s * s + m * m)) / weight;
    return Math.max(leastSd, Math.sqrt(Math.max(0, square - mean[i]! ** 2)));
  });
  return { mean, sd };
}

/** Ridge regression of y on the position toward the base loadings, then the noise that is left. */
function newObservation(sums: SignalSums, base: Observation, strength: number): Observation {
  const ridge = strength * typicalSquare;
  const matrix = sums.ofPosition.slice();
  const loadings = Float64Array.from(sums.withPosition, (sum, i) => sum + ridge * base.loadings[i]!);
  for (let i = 0; i < axisCount; i++) matrix[(i * (i + 3)) / 2]! += ridge;
  choleskyInPlace(matrix, axisCount);
  solveInPlace(matrix, loadings, axisCount);
  let left = sums.squares;
  for (let i = 0, at = 0; i < axisCount; i++) {
    left -= 2 * loadings[i]! * sums.withPosition[i]!;
    for (let j = 0; j <= i; j++, at++)
      left += (i === j ? 1 : 2) * loadings[i]! * loadings[j]! * sums.ofPosition[at]!;
  }
  const variance = (Math.max(0, left) + strength * base.noise ** 2) / (sums.weight + strength);
  return {
    loadings: Array.from(loadings),
    noise: Math.max(leastNoise, Math.sqrt(variance)),
    shared: base.shared,
  };
}
