import type { LinkBatch } from '@rapport/contracts/surveySending';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { type BatchRow, findBatch } from './queries.ts';

export function batchOf(row: BatchRow): LinkBatch {
  return {
    id: row.batch_id,
    made: row.made,
    used: row.used,
    language: row.language,
    madeAt: row.made_at.toISOString(),
    until: row.until.toISOString(),
    isRevoked: row.revoked_at !== null,
  };
}

/** @throws DomainError not-found without such a survey or batch */
export async function existingBatch(ctx: Ctx, surveyId: string, batchId: string): Promise<BatchRow> {
  await existingSurvey(ctx, surveyId);
  const row = await findBatch(ctx.client, ctx.workspaceId, surveyId, batchId);
  if (row) return row;
  throw new DomainError('not-found', 'These links were not made here.');
}
