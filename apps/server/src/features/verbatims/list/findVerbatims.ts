import type { Verbatim } from '@rapport/contracts/verbatims';
import type { Ctx } from '../../../platform/database/context.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { taxonomyOf } from '../taxonomy/taxonomyOf.ts';
import { findAmong, findNumber, findTexts } from './listQueries.ts';
import { lookOf } from './look.ts';
import { shownText } from './shown.ts';

/** Texts by the ids of their exchanges, of those the actor may read; the reading is noted. */
export async function findVerbatims(ctx: Ctx, ids: readonly string[]): Promise<Verbatim[]> {
  const numbers: number[] = [];
  for (const id of ids) {
    const number = await findNumber(ctx.client, ctx.workspaceId, id);
    if (number !== null) numbers.push(number);
  }
  const seen = await findAmong(ctx.client, ctx.workspaceId, await lookOf(ctx, {}), numbers);
  const taxonomy = await taxonomyOf(ctx);
  await recordReading(ctx, { action: 'verbatims.listed', details: { verbatims: seen.length } });
  return (await findTexts(ctx.client, ctx.workspaceId, seen)).map((row) => shownText(row, taxonomy));
}
