import { channels } from '@rapport/contracts/vocabulary';
import { type Contact, contactOutcomes } from '@rapport/core/measures';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { retrying } from '../../../platform/database/tryAgain.ts';
import { bulkSettings } from '../../exchanges/store/bulkSettings.ts';
import { readClock } from '../../relations/readClock.ts';
import { fcrMeasure } from '../conventionOf.ts';
import { readMeasureSettings } from '../settings.ts';
import { recount } from './countAnswers.ts';
import {
  deleteAnswers,
  findContacts,
  findKeptAnswers,
  findPersonsAfter,
  insertAnswers,
  lockCells,
  type NewAnswer,
} from './queries.ts';

const chunk = 2_000;

/**
 * Counts first contact resolution: every first contact about a matter whose window has closed becomes a score, 1 when nothing
 * about it followed on any channel. What was counted before and is no longer so (contacts that came late, people merged) is
 * counted again. Reads the contacts that name their matter, by persons.
 */
export async function settleContacts(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<void> {
  let after: string | null = '00000000-0000-0000-0000-000000000000';
  while (after !== null) {
    signal?.throwIfAborted();
    const from: string = after;
    after = await retrying(() =>
      inWorkspace(
        database,
        workspaceId,
        { kind: 'system', id: 'measures' },
        (ctx) => settlePersonsAfter(ctx, from),
        bulkSettings,
      ),
    );
  }
}

async function settlePersonsAfter(ctx: Ctx, after: string): Promise<string | null> {
  const { client, workspaceId } = ctx;
  const persons = await findPersonsAfter(client, workspaceId, after, chunk);
  const last = persons.at(-1);
  if (last === undefined) return null;
  await lockCells(client, workspaceId, 'shared');
  const desired = await outcomesOf(ctx, persons);
  const kept = await findKeptAnswers(client, workspaceId, fcrMeasure, persons);
  const isAsDesired = new Set<string>();
  const stale: { day: string; answerId: string }[] = [];
  for (const { answerId, day, score } of kept) {
    if (desired.get(answerId)?.score === score) isAsDesired.add(answerId);
    else stale.push({ day, answerId });
  }
  const missing = [...desired.values()].filter(({ exchangeId }) => !isAsDesired.has(exchangeId));
  const removed = stale.length > 0 ? await deleteAnswers(client, workspaceId, fcrMeasure, stale) : [];
  const added = missing.length > 0 ? await insertAnswers(client, workspaceId, missing) : [];
  await recount(client, workspaceId, added, removed);
  return last;
}

async function outcomesOf(ctx: Ctx, persons: readonly string[]): Promise<Map<string, NewAnswer>> {
  const rows = await findContacts(ctx.client, ctx.workspaceId, persons);
  const { fcr } = await readMeasureSettings(ctx);
  const contacts = rows.map(
    (row): Contact => ({
      customer: row.person,
      issue: row.issue,
      atMs: row.at_ms,
      channel: row.channel === null ? null : channels[row.channel],
      isResolvable: row.resolvable,
    }),
  );
  const outcomes = contactOutcomes(contacts, {
    asOfMs: (await readClock(ctx)).getTime(),
    windowDays: fcr.windowDays,
  });
  return new Map(
    outcomes.map(({ contact, isResolved }) => {
      const row = rows[contact]!;
      return [
        row.exchange_id,
        {
          exchangeId: row.exchange_id,
          customerId: row.customer_id,
          atMs: row.at_ms,
          measure: fcrMeasure,
          scale: 1,
          score: Number(isResolved),
          replaces: null,
          channel: row.channel,
          siteId: row.site_id,
        },
      ];
    }),
  );
}
