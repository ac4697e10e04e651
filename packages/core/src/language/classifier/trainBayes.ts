import type { SparseRows } from './Vocabulary.ts';

/** Added to each sum: a feature that a class lacks is unlikely there, not impossible. */
const smoothing = 0.01;

/**
 * Multinomial naive Bayes on weighted features (Rennie et al., Tackling the poor assumptions of naive Bayes text classifiers, ICML
 * 2003, without the complement), all classes as likely before the text is read. It errs elsewhere than margins do, above all when
 * labels are few.
 *
 * @returns log-likelihoods[column * classes + class], centred per column
 */
export function trainBayes(
  { starts, columns, values }: SparseRows,
  labels: Int32Array,
  size: number,
  classes: number,
): Float32Array {
  const weights = new Float32Array(size * classes).fill(smoothing);
  const totals = new Float64Array(classes).fill(smoothing * size);
  for (let i = 0; i < labels.length; i++) {
    const own = labels[i]!;
    for (let j = starts[i]!; j < starts[i + 1]!; j++) {
      weights[columns[j]! * classes + own]! += values[j]!;
      totals[own]! += values[j]!;
    }
  }
  const logTotals = totals.map(Math.log);
  for (let base = 0; base < weights.length; base += classes) {
    let sum = 0;
    for (let k = 0; k < classes; k++) {
      const likelihood = Math.log(weights[base + k]!) - logTotals[k]!;
      weights[base + k] = likelihood;
      sum += likelihood;
    }
    for (let k = 0; k < classes; k++) weights[base + k]! -= sum / classes;
  }
  return weights;
}
