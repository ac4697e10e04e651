import { tones, type Verbatim, type VerbatimCorrection } from '@rapport/contracts/verbatims';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { checkReach } from '../../books/reach.ts';
import { deleteMarks, findCorrections, findLanguages, saveTexts } from '../keep/keepQueries.ts';
import { keepText } from '../keep/keptText.ts';
import { corrected } from '../keep/readAgain.ts';
import { addLearnt } from '../learn/addLearnt.ts';
import { modelOf } from '../learn/modelOf.ts';
import { findNumber, findTexts } from '../list/listQueries.ts';
import { shownText } from '../list/shown.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { deleteCorrection, findSource, saveCorrection } from './correctQueries.ts';

/**
 * Says how a text is to be read; it stays so through every reading anew, and is what topics are learnt from.
 *
 * @throws DomainError not-found; invalid for a topic that is not in the taxonomy
 */
export async function correctVerbatim(
  ctx: Ctx,
  exchangeId: string,
  correction: VerbatimCorrection,
): Promise<Verbatim> {
  const { topics } = await taxonomyOf(ctx);
  const odd = correction.topics?.find(({ key }) => !topics.some((topic) => topic.key === key));
  if (odd) throw invalidValue('topics', `“${odd.key}” is not one of the topics`, 'Nothing was changed.');
  const source = await findSource(ctx.client, ctx.workspaceId, exchangeId);
  if (source === null) throw noSuchText();
  await checkReach(ctx, source.customerId);
  await saveCorrection(ctx.client, ctx.workspaceId, {
    exchangeId,
    customerId: source.customerId,
    tone: correction.tone === undefined ? null : tones.indexOf(correction.tone),
    topics: correction.topics ?? null,
    author: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
  await recordAudit(ctx, { action: 'verbatim.corrected', subject: { kind: 'exchange', id: exchangeId } });
  return readOneAgain(ctx, exchangeId);
}

/** Reads a text again as if nobody had said otherwise. @throws DomainError not-found */
export async function uncorrectVerbatim(ctx: Ctx, exchangeId: string): Promise<Verbatim> {
  const source = await findSource(ctx.client, ctx.workspaceId, exchangeId);
  if (source === null) throw noSuchText();
  await checkReach(ctx, source.customerId);
  if (!(await deleteCorrection(ctx.client, ctx.workspaceId, exchangeId))) throw noSuchText();
  await recordAudit(ctx, { action: 'verbatim.uncorrected', subject: { kind: 'exchange', id: exchangeId } });
  return readOneAgain(ctx, exchangeId);
}

async function readOneAgain(ctx: Ctx, exchangeId: string): Promise<Verbatim> {
  const { client, workspaceId } = ctx;
  const source = await findSource(client, workspaceId, exchangeId);
  const number = await findNumber(client, workspaceId, exchangeId);
  if (source === null || number === null) throw noSuchText();
  const taxonomy = await taxonomyOf(ctx);
  const read = addLearnt(
    keepText(source, taxonomy, await findLanguages(client, workspaceId)),
    source.text,
    await modelOf(ctx),
  );
  const [said] = await findCorrections(client, workspaceId, [exchangeId]);
  await deleteMarks(client, workspaceId, [exchangeId]);
  await saveTexts(client, workspaceId, [corrected(read, said)]);
  const [row] = await findTexts(client, workspaceId, [number]);
  if (!row) throw noSuchText();
  return shownText(row, taxonomy);
}

function noSuchText(): DomainError {
  return new DomainError('not-found', 'There is no such text, or nobody had corrected it. Reload the list.');
}
