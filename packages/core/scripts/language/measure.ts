/** A held-out text, judged: the probabilities of the 29 types and the index of the true one. */
export interface Judged {
  probabilities: Float64Array;
  type: number;
}

export interface Measures {
  n: number;
  top1: number;
  top3: number;
  /** Mean of -log p(true type), natural logarithm; a flat answer is log 29 = 3.37. */
  logLoss: number;
  /** Expected calibration error of the first answer, ten bins of equal width (Naeini 2015). */
  calibrationError: number;
}

export function measure(judged: readonly Judged[]): Measures {
  const bins = Array.from({ length: 10 }, () => ({ sure: 0, right: 0 }));
  let top1 = 0;
  let top3 = 0;
  let logLoss = 0;
  for (const { probabilities, type } of judged) {
    const own = probabilities[type]!;
    let ahead = 0;
    let highest = 0;
    for (const probability of probabilities) {
      if (probability > own) ahead++;
      if (probability > highest) highest = probability;
    }
    if (ahead === 0) top1++;
    if (ahead < 3) top3++;
    logLoss -= Math.log(Math.max(own, 1e-12));
    const bin = bins[Math.min(9, Math.floor(highest * 10))]!;
    bin.sure += highest;
    bin.right += ahead === 0 ? 1 : 0;
  }
  const n = judged.length;
  const calibrationError = bins.reduce((sum, bin) => sum + Math.abs(bin.sure - bin.right), 0) / n;
  return { n, top1: top1 / n, top3: top3 / n, logLoss: logLoss / n, calibrationError };
}
