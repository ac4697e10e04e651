import type { ProblemEffect, ProblemPage } from '@rapport/contracts/problems';
import { problemMovesFrom } from '@rapport/core/loop';
import { compareCounts } from '@rapport/core/repair';
import type { Ctx } from '../../../platform/database/context.ts';
import { compareScores } from '../../measures/read/compareScores.ts';
import { findCurrency } from '../queries.ts';
import { readTold } from './concerned.ts';
import { countAround, countScoresAround } from './effectQueries.ts';
import { problemOf, rowOfProblem } from './problems.ts';
import type { ProblemRow } from './queries.ts';

const dayMs = 86_400_000;
/** Longer ago, other things have changed. */
const longestDays = 90;

/** One problem, with what was told to those concerned and what happened since it was fixed. @throws DomainError not-found */
export async function readProblem(ctx: Ctx, id: string): Promise<ProblemPage> {
  const row = await rowOfProblem(ctx, id);
  const known = problemOf(row);
  return {
    ...known,
    moves: problemMovesFrom(known.status),
    effect: await effectOf(ctx, row),
    message: row.is_told && row.fixed_at ? await readTold(ctx, { ...row, fixed_at: row.fixed_at }) : null,
    undo: row.before_move === null || row.before_move.move === 'remove' ? null : row.before_move.move,
    currency: await findCurrency(ctx.client, ctx.workspaceId),
  };
}

/** As many days before the fix as have passed since, 90 at most. */
async function effectOf(ctx: Ctx, row: ProblemRow): Promise<ProblemEffect | null> {
  if (row.fixed_at === null) return null;
  const days = Math.min(longestDays, Math.floor((ctx.now().getTime() - row.fixed_at.getTime()) / dayMs));
  if (days < 1) return null;
  const atMs = row.fixed_at.getTime();
  const span = { from: new Date(atMs - days * dayMs), at: row.fixed_at, to: new Date(atMs + days * dayMs) };
  const cases = await countAround(ctx.client, ctx.workspaceId, row.problem_id, span);
  const scores = await countScoresAround(ctx.client, ctx.workspaceId, row.problem_id, span);
  return {
    days,
    casesBefore: cases.before,
    casesSince: cases.since,
    change: compareCounts(cases.since, cases.before),
    scores: await compareScores(ctx, scores),
  };
}
