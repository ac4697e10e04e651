import type { DeskAgreement, Disagreements } from '@rapport/contracts/desk';
import { dawidSkene, krippendorffAlpha, type Labels, rawAgreement } from '@rapport/core/agreement';
import { seededRandom, wilsonInterval } from '@rapport/core/numeric';
import { typeKeys } from '@rapport/core/relations';
import { recordAudit } from '../../platform/audit.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { recordReading } from '../customers/recordReading.ts';
import {
  findDisagreements,
  findLabels,
  type LabelRow,
  saveAgreed,
  saveReliabilities,
} from './agreementQueries.ts';
import { countWaiting } from './fillQueries.ts';
import { noSuchItem, placeOfType } from './giveTag.ts';
import { exchangesOf, raterOf } from './nextItem.ts';

/** From so many tags on, what a rater says weighs by how reliable they are. */
const leastTags = 20;

/** How far the team agrees, who is how reliable, and what is taken for what. */
export async function readAgreement(ctx: Ctx): Promise<DeskAgreement> {
  const rows = await findLabels(ctx.client, ctx.workspaceId);
  const doubled = rows.filter(({ raters }) => raters > 1);
  const months = [...new Set(doubled.map(({ month }) => month))];
  return {
    alpha: alphaOf(doubled),
    raw: rawAgreement(labelsOf(doubled)),
    byMonth: months.map((month) => ({ month, alpha: alphaOf(doubled.filter((row) => row.month === month)) })),
    raters: ratersOf(rows).map(({ name, labels, accuracy }) => ({
      rater: name,
      tags: labels,
      accuracy,
      isUsed: labels >= leastTags,
    })),
    confusions: confusionsOf(doubled),
    waiting: await countWaiting(ctx.client, ctx.workspaceId),
    needed: leastTags,
  };
}

/** Keeps how reliable each rater is, for what they tag from now on. */
export async function measureRaters(ctx: Ctx): Promise<void> {
  const rows = await findLabels(ctx.client, ctx.workspaceId);
  await saveReliabilities(
    ctx.client,
    ctx.workspaceId,
    ratersOf(rows).flatMap(({ rater, labels, accuracy }) =>
      labels >= leastTags && accuracy.ok
        ? [
            {
              rater,
              labels,
              value: accuracy.value,
              low: accuracy.interval?.low ?? accuracy.value,
              high: accuracy.interval?.high ?? accuracy.value,
            },
          ]
        : [],
    ),
  );
}

/** What raters saw differently, to be talked over. Personal data: the reading is noted. */
export async function listDisagreements(ctx: Ctx): Promise<Disagreements> {
  const rows = await findDisagreements(ctx.client, ctx.workspaceId);
  await recordReading(ctx, { action: 'desk.disagreements-read', details: { items: rows.length } });
  const items: Disagreements['items'] = [];
  for (const row of rows)
    items.push({
      id: row.item_id,
      subject: row.subject === 0 ? 'verbatim' : 'customer',
      customerId: row.customer_id,
      text: row.text,
      language: row.language,
      exchanges: row.subject === 1 && row.agreed === null ? await exchangesOf(ctx, row.customer_id) : [],
      said: row.said.map(({ rater, type }) => ({ rater, type: keyOf(type) })),
      agreed: keyOf(row.agreed),
      note: row.note,
    });
  return { items };
}

/** Keeps what was agreed after talking it over. @throws DomainError not-found, invalid */
export async function agree(
  ctx: Ctx,
  itemId: string,
  type: string,
  note: string | undefined,
): Promise<Disagreements> {
  const agreed = { itemId, type: placeOfType(type), note: note ?? null, by: raterOf(ctx) };
  if (!(await saveAgreed(ctx.client, ctx.workspaceId, agreed))) throw noSuchItem();
  await recordAudit(ctx, { action: 'desk.agreed', subject: { kind: 'desk-item', id: itemId } });
  return listDisagreements(ctx);
}

function keyOf(type: number | null): string | null {
  return type === null ? null : (typeKeys[type] ?? null);
}

function labelsOf(rows: readonly LabelRow[]): Labels & { raterKeys: string[] } {
  const units = new Map<string, number>();
  const raters = new Map<string, number>();
  const told = rows.filter(({ type }) => type !== null);
  const code = (codes: Map<string, number>, key: string) => {
    if (!codes.has(key)) codes.set(key, codes.size);
    return codes.get(key)!;
  };
  return {
    units: told.map((row) => code(units, row.item_id)),
    raters: told.map((row) => code(raters, row.rater)),
    values: told.map((row) => row.type!),
    raterKeys: [...raters.keys()],
  };
}

function alphaOf(rows: readonly LabelRow[]): DeskAgreement['alpha'] {
  const alpha = krippendorffAlpha(labelsOf(rows), { metric: 'nominal', random: seededRandom(7) });
  if (!alpha.ok) return alpha;
  const { ok, value, n, interval, method, convention } = alpha;
  return { ok, value, n, interval, method, convention };
}

function ratersOf(rows: readonly LabelRow[]) {
  const labels = labelsOf(rows);
  const found = dawidSkene(labels, { categories: typeKeys.length });
  if (!found.ok) return [];
  const nameOf = new Map(rows.map(({ rater, name }) => [rater, name ?? rater]));
  return found.raters.map(({ rater, labels: count, accuracy }) => {
    const key = labels.raterKeys[rater]!;
    return { rater: key, name: nameOf.get(key)!, labels: count, accuracy };
  });
}

function confusionsOf(rows: readonly LabelRow[]): DeskAgreement['confusions'] {
  const byItem = Map.groupBy(
    rows.filter(({ type }) => type !== null),
    ({ item_id }) => item_id,
  );
  const pairs = new Map<string, number>();
  // Of each type, in how many pairs it was said; of two alike, once.
  const told = new Map<number, number>();
  for (const said of byItem.values())
    for (const [i, one] of said.entries())
      for (const other of said.slice(i + 1)) {
        for (const type of new Set([one.type!, other.type!])) told.set(type, (told.get(type) ?? 0) + 1);
        if (one.type === other.type) continue;
        const [a, b] = [one.type!, other.type!].sort((x, y) => x - y);
        pairs.set(`${a} ${b}`, (pairs.get(`${a} ${b}`) ?? 0) + 1);
      }
  return [...pairs]
    .sort(([, a], [, b]) => b - a)
    .slice(0, 12)
    .map(([key, count]) => {
      const [a, b] = key.split(' ').map(Number);
      const n = told.get(a!)! + told.get(b!)! - count;
      return { a: typeKeys[a!] as string, b: typeKeys[b!] as string, pairs: count, share: shareOf(count, n) };
    });
}

function shareOf(count: number, n: number): DeskAgreement['raw'] {
  const interval = wilsonInterval(count, n);
  return { ok: true, value: count / n, n, interval, method: 'wilson', convention: 'pairs-taken-for-another' };
}
