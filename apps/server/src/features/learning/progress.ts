import type { LearningState } from '@rapport/contracts/desk';
import { typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { isAllowed } from '../../platform/permissions.ts';
import { raterOf } from '../desk/nextItem.ts';
import { findProgress, type ProgressRow } from './learningQueries.ts';

const rightOfLastFive = 4;

/** What this person has learnt; to whoever answers for the team, what each has. */
export async function readProgress(ctx: Ctx): Promise<LearningState> {
  const { actor, client, workspaceId } = ctx;
  const own = await findProgress(client, workspaceId, raterOf(ctx));
  const mayAll = actor.kind !== 'system' && isAllowed(actor, 'desk:manage');
  return {
    types: typeKeys.map((type, place) => {
      const row = own.find((each) => each.type === place);
      return { type, asked: row?.asked ?? 0, right: row?.right ?? 0, isLearnt: row ? isLearnt(row) : false };
    }),
    team: mayAll ? teamOf(await findProgress(client, workspaceId, null)) : null,
  };
}

function teamOf(rows: readonly ProgressRow[]): LearningState['team'] {
  return [...Map.groupBy(rows, ({ person }) => person)].map(([person, own]) => ({
    person: own[0]?.name ?? person,
    asked: own.reduce((sum, { asked }) => sum + asked, 0),
    right: own.reduce((sum, { right }) => sum + right, 0),
    learnt: own.filter(isLearnt).length,
  }));
}

function isLearnt({ lately }: ProgressRow): boolean {
  return lately >= rightOfLastFive;
}
