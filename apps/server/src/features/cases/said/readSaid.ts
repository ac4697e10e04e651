import { type SaidBoard, type SaidEntry, type SaidPreviewAsked, saidWords } from '@rapport/contracts/said';
import { type Language, language, languages } from '@rapport/contracts/vocabulary';
import { redact } from '@rapport/core/redact';
import type { Vault } from '../../../platform/auth/vault.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { listProblems } from '../problems/problems.ts';
import { drawSaid } from './drawSaid.ts';
import { type EntryRow, findEntries, findPage, findSlugs, type PageRow } from './queries.ts';

export const linkPurpose = 'said';
export const mostEntries = 500;

/** The page and its entries, as those who write them see them, with the fixed problems that may be said. */
export async function readSaid(ctx: Ctx, vault: Vault): Promise<SaidBoard> {
  const page = await pageOf(ctx);
  const rows = await entriesOf(ctx, page, false);
  const taken = new Set(rows.map(({ problem_id }) => problem_id));
  const { problems } = await listProblems(ctx);
  const names = await findSlugs(ctx.client, ctx.workspaceId);
  const slug = names.find((each) => each.is_current)?.slug ?? null;
  return {
    isOn: page.is_on,
    isByHand: page.is_by_hand,
    path: `/said/${slug ?? vault.makeLink(linkPurpose, [ctx.workspaceId], null)}`,
    slug,
    former: names.filter((each) => !each.is_current).map((each) => each.slug),
    languages: languagesOf(page),
    entries: rows.map(entryOf),
    fixed: problems.flatMap(({ id: problemId, title, fix, fixedAt, people }) =>
      fix !== null && fixedAt !== null && !taken.has(problemId)
        ? [{ problemId, title, fix, fixedAt, people }]
        : [],
    ),
  };
}

/** The public page; null while it is off. */
export async function readPublic(
  ctx: Ctx,
): Promise<{ brand: string; languages: Language[]; entries: SaidEntry[] } | null> {
  const page = await findPage(ctx.client, ctx.workspaceId);
  if (!page?.is_on) return null;
  const rows = await entriesOf(ctx, page, true);
  return { brand: page.brand, languages: languagesOf(page), entries: rows.map(entryOf) };
}

/** What the page would be, with an entry that is being written as if it were published. */
export async function previewSaid(
  ctx: Ctx,
  { language, entry = null }: SaidPreviewAsked,
): Promise<{ html: string }> {
  const page = await pageOf(ctx);
  const rows = await entriesOf(ctx, page, false);
  const shown = rows
    .filter((row) => row.published_at !== null || row.entry_id === entry?.id)
    .map((row) => (row.entry_id === entry?.id ? entry : entryOf(row)));
  const entries = entry && entry.id === null ? [entry, ...shown] : shown;
  if (!page.is_by_hand) entries.sort((a, b) => b.doneOn.localeCompare(a.doneOn));
  return { html: drawSaid({ brand: page.brand, language, entries, other: null }) };
}

export async function pageOf(ctx: Ctx): Promise<PageRow> {
  const page = await findPage(ctx.client, ctx.workspaceId);
  if (!page) throw new Error('a transaction is in a workspace that is not there');
  return page;
}

export function entryOf(row: EntryRow): SaidEntry {
  const words = saidWords.parse(row.words);
  const complete = languages.filter((each) => words[each].said !== '' && words[each].did !== '');
  return {
    id: row.entry_id,
    problemId: row.problem_id,
    words,
    doneOn: row.done_on,
    people: row.people,
    publishedAt: row.published_at?.toISOString() ?? null,
    complete,
    mayName: languages.filter((each) => {
      const { removed } = redact(`${words[each].said}\n${words[each].did}`, []);
      return removed.name + removed.address > 0;
    }),
  };
}

function entriesOf(ctx: Ctx, page: PageRow, published: boolean): Promise<EntryRow[]> {
  const { is_by_hand: isByHand } = page;
  return findEntries(ctx.client, ctx.workspaceId, { isByHand, published, limit: mostEntries });
}

function languagesOf(page: PageRow): Language[] {
  return language.array().parse(page.languages);
}
