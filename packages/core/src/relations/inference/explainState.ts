import { gaussLegendre } from '../../numeric/gaussLegendre.ts';
import { logSumExp } from '../../numeric/logSumExp.ts';
import { axisCount } from '../axes.ts';
import { type CompiledModel, compileModel } from '../compiledModel.ts';
import type { RelationModel } from '../model.ts';
import { formatIdentifier } from '../tally/identifier.ts';
import type { Tally } from '../tally/tally.ts';
import { type Evidence, gatherEvidence } from './evidence.ts';
import { addUp, emptyInformation, type Information } from './information.ts';
import { computePosterior, covarianceOf, emptyPosterior } from './posterior.ts';

/** What one signal adds to the log-odds of a type. */
export interface Contribution {
  signal: string;
  /** Nats; positive speaks for the type. */
  contribution: number;
  /** As the signal defines it, for its sentence. */
  value: number;
  /** How many exchanges it rests on. */
  count: number;
  lastMs: number | null;
  /** Its latest exchange, as a uuid; null for what rests on the whole history. */
  exchangeId: string | null;
}

const packed = (axisCount * (axisCount + 1)) / 2;
/** Of the quadrature, in nats: far below what is shown. What is left is shared out, so that the sum is exact anyway. */
const tolerance = 1e-7;
const fewestNodes = 12;
const mostNodes = 192;

const whole = emptyInformation();
const part = emptyInformation();
const posterior = emptyPosterior();
const covariance = new Float64Array(packed);

/** Mean gradient of the log-odds along the path from nothing known to everything known. */
interface MeanGradient {
  /** With respect to b. */
  v: Float64Array;
  /** Minus twice the one with respect to J, lower triangle. */
  M: Float64Array;
  /** With respect to C. */
  omega: Float64Array;
}

/**
 * Why a type (the likeliest unless told): the Aumann-Shapley value of each signal, largest first. The log-odds f of the type is
 * a function of the information (J, b, C), which is a sum over signals; a signal's share is the integral of grad f . (its part)
 * along (sJ, sb, sC), s from 0 to 1. Shares do not depend on any order, and sum exactly to f(1) - f(0), the change of log-odds
 * from the prior (Aumann and Shapley 1974; "integrated gradients", Sundararajan et al. 2017).
 */
export function explainState(
  tally: Tally,
  model: RelationModel,
  nowMs: number,
  typeIndex?: number,
): Contribution[] {
  const compiled = compileModel(model);
  const evidence = gatherEvidence(tally, compiled, nowMs);
  if (evidence.length === 0) return [];
  addUp(evidence, whole);
  computePosterior(whole, compiled, posterior);
  const type = typeIndex ?? posterior.probabilities.indexOf(Math.max(...posterior.probabilities));
  const change = logOdds(posterior.logWeights, type) - logOdds(compiled.logPrior, type);
  let shares: number[] = [];
  let missing = 0;
  for (let nodes = fewestNodes; nodes <= mostNodes; nodes *= 2) {
    const gradient = meanGradient(whole, compiled, type, nodes);
    shares = evidence.map((one) => shareOf(one, gradient));
    missing = change - shares.reduce((sum, share) => sum + share, 0);
    if (Math.abs(missing) < tolerance) break;
  }
  spread(shares, missing);
  return evidence
    .map((one, i) => contributionOf(one, shares[i]!))
    .sort((a, b) => Math.abs(b.contribution) - Math.abs(a.contribution));
}

/** log(p/(1 - p)) of one type among unnormalised log weights. */
export function logOdds(logWeights: Float64Array, type: number): number {
  return logWeights[type]! - logSumExp(logWeights, type);
}

/** s = t^3, so that the nodes crowd where a little evidence changes most. */
function meanGradient(of: Information, model: CompiledModel, type: number, nodes: number): MeanGradient {
  const mean: MeanGradient = {
    v: new Float64Array(axisCount),
    M: new Float64Array(packed),
    omega: new Float64Array(of.C.length),
  };
  const quadrature = gaussLegendre(nodes);
  for (let q = 0; q < nodes; q++) {
    const t = quadrature.nodes[q]!;
    addGradient(of, model, type, t ** 3, 3 * t * t * quadrature.weights[q]!, mean);
  }
  return mean;
}

/**
 * d log p_k = g_k - sum_j p_j g_j and d log(1 - p_k) follow from g_j, the gradient of log Z_j + C_j; together they weigh type k
 * by 1 and each other type by -p_j/(1 - p_k). The gradient of log Z_j is mu_j in b and -(Sigma_j + mu_j mu_j')/2 in J.
 */
function addGradient(
  of: Information,
  model: CompiledModel,
  type: number,
  s: number,
  weight: number,
  into: MeanGradient,
): void {
  for (let i = 0; i < of.J.length; i++) part.J[i] = s * of.J[i]!;
  for (let i = 0; i < of.b.length; i++) part.b[i] = s * of.b[i]!;
  for (let i = 0; i < of.C.length; i++) part.C[i] = s * of.C[i]!;
  computePosterior(part, model, posterior);
  const others = logSumExp(posterior.logWeights, type);
  for (let k = 0; k < of.C.length; k++) {
    const omega = k === type ? 1 : -Math.exp(posterior.logWeights[k]! - others);
    if (omega > -1e-17 && omega <= 0) continue;
    const scaled = weight * omega;
    into.omega[k]! += scaled;
    covarianceOf(posterior, model, k, covariance);
    for (let i = 0, p = 0; i < axisCount; i++) {
      const mu = posterior.means[k * axisCount + i]!;
      into.v[i]! += scaled * mu;
      for (let j = 0; j <= i; j++, p++)
        into.M[p]! += scaled * (covariance[p]! + mu * posterior.means[k * axisCount + j]!);
    }
  }
}

function shareOf(evidence: Evidence, gradient: MeanGradient): number {
  const { compiled, weight, weightedY, ratioAt, logRatios, ratioScale } = evidence;
  let share = 0;
  if (weight > 0) {
    const h = compiled.loadings;
    let along = 0;
    let square = 0;
    for (let i = 0, p = 0; i < axisCount; i++) {
      along += h[i]! * gradient.v[i]!;
      for (let j = 0; j <= i; j++, p++) square += (i === j ? 1 : 2) * h[i]! * h[j]! * gradient.M[p]!;
    }
    share += compiled.precision * (weightedY * along - (weight * square) / 2);
  }
  for (let i = 0; i < ratioAt.length; i++) share += ratioScale * logRatios[i]! * gradient.omega[ratioAt[i]!]!;
  return share;
}

/** What quadrature left out goes to each in proportion to its size. */
function spread(shares: number[], missing: number): void {
  const total = shares.reduce((sum, share) => sum + Math.abs(share), 0);
  if (total === 0) return;
  for (let i = 0; i < shares.length; i++) shares[i]! += (missing * Math.abs(shares[i]!)) / total;
}

function contributionOf(evidence: Evidence, contribution: number): Contribution {
  return {
    signal: evidence.compiled.signal.key,
    contribution,
    value: evidence.value,
    count: evidence.count,
    lastMs: evidence.lastMs,
    exchangeId: evidence.lastId ? formatIdentifier(evidence.lastId) : null,
  };
}
