import type { Ctx } from '../../../platform/database/context.ts';
import type { Watcher } from '../../exchanges/watchers.ts';
import { tellOutside } from '../../webhooks/tellOutside.ts';
import { addToQuotas, markAnswered, type ResponseRow, upsertResponses } from './queries.ts';

/** A complete response on its way: kept in the transaction that stores its exchanges. */
export interface ArrivingResponse {
  row: Omit<ResponseRow, 'customer_id'>;
  /** Those that it counts for. */
  quotas: string[];
  isInvited: boolean;
}

/** By the id of the first exchange it makes. */
const arriving = new Map<string, ArrivingResponse>();

/** Holds a response while its exchanges are being stored. */
export async function whileArriving<T>(
  exchangeId: string,
  response: ArrivingResponse,
  store: () => Promise<T>,
): Promise<T> {
  arriving.set(exchangeId, response);
  try {
    return await store();
  } finally {
    arriving.delete(exchangeId);
  }
}

/** Keeps the responses whose exchanges are stored: both are on disk, or neither. */
export const keepResponses: Watcher = async (ctx, { exchanges }) => {
  if (arriving.size === 0) return;
  const responses: (ArrivingResponse & { customerId: string })[] = [];
  for (const { exchange, customerId } of exchanges) {
    const response = arriving.get(exchange.id);
    if (response) responses.push({ ...response, customerId });
  }
  if (responses.length === 0) return;
  await keepAll(ctx, responses);
};

/** Keeps responses that make no exchange, or not yet. */
export async function keepAlone(ctx: Ctx, response: ArrivingResponse): Promise<void> {
  await keepAll(ctx, [{ ...response, customerId: null }]);
}

async function keepAll(
  ctx: Ctx,
  responses: readonly (ArrivingResponse & { customerId: string | null })[],
): Promise<void> {
  const { client, workspaceId } = ctx;
  await upsertResponses(
    client,
    workspaceId,
    responses.map(({ row, customerId }) => ({ ...row, customer_id: customerId })),
  );
  const complete = responses.filter(({ row }) => row.status === 1);
  await tellOutside(
    ctx,
    complete.map(({ row, customerId }) => ({
      type: 'survey.answered' as const,
      customerId,
      data: {
        surveyId: row.survey_id,
        responseId: row.response_id,
        customerId,
        score: row.score,
        channel: row.channel,
        language: row.language,
        answers: row.answers,
      },
    })),
  );
  const quotas = new Map<string, { surveyId: string; quota: string; by: number }>();
  for (const { row, quotas: counted } of complete) {
    for (const quota of counted) {
      const key = `${row.survey_id}:${quota}`;
      const known = quotas.get(key);
      if (known) known.by++;
      else quotas.set(key, { surveyId: row.survey_id, quota, by: 1 });
    }
  }
  if (quotas.size > 0) await addToQuotas(client, workspaceId, [...quotas.values()]);
  const invited = responses.filter(({ row, isInvited }) => isInvited && row.status > 0);
  if (invited.length > 0) {
    const answered = invited.map(({ row }) => ({ surveyId: row.survey_id, responseId: row.response_id }));
    await markAnswered(client, workspaceId, answered, ctx.now());
  }
}
