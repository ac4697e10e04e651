import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addressOf } from '../../../platform/http/addressOf.ts';
import { csvLine, csvStart } from '../../../platform/http/csv.ts';
import { invitationPath } from '../links.ts';
import { existingBatch } from './batchOf.ts';
import { type BatchRow, findLinks } from './queries.ts';

/** The links of a batch, in an order that stays. They are made anew from their ids: they are kept nowhere. */
export async function linksOf(
  ctx: Ctx,
  { vault, config }: Deps,
  surveyId: string,
  { batch_id: batchId, language, until }: BatchRow,
): Promise<{ link: string; isUsed: boolean }[]> {
  const rows = await findLinks(ctx.client, ctx.workspaceId, surveyId, batchId);
  return rows.map(({ invitation_id: id, is_used: isUsed }) => {
    const path = invitationPath(vault, ctx.workspaceId, surveyId, id, until);
    return { link: addressOf(config, language === null ? path : `${path}?lang=${language}`), isUsed };
  });
}

/**
 * A batch as a file, one link a row, with its number, until when it is good, and whether it was used. Whoever has a link may answer by
 * it: that they were taken is noted in the audit.
 *
 * @throws DomainError not-found
 */
export async function linksCsv(ctx: Ctx, deps: Deps, surveyId: string, batchId: string): Promise<string> {
  const row = await existingBatch(ctx, surveyId, batchId);
  await recordAudit(ctx, {
    action: 'survey.links-downloaded',
    subject: { kind: 'survey', id: surveyId },
    details: { batchId },
  });
  const until = row.until.toISOString();
  const lines = (await linksOf(ctx, deps, surveyId, row)).map(({ link, isUsed }, i) =>
    csvLine([i + 1, link, until, isUsed ? 'yes' : 'no']),
  );
  return csvStart + csvLine(['n', 'link', 'until', 'used']) + lines.join('');
}
