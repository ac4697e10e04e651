import type { caseEventKinds } from '@rapport/contracts/cases';
import type { Ctx } from '../../../platform/database/context.ts';
import { hashedUuid } from '../../exchanges/prepare/exchangeId.ts';
import { insertEvents, type NewEvent } from '../queries.ts';

interface Happening {
  caseId: string;
  kind: (typeof caseEventKinds)[number];
  at?: Date;
  text?: string | null;
  data?: Record<string, unknown>;
  /** Whose doing it is, when not the caller's. */
  by?: 'customer' | 'system';
  /** The same twice is kept once: the exchange it comes from, as a rule. */
  once?: string;
}

/** Writes into the histories of cases. */
export async function recordEvents(ctx: Ctx, happenings: readonly Happening[]): Promise<void> {
  if (happenings.length === 0) return;
  await insertEvents(
    ctx.client,
    ctx.workspaceId,
    happenings.map((happening) => eventOf(ctx, happening)),
  );
}

function eventOf(ctx: Ctx, { caseId, kind, at, text, data, by, once }: Happening): NewEvent {
  return {
    case_id: caseId,
    event_id: once === undefined ? crypto.randomUUID() : hashedUuid(`${caseId}:${kind}:${once}`),
    at: (at ?? ctx.now()).toISOString(),
    kind,
    actor_kind: by ?? ctx.actor.kind,
    actor_id: by === undefined ? ctx.actor.id : null,
    text: text ?? null,
    data: data ?? {},
  };
}
