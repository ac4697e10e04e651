import {
  type ChangedDigest,
  type Digest,
  digest,
  type NewDigest,
  newDigest,
} from '@rapport/contracts/digests';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';
import { nextAfter, type Period, periodDue, wallClock } from './period.ts';
import {
  type DigestRow,
  deleteDigest,
  findDigest,
  findDigests,
  findWorkspace,
  insertDigest,
  updateDigest,
} from './queries.ts';

export async function listDigests(ctx: Ctx): Promise<Digest[]> {
  return (await findDigests(ctx.client, ctx.workspaceId)).map(digestOf);
}

/** @throws DomainError not-found */
export async function readDigest(ctx: Ctx, id: string): Promise<Digest> {
  const row = await findDigest(ctx.client, ctx.workspaceId, id);
  if (!row) throw new DomainError('not-found', 'There is no such report. Reload the page.');
  return digestOf(row);
}

/** The first is sent when the period that runs now is over. */
export async function addDigest(ctx: Ctx, given: NewDigest): Promise<Digest> {
  const { isOn, ...asked } = given;
  const id = await insertDigest(ctx.client, ctx.workspaceId, {
    asked: JSON.stringify(asked),
    isOn,
    sentFor: (await currentPeriod(ctx, given)).to,
    createdBy: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
  await audit(ctx, 'digest.added', id, given.recipients.length);
  return readDigest(ctx, id);
}

/** Changed or switched on again, it goes on with the period that runs now: what was missed is not sent. */
export async function changeDigest(ctx: Ctx, id: string, changes: ChangedDigest): Promise<Digest> {
  const { id: _, lastSentFor: __, nextOn: ___, ...before } = await readDigest(ctx, id);
  const { isOn, ...asked } = newDigest.parse({ ...before, ...changes });
  const starts = (isOn && !before.isOn) || asked.rhythm !== before.rhythm;
  await updateDigest(ctx.client, ctx.workspaceId, id, {
    asked: JSON.stringify(asked),
    isOn,
    sentFor: starts ? (await currentPeriod(ctx, asked)).to : '0001-01-01',
  });
  await audit(ctx, 'digest.changed', id, asked.recipients.length);
  return readDigest(ctx, id);
}

/** @throws DomainError not-found */
export async function removeDigest(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteDigest(ctx.client, ctx.workspaceId, id)))
    throw new DomainError('not-found', 'There is no such report. Reload the page.');
  await recordAudit(ctx, { action: 'digest.removed', subject: { kind: 'digest', id } });
}

/** The latest period that is over. */
export async function currentPeriod(ctx: Ctx, of: Pick<Digest, 'rhythm' | 'hour'>): Promise<Period> {
  const { timeZone } = await findWorkspace(ctx.client, ctx.workspaceId);
  return periodDue(of, wallClock(ctx.now(), timeZone));
}

export function digestOf(row: DigestRow): Digest {
  const asked = newDigest.parse({ ...(row.asked as object), isOn: row.is_on });
  const period = { from: row.sent_for, to: row.sent_for };
  return digest.parse({
    ...asked,
    id: row.digest_id,
    lastSentFor: row.has_sent ? row.sent_for : null,
    nextOn: row.is_on ? nextAfter(asked.rhythm, period) : null,
  });
}

async function audit(ctx: Ctx, action: string, id: string, recipients: number): Promise<void> {
  await recordAudit(ctx, { action, subject: { kind: 'digest', id }, details: { recipients } });
}
