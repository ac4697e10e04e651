/**
 * Where a problem stands: something that lies behind several cases. The position of a word is its number in the database: append
 * only. Up to `fixing`, cases of its matters join by themselves.
 */
export const problemStatuses = ['found', 'decided', 'fixing', 'fixed', 'told', 'aside'] as const;
export type ProblemStatus = (typeof problemStatuses)[number];

export const problemMoves = ['decide', 'begin', 'fix', 'tell', 'setAside', 'reopen'] as const;
export type ProblemMove = (typeof problemMoves)[number];
export type ProblemNeed = 'decision' | 'fix' | 'reason';

/**
 * Every move there is: from which statuses, to which, and what must be said with it. `tell` is made by the message to those
 * concerned; `setAside` says why nothing will be done, for now.
 */
export const problemMoveTable: Readonly<
  Record<ProblemMove, { from: readonly ProblemStatus[]; to: ProblemStatus; needs: readonly ProblemNeed[] }>
> = {
  decide: { from: ['found', 'decided'], to: 'decided', needs: ['decision'] },
  begin: { from: ['found', 'decided'], to: 'fixing', needs: [] },
  fix: { from: ['found', 'decided', 'fixing'], to: 'fixed', needs: ['fix'] },
  tell: { from: ['fixed', 'told'], to: 'told', needs: [] },
  setAside: { from: ['found', 'decided', 'fixing'], to: 'aside', needs: ['reason'] },
  reopen: { from: ['fixed', 'told', 'aside'], to: 'found', needs: ['reason'] },
};

/** The moves that a status allows. */
export function problemMovesFrom(status: ProblemStatus): ProblemMove[] {
  return problemMoves.filter((move) => problemMoveTable[move].from.includes(status));
}
