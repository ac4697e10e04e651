/**
 * Where a case stands; `withdrawn`: opened by mistake, and taken back. The position of a word is its number in the database: append
 * only.
 */
export const caseStatuses = [
  'open',
  'working',
  'waiting',
  'resolved',
  'closed',
  'merged',
  'withdrawn',
] as const;
export type CaseStatus = (typeof caseStatuses)[number];

/** Statuses in which somebody still owes the customer something. */
export const activeStatuses: readonly CaseStatus[] = ['open', 'working', 'waiting'];

export const caseMoves = [
  'start',
  'wait',
  'resume',
  'resolve',
  'confirm',
  'dismiss',
  'reopen',
  'merge',
] as const;
export type CaseMove = (typeof caseMoves)[number];

/**
 * Every move there is: from which statuses, to which, and what must be said with it. `resolve` says that something was done;
 * `confirm` that the customer said so, or let the time pass; `dismiss` that there was nothing to do.
 */
export const moveTable: Readonly<
  Record<CaseMove, { from: readonly CaseStatus[]; to: CaseStatus; needs: readonly MoveNeed[] }>
> = {
  start: { from: ['open'], to: 'working', needs: [] },
  wait: { from: ['open', 'working'], to: 'waiting', needs: ['reason'] },
  resume: { from: ['waiting'], to: 'working', needs: [] },
  resolve: { from: ['open', 'working', 'waiting'], to: 'resolved', needs: ['rootCause', 'done'] },
  confirm: { from: ['resolved'], to: 'closed', needs: [] },
  dismiss: { from: ['open', 'working', 'waiting'], to: 'closed', needs: ['reason'] },
  reopen: { from: ['resolved', 'closed'], to: 'working', needs: ['reason'] },
  merge: { from: ['open', 'working', 'waiting', 'resolved'], to: 'merged', needs: [] },
};
export type MoveNeed = 'reason' | 'rootCause' | 'done';

/** The moves that a status allows. */
export function movesFrom(status: CaseStatus): CaseMove[] {
  return caseMoves.filter((move) => moveTable[move].from.includes(status));
}

export type Moved = { ok: true; status: CaseStatus } | { ok: false; possible: CaseMove[] };

/**
 * Where a move leads.
 *
 * @returns what is possible instead when the status forbids it
 * @example moveCase('open', 'start') // { ok: true, status: 'working' }
 * @example moveCase('closed', 'start') // { ok: false, possible: ['reopen'] }
 */
export function moveCase(status: CaseStatus, move: CaseMove): Moved {
  const { from, to } = moveTable[move];
  return from.includes(status) ? { ok: true, status: to } : { ok: false, possible: movesFrom(status) };
}

/** Whether the clock of a case runs in this status: it holds while others are awaited, and ends with the answer. */
export function isClockRunning(status: CaseStatus): boolean {
  return status === 'open' || status === 'working';
}
