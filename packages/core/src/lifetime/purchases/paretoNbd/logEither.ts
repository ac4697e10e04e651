/** ln(1 + e^logOdds), whatever the odds: from the likelihood of being there to that of the history, there or gone. */
export function logEither(logOdds: number): number {
  return Math.max(logOdds, 0) + Math.log1p(Math.exp(-Math.abs(logOdds)));
}
