/** Sparse rows: values of row i are at [starts[i], starts[i + 1]). */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
  width: number;
}

/**
 * Multinomial logistic regression with a quadratic penalty, by limited-memory BFGS (Nocedal 1980; Liu and Nocedal 1989).
 * Weights are column-major by feature: weights[feature * classes + class]. Deterministic.
 *
 * @param penalty lambda of lambda/2 |W|^2, on the mean loss
 */
export function trainLogistic(
  rows: SparseRows,
  targets: Float32Array,
  rowWeights: Float32Array,
  classes: number,
  penalty: number,
  iterations: number,
): Float32Array {
  const size = rows.width * classes;
  let w = new Float32Array(size);
  const memory = 6;
  const S: Float32Array[] = [];
  const Y: Float32Array[] = [];
  const rho: number[] = [];
  let total = 0;
  for (const weight of rowWeights) total += weight;
  const evaluate = (weights: Float32Array, gradient: Float32Array): number =>
    lossAndGradient(rows, targets, rowWeights, total, classes, penalty, weights, gradient);
  let g = new Float32Array(size);
  let f = evaluate(w, g);
  const direction = new Float32Array(size);
  const alpha: number[] = [];
  for (let it = 0; it < iterations; it++) {
    for (let j = 0; j < size; j++) direction[j] = -g[j]!;
    for (let m = S.length - 1; m >= 0; m--) {
      alpha[m] = rho[m]! * dot(S[m]!, direction);
      addScaled(direction, Y[m]!, -alpha[m]!);
    }
    if (S.length > 0) {
      const last = S.length - 1;
      const gamma = 1 / (rho[last]! * dot(Y[last]!, Y[last]!));
      for (let j = 0; j < size; j++) direction[j] = direction[j]! * gamma;
    } else {
      const scale = 1 / Math.sqrt(dot(g, g));
      for (let j = 0; j < size; j++) direction[j] = direction[j]! * scale;
    }
    for (let m = 0; m < S.length; m++) {
      const beta = rho[m]! * dot(Y[m]!, direction);
      addScaled(direction, S[m]!, alpha[m]! - beta);
    }
    const slope = dot(g, direction);
    if (!(slope < 0)) break;
    let step = 1;
    let next = w;
    let nextG = g;
    let nextF = f;
    let ok = false;
    for (let tries = 0; tries < 20; tries++) {
      const trial = Float32Array.from(w);
      addScaled(trial, direction, step);
      const trialG = new Float32Array(size);
      const trialF = evaluate(trial, trialG);
      if (trialF <= f + 1e-4 * step * slope) {
        next = trial;
        nextG = trialG;
        nextF = trialF;
        ok = true;
        break;
      }
      step /= 2;
    }
    if (!ok) break;
    const s = new Float32Array(size);
    const y = new Float32Array(size);
    for (let j = 0; j < size; j++) {
      s[j] = next[j]! - w[j]!;
      y[j] = nextG[j]! - g[j]!;
    }
    const sy = dot(s, y);
    if (sy > 1e-12) {
      S.push(s);
      Y.push(y);
      rho.push(1 / sy);
      if (S.length > memory) {
        S.shift();
        Y.shift();
        rho.shift();
      }
    }
    const gain = f - nextF;
    w = next;
    g = nextG;
    f = nextF;
    if (gain < 1e-6 * Math.abs(f)) break;
  }
  return w;
}

/** The penalised mean loss; its gradient is written into `gradient`. */
function lossAndGradient(
  rows: SparseRows,
  targets: Float32Array,
  rowWeights: Float32Array,
  totalWeight: number,
  classes: number,
  penalty: number,
  weights: Float32Array,
  gradient: Float32Array,
): number {
  const scores = new Float64Array(classes);
  let loss = 0;
  let norm = 0;
  for (let j = 0; j < weights.length; j++) {
    norm += weights[j]! * weights[j]!;
    gradient[j] = penalty * weights[j]!;
  }
  for (let i = 0; i < rows.starts.length - 1; i++) {
    const weight = rowWeights[i]! / totalWeight;
    scores.fill(0);
    const from = rows.starts[i]!;
    const to = rows.starts[i + 1]!;
    for (let p = from; p < to; p++) {
      const base = rows.columns[p]! * classes;
      const value = rows.values[p]!;
      for (let k = 0; k < classes; k++) scores[k] = scores[k]! + value * weights[base + k]!;
    }
    let highest = -Infinity;
    for (let k = 0; k < classes; k++) if (scores[k]! > highest) highest = scores[k]!;
    let sum = 0;
    for (let k = 0; k < classes; k++) sum += Math.exp(scores[k]! - highest);
    const logSum = highest + Math.log(sum);
    for (let k = 0; k < classes; k++) {
      const target = targets[i * classes + k]!;
      if (target > 0) loss -= weight * target * (scores[k]! - logSum);
      scores[k] = weight * (Math.exp(scores[k]! - logSum) - target);
    }
    for (let p = from; p < to; p++) {
      const base = rows.columns[p]! * classes;
      const value = rows.values[p]!;
      for (let k = 0; k < classes; k++) gradient[base + k] = gradient[base + k]! + value * scores[k]!;
    }
  }
  return loss + (penalty * norm) / 2;
}

function dot(a: Float32Array, b: Float32Array): number {
  let sum = 0;
  for (let j = 0; j < a.length; j++) sum += a[j]! * b[j]!;
  return sum;
}

function addScaled(into: Float32Array, from: Float32Array, scale: number): void {
  for (let j = 0; j < into.length; j++) into[j] = into[j]! + scale * from[j]!;
}
