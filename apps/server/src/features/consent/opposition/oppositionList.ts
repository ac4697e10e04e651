import type { newOppositionList, OppositionList, UploadedOppositionList } from '@rapport/contracts/consent';
import { normaliseHandle } from '@rapport/core/identity';
import type { z } from 'zod';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue, type Sentence } from '../../../platform/errors.ts';
import { readConsentSettings } from '../settings.ts';
import { deleteList, findList, findListed, findPhones, insertList, insertNumbers } from './queries.ts';

const hashPurpose = 'opposition-number';
const dayMs = 86_400_000;
/** Bloctel asked for its list to be looked at again at least once a month. */
const oldDays = 30;
const mostNumbers = 500_000;
const atOnce = 20_000;
const toldLines = 20;

/** The list in force: how many numbers, from when, and whether it is old. Numbers themselves cannot be read back. */
export async function readOppositionList(ctx: Ctx): Promise<{ list: OppositionList | null }> {
  const row = await findList(ctx.client, ctx.workspaceId);
  if (row === null) return { list: null };
  return {
    list: {
      name: row.name,
      listedOn: row.listed_on,
      numbers: row.numbers,
      uploadedAt: row.uploaded_at.toISOString(),
      uploadedBy: row.uploaded_by,
      isOld: ctx.now().getTime() - Date.parse(row.listed_on) > oldDays * dayMs,
    },
  };
}

/**
 * Keeps a list in place of the one before: of each line, the first phone number, as a keyed hash; the text itself is not kept.
 *
 * @throws DomainError invalid for a day to come, a file without a phone number, or one of more than 500,000
 */
export async function replaceOppositionList(
  ctx: Ctx,
  { name, listedOn, text }: z.output<typeof newOppositionList>,
): Promise<UploadedOppositionList> {
  if (Date.parse(listedOn) > ctx.now().getTime() + dayMs) throw invalid('listedOn', 'this is a day to come');
  const { country } = await readConsentSettings(ctx);
  const { numbers, unread, unreadLines } = numbersIn(text, country);
  if (numbers.size === 0) throw invalid('text', 'no phone number was found in it: one a line, as CSV');
  if (numbers.size > mostNumbers) throw invalid('text', `${mostNumbers} numbers are the most`);
  await deleteList(ctx.client, ctx.workspaceId);
  const by = `${ctx.actor.kind}:${ctx.actor.id}`;
  await insertList(ctx.client, ctx.workspaceId, { name, listedOn, numbers: numbers.size, at: ctx.now(), by });
  const hashes = Array.from(numbers, (number) => ctx.keyedHash(hashPurpose, number));
  for (let from = 0; from < hashes.length; from += atOnce)
    await insertNumbers(ctx.client, ctx.workspaceId, hashes.slice(from, from + atOnce));
  await recordAudit(ctx, {
    action: 'consent.opposition-list-replaced',
    details: { listedOn, numbers: numbers.size },
  });
  return { ...(await readOppositionList(ctx)), unread, unreadLines };
}

/** The list and its numbers are gone. @throws DomainError not-found */
export async function removeOppositionList(ctx: Ctx): Promise<void> {
  if (!(await deleteList(ctx.client, ctx.workspaceId)))
    throw new DomainError('not-found', 'There is no opposition list here. Reload the page.');
  await recordAudit(ctx, { action: 'consent.opposition-list-removed' });
}

/** Those of people who have a number on the list, and the day of the list. */
export async function findOpposed(
  ctx: Ctx,
  customerIds: readonly string[],
): Promise<{ ids: Set<string>; asOfMs: number } | null> {
  const list = await findList(ctx.client, ctx.workspaceId);
  if (list === null) return null;
  const phones = await findPhones(ctx.client, ctx.workspaceId, customerIds);
  const hashed = phones.map(({ asked_id, phone }) => ({
    id: asked_id,
    hash: ctx.keyedHash(hashPurpose, phone),
  }));
  const listed = await findListed(
    ctx.client,
    ctx.workspaceId,
    hashed.map(({ hash }) => hash),
  );
  const ids = hashed.filter(({ hash }) => listed.has(hash.toString('hex'))).map(({ id }) => id);
  return { ids: new Set(ids), asOfMs: Date.parse(list.listed_on) };
}

function numbersIn(
  text: string,
  defaultCountry: string,
): { numbers: Set<string>; unread: number; unreadLines: number[] } {
  const numbers = new Set<string>();
  const unreadLines: number[] = [];
  let unread = 0;
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    if (line.trim() === '') continue;
    const number = line
      .split(/[;,\t]/)
      .map((cell) => normaliseHandle('phone', cell.replaceAll('"', ''), { defaultCountry }))
      .find((each) => each.ok);
    if (number?.ok) numbers.add(number.value);
    else if (++unread <= toldLines) unreadLines.push(index + 1);
  }
  return { numbers, unread, unreadLines };
}

function invalid(field: string, message: Sentence): DomainError {
  return invalidValue(field, message, 'The list before was kept.');
}
