import type { caseEventKinds } from '@rapport/contracts/cases';
import { caseStatuses } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { hashedUuid } from '../../exchanges/prepare/exchangeId.ts';
import { isAskedFor, tellOutside } from '../../webhooks/tellOutside.ts';
import { findCase, insertEvents, type NewEvent } from '../queries.ts';

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
  await tellOfCases(ctx, happenings);
}

const toldTypes = { opened: 'case.opened', moved: 'case.moved', undone: 'case.moved' } as const;

/** Webhooks hear of cases that were opened or moved. */
async function tellOfCases(ctx: Ctx, happenings: readonly Happening[]): Promise<void> {
  for (const kind of ['opened', 'moved', 'undone'] as const) {
    const told = happenings.filter((each) => each.kind === kind && (kind !== 'undone' || each.data?.move));
    if (told.length === 0 || !(await isAskedFor(ctx, toldTypes[kind]))) continue;
    for (const { caseId, data } of told) {
      const kept = await findCase(ctx.client, ctx.workspaceId, caseId);
      if (kept === null) continue;
      const { number, customer_id: customerId, origin, owner, status } = kept;
      await tellOutside(ctx, [
        {
          type: toldTypes[kind],
          customerId,
          data: { caseId, number, customerId, origin, owner, status: caseStatuses[status], ...moveOf(data) },
        },
      ]);
    }
  }
}

function moveOf(data: Happening['data']) {
  return data?.move === undefined ? {} : { move: data.move, from: data.from };
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
