import type { LearningState } from '@rapport/contracts/desk';
import { wilsonInterval } from '@rapport/core/numeric';
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
  return [...Map.groupBy(rows, ({ person }) => person)].map(([person, own]) => {
    const asked = own.reduce((sum, each) => sum + each.asked, 0);
    const right = own.reduce((sum, each) => sum + each.right, 0);
    return {
      person: own[0]?.name ?? person,
      asked,
      right,
      share: shareOf(right, asked),
      learnt: own.filter(isLearnt).length,
    };
  });
}

function shareOf(right: number, asked: number): NonNullable<LearningState['team']>[number]['share'] {
  if (asked === 0) return { ok: false, reason: 'too-few-answers', n: 0, needed: 1 };
  const interval = wilsonInterval(right, asked);
  return { ok: true, value: right / asked, n: asked, interval, method: 'wilson', convention: 'share-right' };
}

function isLearnt({ lately }: ProgressRow): boolean {
  return lately >= rightOfLastFive;
}
