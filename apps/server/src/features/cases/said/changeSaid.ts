import { randomUUID } from 'node:crypto';
import {
  type newSaidEntry,
  type SaidEntryChanges,
  type SaidPageChanges,
  type SaidWords,
  saidWords,
} from '@rapport/contracts/said';
import { languages } from '@rapport/contracts/vocabulary';
import { localTime } from '@rapport/core/calendar';
import { redact } from '@rapport/core/redact';
import type { z } from 'zod';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue, type Sentence } from '../../../platform/errors.ts';
import { rowOfProblem } from '../problems/problems.ts';
import { readSettings } from '../settings/settings.ts';
import {
  countEntries,
  deleteEntry,
  type EntryRow,
  findSlugs,
  insertEntry,
  leaveSlug,
  lockEntry,
  placeEntries,
  takeSlug,
  updateEntry,
  upsertPage,
} from './queries.ts';
import { mostEntries, pageOf } from './readSaid.ts';

const longestSentence = 300;
/** Each stays taken: nobody keeps them all. */
const mostNames = 10;

/**
 * Switches the public page on or off, its order, or the name in its address.
 *
 * @throws DomainError invalid for a name that is another workspace's; conflict past ten names
 */
export async function changePage(ctx: Ctx, changes: SaidPageChanges): Promise<void> {
  const before = await pageOf(ctx);
  const isOn = changes.isOn ?? before.is_on;
  const isByHand = changes.isByHand ?? before.is_by_hand;
  await upsertPage(ctx.client, ctx.workspaceId, { isOn, isByHand, at: ctx.now() });
  if (changes.slug !== undefined) await changeSlug(ctx, changes.slug);
  const { slug } = changes;
  await recordAudit(ctx, {
    action: 'said.page-changed',
    details: { isOn, isByHand, ...(slug !== undefined && { slug }) },
  });
}

async function changeSlug(ctx: Ctx, slug: string | null): Promise<void> {
  const names = await findSlugs(ctx.client, ctx.workspaceId);
  if ((names.find((each) => each.is_current)?.slug ?? null) === slug) return;
  const isOwn = names.some((each) => each.slug === slug);
  if (slug !== null && !isOwn && names.length >= mostNames)
    throw new DomainError(
      'conflict',
      `This page has had ${mostNames} names, which lead to it still: take one of those up again.`,
    );
  await leaveSlug(ctx.client, ctx.workspaceId);
  if (slug === null || (await takeSlug(ctx.client, ctx.workspaceId, slug, ctx.now()))) return;
  throw refused('slug', 'this is the name of another page; choose another one');
}

/**
 * Adds a draft, by hand or from a fixed problem, whose title, fix and people are proposed in the workspace's first language.
 *
 * @throws DomainError not-found; conflict when the problem is not fixed or has one already
 */
export async function addEntry(ctx: Ctx, given: z.output<typeof newSaidEntry>): Promise<string> {
  if ((await countEntries(ctx.client, ctx.workspaceId)) >= mostEntries)
    throw new DomainError('conflict', `There are ${mostEntries} entries already. Remove one first.`);
  const id = randomUUID();
  const { problemId = null } = given;
  const begun = problemId === null ? null : await fromProblem(ctx, problemId, given.words);
  const { timeZone } = await readSettings(ctx);
  const isAdded = await insertEntry(ctx.client, ctx.workspaceId, {
    id,
    problemId,
    words: JSON.stringify(begun?.words ?? given.words),
    doneOn: given.doneOn ?? localTime((begun?.fixedAt ?? ctx.now()).getTime(), timeZone).date,
    people: given.people === undefined ? (begun?.people ?? null) : given.people,
    at: ctx.now(),
    by: `${ctx.actor.kind}:${ctx.actor.id}`,
  });
  if (!isAdded) throw new DomainError('conflict', 'This problem has an entry already. Change that one.');
  await recordAudit(ctx, { action: 'said.added', subject: { kind: 'said-entry', id } });
  return id;
}

