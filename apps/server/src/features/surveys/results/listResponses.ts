import type { ResponseList, ResponsesQuery } from '@rapport/contracts/surveys';
import { questionsOf } from '@rapport/core/surveys';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { responseStatuses } from '../responseStatuses.ts';
import { type CompleteRow, findCompletes, findPersonsOf } from './queries.ts';
import { shownDefinition } from './readResults.ts';

type HandedIn = ResponseList['responses'][number]['handedIn'][number];

/** Before the name of who typed a signature rather than drew it. */
const typedSignature = 'text:';

/** Pages looked at for words before giving what was found. */
const mostPages = 20;

/**
 * Who answered what in their words, newest first; each reading is noted in the audit.
 *
 * @throws DomainError not-found; forbidden of a staff survey, whose answers are nobody's
 */
export async function listResponses(
  ctx: Ctx,
  surveyId: string,
  query: ResponsesQuery,
): Promise<ResponseList> {
  const survey = await existingSurvey(ctx, surveyId);
  const definition = await shownDefinition(ctx, survey);
  if (definition.audience === 'staff') throw staffAnswers();
  const written = questionsOf(definition).filter(({ kind }) => kind === 'text' || kind === 'long');
  const wordsOf = (row: CompleteRow) =>
    written.flatMap(({ id }) => {
      const text = row.answers[id];
      return typeof text === 'string' && text.trim() !== '' ? [{ question: id, text }] : [];
    });
  const handedInBy = (row: CompleteRow): HandedIn[] =>
    questionsOf(definition).flatMap(({ id, kind }): HandedIn[] => {
      const answer = row.answers[id];
      if (typeof answer !== 'string' || answer === '') return [];
      if (kind === 'file') return [{ question: id, file: answer }];
      if (kind !== 'signature') return [];
      return answer.startsWith(typedSignature)
        ? [{ question: id, signed: answer.slice(typedSignature.length) }]
        : [{ question: id, drawn: answer }];
    });
  const list = `responses ${surveyId}`;
  let after = null as { at: Date; id: string } | null;
  if (query.cursor !== undefined) {
    const [, atMs, id] = decodeCursor(query.cursor, list, ['number', 'uuid']);
    after = { at: new Date(atMs as number), id: id as string };
  }
  const rows: CompleteRow[] = [];
  let isMore = true;
  for (let page = 0; isMore && rows.length < query.limit && page < mostPages; page++) {
    const found = await findCompletes(ctx.client, ctx.workspaceId, surveyId, after, query.limit + 1);
    isMore = found.length > query.limit;
    for (const row of found.slice(0, query.limit)) {
      if (rows.length === query.limit) {
        isMore = true;
        break;
      }
      after = { at: row.answered_at, id: row.response_id };
      if (!query.withWords || wordsOf(row).length + handedInBy(row).length > 0) rows.push(row);
    }
  }
  const ids = rows.flatMap(({ customer_id: id }) => id ?? []);
  const persons = await findPersonsOf(ctx.client, ctx.workspaceId, ids);
  await recordAudit(ctx, {
    action: 'survey.responses-read',
    subject: { kind: 'survey', id: surveyId },
    details: { responses: rows.length },
  });
  return {
    responses: rows.map((row) => {
      const person = row.customer_id === null ? undefined : persons.get(row.customer_id);
      return {
        id: row.response_id,
        at: row.answered_at.toISOString(),
        status: responseStatuses[row.status] ?? 'complete',
        version: row.version,
        score: row.score,
        words: wordsOf(row),
        handedIn: handedInBy(row),
        language: row.language === 'fr' ? 'fr' : 'en',
        channel: row.channel,
        device: row.device,
        seconds: row.seconds,
        customer: person ? { id: person.person, name: person.name } : null,
      };
    }),
    nextCursor: isMore && after ? encodeCursor([list, after.at.getTime(), after.id]) : null,
  };
}

export function staffAnswers(): DomainError {
  return new DomainError(
    'forbidden',
    'The answers of a staff survey are shown together, never one by one. See its results.',
  );
}
