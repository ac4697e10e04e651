import type { ImapFlow } from 'imapflow';
import type { Ctx } from '../../../platform/database/context.ts';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { imapProblemOf } from '../send/problems.ts';
import { findSettings, type SettingsRow } from '../settingsQueries.ts';
import { findPosition, type Position, saveImapProblem, savePosition } from './queries.ts';
import { receiveRaw } from './receiveRaw.ts';

/** Larger ones are kept without their end: attachments are lost, words are not. */
const largestBytes = 25 * 1024 * 1024;
const runMs = 20_000;
const dayMs = 86_400_000;
const system = { kind: 'system', id: 'mail' } as const;

export type Mailbox = NonNullable<SettingsRow['imap']> & { password: string | null };

/**
 * Keeps what came into the workspace's mailbox since the last time, each mail once; nothing in the mailbox is changed. The first time
 * it begins with what comes from then on. Where the mailbox was made anew (its UIDVALIDITY is another) the last days are looked at
 * again, and what is known falls out.
 */
export async function fetchMail(
  { database, vault }: Pick<Deps, 'database' | 'vault'>,
  workspaceId: string,
  signal: AbortSignal,
): Promise<void> {
  const inside = <T>(work: (ctx: Ctx) => Promise<T>) => inWorkspace(database, workspaceId, system, work);
  const { settings, before } = await inside(async (ctx) => ({
    settings: await findSettings(ctx.client, workspaceId),
    before: await findPosition(ctx.client, workspaceId),
  }));
  if (settings.imap === null) return;
  const sealed = settings.imap_password;
  const mailbox = { ...settings.imap, password: sealed === null ? null : vault.open('mail.imap', sealed) };
  try {
    await withMailbox(mailbox, async (client) => {
      const untilMs = Date.now() + runMs;
      const { at, uids } = await whatIsNew(client, mailbox.folder, before, database.now());
      if (at !== before) await inside((ctx) => savePosition(ctx.client, workspaceId, at));
      for (const uid of uids) {
        if (signal.aborted || Date.now() > untilMs) return;
        const message = await client.fetchOne(
          String(uid),
          { source: { maxLength: largestBytes }, internalDate: true },
          { uid: true },
        );
        await inside(async (ctx) => {
          // Gone since it was listed: there is nothing to keep.
          const { source, internalDate } = message || {};
          if (source) await receiveRaw(ctx, source, internalDate ? new Date(internalDate) : ctx.now());
          const lastUid = Math.max(uid, at.lastUid);
          await savePosition(ctx.client, workspaceId, { ...at, lastUid, at: ctx.now().toISOString() });
        });
      }
    });
    await inside((ctx) => saveImapProblem(ctx.client, workspaceId, null));
  } catch (error) {
    const problem = imapProblemOf(error as Error, database.now());
    if (problem === null) throw error;
    await inside((ctx) => saveImapProblem(ctx.client, workspaceId, problem));
  }
}

/** Connects, opens the folder for reading, and leaves. */
export async function withMailbox<T>(mailbox: Mailbox, work: (client: ImapFlow) => Promise<T>): Promise<T> {
  const { host, port, security, user, password, folder } = mailbox;
  const { ImapFlow } = await import('imapflow');
  const client = new ImapFlow({
    host,
    port,
    secure: security === 'tls',
    ...(security !== 'tls' && { doSTARTTLS: security === 'starttls' }),
    auth: { user: user ?? '', pass: password ?? '' },
    logger: false,
    connectionTimeout: 20_000,
    greetingTimeout: 20_000,
    socketTimeout: 60_000,
    disableAutoIdle: true,
  });
  client.on('error', () => {});
  try {
    await client.connect();
    await client.mailboxOpen(folder, { readOnly: true });
    return await work(client);
  } finally {
    await client.logout().catch(() => client.close());
  }
}

async function whatIsNew(
  client: ImapFlow,
  folder: string,
  before: Position | null,
  now: Date,
): Promise<{ at: Position; uids: number[] }> {
  if (!client.mailbox) throw new Error('no mailbox is open');
  const uidValidity = String(client.mailbox.uidValidity);
  const latest = client.mailbox.uidNext - 1;
  const start = { folder, uidValidity, lastUid: latest, at: now.toISOString() };
  if (before === null || before.folder !== folder) return { at: start, uids: [] };
  if (before.uidValidity !== uidValidity) {
    const since = new Date(Date.parse(before.at) - 2 * dayMs);
    const uids = await client.search({ since }, { uid: true });
    return { at: { ...start, lastUid: 0 }, uids: sorted(uids || []) };
  }
  if (latest <= before.lastUid) return { at: before, uids: [] };
  const uids = await client.search({ uid: `${before.lastUid + 1}:*` }, { uid: true });
  // "n:*" always names the last one, even when it is below n.
  return { at: before, uids: sorted(uids || []).filter((uid) => uid > before.lastUid) };
}

function sorted(uids: readonly number[]): number[] {
  return [...uids].sort((a, b) => a - b);
}
