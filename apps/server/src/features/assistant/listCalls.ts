import { type AssistantCall, assistantCall } from '@rapport/contracts/assistant';
import type { Ctx } from '../../platform/database/context.ts';
import { findCalls } from './queries.ts';

const shown = 100;

/** The latest times the model was asked. The audit keeps the same for good. */
export async function listCalls({ client, workspaceId }: Ctx): Promise<AssistantCall[]> {
  const rows = await findCalls(client, workspaceId, shown);
  return rows.map((row) =>
    assistantCall.parse({
      id: row.call_id,
      at: row.asked_at.toISOString(),
      by: row.by,
      purpose: row.purpose,
      texts: row.texts,
      tokensIn: row.tokens_in,
      tokensOut: row.tokens_out,
      cost: row.cost,
      outcome: row.outcome,
    }),
  );
}
