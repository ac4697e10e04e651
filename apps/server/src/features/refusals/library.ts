import { randomUUID } from 'node:crypto';
import type { newPhrase, Phrase, PhraseSort } from '@rapport/contracts/refusals';
import { examplePhrases } from '@rapport/core/repair';
import { setFrenchSpaces } from '@rapport/core/typography';
import type { z } from 'zod';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../platform/errors.ts';
import { findPhrases, removePhraseRow, upsertPhrase } from './queries.ts';

type PhraseInput = z.output<typeof newPhrase>;

/** The team's library, most used first: found in either language, accents and capitals forgiven. */
export async function listPhrases(
  ctx: Ctx,
  query: { q?: string | undefined; sort?: PhraseSort | undefined; forReason?: string | undefined },
): Promise<Phrase[]> {
  const rows = await findPhrases(ctx.client, ctx.workspaceId, {
    sort: query.sort ?? null,
    forReason: query.forReason ?? null,
    ids: null,
  });
  const sought = plain(query.q ?? '').split(/\s+/);
  return rows
    .map(
      (row): Phrase => ({
        id: row.phrase_id,
        sort: row.sort,
        fr: row.text_fr,
        en: row.text_en,
        offers: row.offers,
        forReason: row.for_reason,
        uses: row.uses,
      }),
    )
    .filter(({ fr, en }) => sought.every((word) => plain(`${fr} ${en}`).includes(word)));
}

/** @throws DomainError invalid when the reason it answers to is not one */
export async function addPhrase(ctx: Ctx, phrase: PhraseInput): Promise<Phrase> {
  return keep(ctx, randomUUID(), phrase);
}

/**
 * Words a phrase otherwise; what was counted of it stays.
 *
 * @throws DomainError not-found; invalid when its sort would change
 */
export async function changePhrase(ctx: Ctx, id: string, phrase: PhraseInput): Promise<Phrase> {
  const [before] = await phrasesOf(ctx, [id]);
  if (!before) throw noSuchPhrase();
  if (before.sort !== phrase.sort) throw invalidValue('sort', 'it stays what it is; write another phrase');
  return keep(ctx, id, phrase);
}

/** @throws DomainError not-found */
export async function removePhrase(ctx: Ctx, id: string): Promise<void> {
  if (!(await removePhraseRow(ctx.client, ctx.workspaceId, id))) throw noSuchPhrase();
  await recordAudit(ctx, { action: 'refusals.phrase-removed', subject: { kind: 'phrase', id } });
}

/**
 * Puts our examples into an empty library.
 *
 * @throws DomainError conflict when it is not empty
 */
export async function addExamples(ctx: Ctx): Promise<Phrase[]> {
  if ((await listPhrases(ctx, {})).length > 0)
    throw new DomainError('conflict', 'The library is not empty any more: nothing was added.');
  const ids = new Map(examplePhrases.map(({ key }) => [key, randomUUID()]));
  for (const { key, sort, fr, en, offers = null, reason } of examplePhrases)
    await upsertPhrase(ctx.client, ctx.workspaceId, {
      id: ids.get(key) as string,
      sort,
      fr: setFrenchSpaces(fr),
      en,
      offers,
      forReason: (reason && ids.get(reason)) ?? null,
    });
  return listPhrases(ctx, {});
}

/** Those of the ids that are there. */
export async function phrasesOf(
  ctx: Ctx,
  ids: string[],
): Promise<{ id: string; sort: PhraseSort; fr: string; en: string }[]> {
  const rows = await findPhrases(ctx.client, ctx.workspaceId, { sort: null, forReason: null, ids });
  return rows.map((row) => ({ id: row.phrase_id, sort: row.sort, fr: row.text_fr, en: row.text_en }));
}

async function keep(ctx: Ctx, id: string, { sort, fr, en, offers, forReason }: PhraseInput): Promise<Phrase> {
  const isAlternative = sort === 'alternative';
  if (isAlternative && forReason !== null) {
    const [reason] = await phrasesOf(ctx, [forReason]);
    if (reason?.sort !== 'reason')
      throw invalidValue('forReason', 'this is no reason of the library; choose one');
  }
  await upsertPhrase(ctx.client, ctx.workspaceId, {
    id,
    sort,
    fr,
    en,
    offers: isAlternative ? (offers ?? 'other') : null,
    forReason: isAlternative ? forReason : null,
  });
  return (await listPhrases(ctx, { sort })).find((phrase) => phrase.id === id) as Phrase;
}

function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
}

function noSuchPhrase(): DomainError {
  return new DomainError('not-found', 'There is no such phrase any more. Reload the page.');
}
