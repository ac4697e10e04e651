import type { LinkBatch, LinkBatchChange } from '@rapport/contracts/surveySending';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { batchOf, existingBatch } from './batchOf.ts';
import { findBatches, setRevoked } from './queries.ts';

/** The links made for a survey, newest first. @throws DomainError not-found */
export async function listBatches(ctx: Ctx, surveyId: string): Promise<{ batches: LinkBatch[] }> {
  await existingSurvey(ctx, surveyId);
  return { batches: (await findBatches(ctx.client, ctx.workspaceId, surveyId)).map(batchOf) };
}

/** Links that are revoked open nothing, and open again once that is taken back; what was answered stays. @throws DomainError not-found */
export async function changeBatch(
  ctx: Ctx,
  surveyId: string,
  batchId: string,
  { isRevoked }: LinkBatchChange,
): Promise<LinkBatch> {
  await existingBatch(ctx, surveyId, batchId);
  const isChanged = await setRevoked(
    ctx.client,
    ctx.workspaceId,
    surveyId,
    batchId,
    isRevoked ? ctx.now() : null,
  );
  if (isChanged)
    await recordAudit(ctx, {
      action: isRevoked ? 'survey.links-revoked' : 'survey.links-restored',
      subject: { kind: 'survey', id: surveyId },
      details: { batchId },
    });
  return batchOf(await existingBatch(ctx, surveyId, batchId));
}
