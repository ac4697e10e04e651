import type { ExchangeInput, Handle } from '@rapport/contracts/exchange';
import type { Channel } from '@rapport/contracts/vocabulary';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Deps } from '../../platform/feature.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { findUnrecorded, markRecorded, type UnrecordedRow } from './queries.ts';

const actor = { kind: 'system', id: 'gestures' } as const;
const atOnce = 1_000;
/** A card said to be posted can be taken back for this long; then it is part of their history. */
export const postedUndoMs = 10 * 60_000;
const channelOf: Readonly<Record<UnrecordedRow['way'], Channel>> = {
  email: 'email',
  sms: 'sms',
  call: 'phone',
  card: 'post',
  gift: 'shop',
};

/**
 * Stores what was done for customers, and how they took it, as exchanges: each under an id of its own, so that a second time
 * changes nothing.
 *
 * @returns how many gestures
 */
export async function recordGestures(
  deps: Pick<Deps, 'database'>,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<number> {
  let recorded = 0;
  for (;;) {
    signal?.throwIfAborted();
    const rows = await inWorkspace(deps.database, workspaceId, actor, ({ client, now }) =>
      findUnrecorded(client, workspaceId, {
        postedBefore: new Date(now().getTime() - postedUndoMs),
        limit: atOnce,
      }),
    );
    if (rows.length === 0) return recorded;
    await ingestOf(deps).record(workspaceId, rows.flatMap(exchangesOf), actor);
    await inWorkspace(deps.database, workspaceId, actor, ({ client, now }) =>
      markRecorded(
        client,
        workspaceId,
        rows.map((row) => row.gesture_id),
        now(),
      ),
    );
    recorded += rows.length;
  }
}

function exchangesOf(row: UnrecordedRow): ExchangeInput[] {
  const customer = [
    {
      kind: row.handle_kind as Handle['kind'],
      value: row.handle_value,
      verified: row.handle_verified,
    },
  ];
  const about = { gesture: row.way, ...(row.moment_key && { moment: row.moment_key }) };
  const staff = row.by_name === null ? {} : { staff: row.by_name };
  const done: ExchangeInput = {
    id: `gesture:${row.gesture_id}`,
    customer,
    kind: 'gesture',
    channel: channelOf[row.way],
    direction: 'outbound',
    at: row.done_at.toISOString(),
    text: row.body,
    language: row.language,
    ...staff,
    properties: {
      ...about,
      purpose: row.purpose,
      ...(row.gift && { gift: row.gift }),
      ...(row.outcome && { outcome: row.outcome }),
      ...(row.cost_cents > 0 && { costCents: row.cost_cents }),
    },
  };
  if (row.reaction === null || row.reacted_at === null || row.is_reaction_recorded)
    return row.is_recorded ? [] : [done];
  const answered: ExchangeInput = {
    id: `gesture-reaction:${row.gesture_id}`,
    customer,
    kind: 'gesture',
    channel: channelOf[row.way],
    direction: 'inbound',
    at: row.reacted_at.toISOString(),
    ...(row.reaction_words && { text: row.reaction_words }),
    ...staff,
    properties: { ...about, reaction: row.reaction },
  };
  return row.is_recorded ? [answered] : [done, answered];
}
