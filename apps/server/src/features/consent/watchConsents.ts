import { channels, exchangeKinds } from '@rapport/contracts/vocabulary';
import { generalPurpose } from '@rapport/core/consent';
import type { Watcher } from '../exchanges/watchers.ts';
import { type StatementRow, upsertStatements } from './queries.ts';

const consentNumber = exchangeKinds.indexOf('consent');
const anyChannel = -1;

/** Keeps what customers agreed to as it stands, whatever source says it. */
export const watchConsents: Watcher = async (ctx, { exchanges }) => {
  const statements: StatementRow[] = [];
  for (const { exchange, customerId } of exchanges) {
    if (exchange.kind !== consentNumber) continue;
    const { purpose, granted } = exchange.observed.properties ?? {};
    statements.push({
      customerId,
      purpose: purposeOf(purpose),
      channel: exchange.channel ?? anyChannel,
      isGranted: granted === true || granted === 'true',
      atMs: exchange.atMs,
    });
  }
  if (statements.length > 0) await upsertStatements(ctx.client, ctx.workspaceId, statements);
};

/** The channel of a number of the table; null for whatever the channel. */
export function channelOf(number: number): string | null {
  return number === anyChannel ? null : (channels[number] ?? null);
}

function purposeOf(said: unknown): string {
  const text = typeof said === 'string' ? said.trim().replaceAll('\u0000', '').slice(0, 100) : '';
  return text === '' ? generalPurpose : text;
}
