import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { News, Watcher } from '../exchanges/watchers.ts';
import { type Said, upsertConversations } from './queries.ts';

const message = exchangeKinds.indexOf('message');
const weekMs = 7 * 86_400_000;
const shownLength = 200;

/** Who writes, by whatever channel, is in the mailbox until somebody answers; messages of imported histories are not. */
export const watchMessages: Watcher = async (ctx, { exchanges }) => {
  const sinceMs = ctx.now().getTime() - weekMs;
  const latest = new Map<string, Said>();
  for (const each of exchanges) {
    const { kind, atMs, text } = each.exchange;
    if (kind !== message || atMs < sinceMs) continue;
    const before = latest.get(each.customerId);
    if (before && before.atMs > atMs) continue;
    latest.set(each.customerId, saidBy(each, text ?? ''));
  }
  if (latest.size > 0) await upsertConversations(ctx.client, ctx.workspaceId, [...latest.values()]);
};

function saidBy({ exchange, customerId }: News['exchanges'][number], text: string): Said {
  const subject = exchange.observed.properties?.subject;
  return {
    customerId,
    atMs: exchange.atMs,
    direction: exchange.direction,
    channel: exchange.channel,
    subject: typeof subject === 'string' ? subject.slice(0, 300) : null,
    text: text.slice(0, shownLength),
  };
}
