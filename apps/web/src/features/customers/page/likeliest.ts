/** The most probable types, largest first, and what is left to all the others. */
export function likeliest(
  probabilities: Readonly<Record<string, number>>,
  count: number,
): { types: { type: string; probability: number }[]; others: number } {
  const types = Object.entries(probabilities)
    .map(([type, probability]) => ({ type, probability }))
    .sort((a, b) => b.probability - a.probability)
    .slice(0, count);
  const told = types.reduce((sum, { probability }) => sum + probability, 0);
  return { types, others: Math.max(0, 1 - told) };
}
