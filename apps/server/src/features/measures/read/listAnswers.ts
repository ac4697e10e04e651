import type { AnswerList, AnswersQuery } from '@rapport/contracts/measures';
import { channels } from '@rapport/contracts/vocabulary';
import { typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { readLook } from './look.ts';
import { findAnswers } from './queries.ts';

/** Who answered what, behind a point or a group: personal data, whose reading is noted. */
export async function listAnswers(ctx: Ctx, measure: string, query: AnswersQuery): Promise<AnswerList> {
  const look = await readLook(ctx, query);
  const list = `answers-${query.order}`;
  const place = query.cursor ? decodeCursor(query.cursor, list, ['string', 'number', 'uuid']) : null;
  const rows = await findAnswers(ctx.client, ctx.workspaceId, {
    measure,
    span: look.span,
    selection: look.selection,
    minScore: query.minScore ?? null,
    maxScore: query.maxScore ?? null,
    order: query.order,
    withWords: query.withWords,
    after: place && {
      day: place[1] as string,
      score: place[2] as number,
      answerId: place[3] as string,
    },
    limit: query.limit + 1,
  });
  const shown = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? shown.at(-1) : undefined;
  await recordReading(ctx, {
    action: 'answers.listed',
    details: { measure, ...look.span, count: shown.length },
  });
  return {
    answers: shown.map((row) => ({
      exchangeId: row.exchange_id,
      customerId: row.customer_id,
      name: row.name,
      at: row.at.toISOString(),
      score: row.score,
      scale: row.scale,
      text: row.text,
      language: row.language,
      channel: channels[row.channel] ?? null,
      site: row.site,
      type: typeKeys[row.type] ?? null,
    })),
    nextCursor: last ? encodeCursor([list, last.day, last.score, last.answer_id]) : null,
  };
}