/** Changes what is given. What is published stays so, and must stay fit to be. @throws DomainError not-found, invalid */
export async function changeEntry(ctx: Ctx, id: string, changes: SaidEntryChanges): Promise<void> {
  const row = await lock(ctx, id);
  const words = changes.words ?? saidWords.parse(row.words);
  if (row.published_at !== null) checkPublishable(words);
  await updateEntry(ctx.client, ctx.workspaceId, {
    ...row,
    words: JSON.stringify(words),
    done_on: changes.doneOn ?? row.done_on,
    people: changes.people === undefined ? row.people : changes.people,
    at: ctx.now(),
  });
  await recordAudit(ctx, { action: 'said.changed', subject: { kind: 'said-entry', id } });
}

/** Publishes an entry, or takes it down again. @throws DomainError not-found; invalid for what can't be published */
export async function publishEntry(ctx: Ctx, id: string, isPublished: boolean): Promise<void> {
  const row = await lock(ctx, id);
  const words = saidWords.parse(row.words);
  if (isPublished) checkPublishable(words);
  await updateEntry(ctx.client, ctx.workspaceId, {
    ...row,
    words: JSON.stringify(words),
    published_at: isPublished ? (row.published_at ?? ctx.now()) : null,
    at: ctx.now(),
  });
  const action = isPublished ? 'said.published' : 'said.taken-down';
  await recordAudit(ctx, { action, subject: { kind: 'said-entry', id } });
}

/** @throws DomainError invalid when an id is none, conflict when one is missing */
export async function orderEntries(ctx: Ctx, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)];
  const placed = await placeEntries(ctx.client, ctx.workspaceId, wanted);
  const there = await countEntries(ctx.client, ctx.workspaceId);
  if (placed !== wanted.length || placed !== there)
    throw new DomainError('conflict', 'Entries were added or removed meanwhile. Reload the page.');
}

/** @throws DomainError not-found */
export async function removeEntry(ctx: Ctx, id: string): Promise<void> {
  if (!(await deleteEntry(ctx.client, ctx.workspaceId, id))) throw noSuchEntry();
  await recordAudit(ctx, { action: 'said.removed', subject: { kind: 'said-entry', id } });
}

async function fromProblem(
  ctx: Ctx,
  problemId: string,
  given: SaidWords,
): Promise<{ words: SaidWords; fixedAt: Date; people: number | null }> {
  const { title, fix, fixed_at: fixedAt, people } = await rowOfProblem(ctx, problemId);
  if (fix === null || fixedAt === null)
    throw new DomainError('conflict', 'This problem is not fixed: there is nothing to say of it yet.');
  const isGiven = languages.some((each) => given[each].said !== '' || given[each].did !== '');
  const usual = (await pageOf(ctx)).languages[0] === 'fr' ? 'fr' : 'en';
  const begun = { said: title.slice(0, longestSentence), did: fix.slice(0, longestSentence) };
  return { words: isGiven ? given : { ...given, [usual]: begun }, fixedAt, people: people || null };
}

async function lock(ctx: Ctx, id: string): Promise<EntryRow> {
  const row = await lockEntry(ctx.client, ctx.workspaceId, id);
  if (!row) throw noSuchEntry();
  return row;
}

/** One language at least is whole, none is half, and nothing in them leads to a person. */
function checkPublishable(words: SaidWords): void {
  const isHalf = languages.find((each) => (words[each].said === '') !== (words[each].did === ''));
  if (isHalf) {
    const part = words[isHalf].said === '' ? 'said' : 'did';
    throw refused(`words.${isHalf}.${part}`, 'one sentence is missing, where the other is written');
  }
  if (languages.every((each) => words[each].said === ''))
    throw refused('words', 'there is no language in which both sentences are written');
  for (const each of languages)
    for (const part of ['said', 'did'] as const) {
      const { removed } = redact(words[each][part].replace(writtenDate, ''), []);
      if (removed.email + removed.phone + removed.card + removed.iban > 0)
        throw refused(`words.${each}.${part}`, 'it holds an email, a phone or an account number');
    }
}

const writtenDate = /\b(?:\d{1,2}[./-]\d{1,2}[./-]\d{2,4}|\d{4}-\d{2}-\d{2})\b/g;

function refused(field: string, message: Sentence): DomainError {
  return invalidValue(field, message, 'Nothing was changed.');
}

function noSuchEntry(): DomainError {
  return new DomainError('not-found', 'There is no such entry here. Reload the page to see which there are.');
}
