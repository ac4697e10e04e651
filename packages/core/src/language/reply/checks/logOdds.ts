/** Of a fitted logistic model: the weighted sum of what it is told. */
export function logOdds<Name extends string>(
  weights: Readonly<Record<Name | 'bias', number>>,
  signs: Readonly<Record<Name, number>>,
): number {
  let sum = weights.bias;
  for (const name of Object.keys(signs) as Name[]) sum += weights[name] * signs[name];
  return sum;
}
