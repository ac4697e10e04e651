import { hash, randomUUID } from 'node:crypto';
import type { Ctx } from '../../../platform/database/context.ts';
import { addJob } from '../../../platform/jobs/addJob.ts';
import { insertRaw } from './queries.ts';

const headerBytes = 64 * 1024;

/**
 * Keeps a mail as it came, once, and asks for it to be read.
 *
 * @param raw the whole of it, headers first
 * @returns whether it was not there yet
 */
export async function receiveRaw(ctx: Ctx, raw: Buffer, receivedAt: Date): Promise<boolean> {
  const id = randomUUID();
  const isNew = await insertRaw(ctx.client, ctx.workspaceId, { id, key: messageKey(raw), receivedAt, raw });
  if (isNew) await addJob(ctx, 'mail.read', { mailId: id }, { maxAttempts: 10 });
  return isNew;
}

/** The same mail fetched twice, or by two ways, has one key. */
function messageKey(raw: Buffer): string {
  const start = raw.subarray(0, headerBytes).toString('latin1');
  const headers = start.split(/\r?\n\r?\n/, 1)[0] as string;
  const named = /^message-id:\s*(<[^>\r\n]{3,500}>)/im.exec(headers)?.[1];
  return hash('sha256', named ?? raw, 'hex');
}
