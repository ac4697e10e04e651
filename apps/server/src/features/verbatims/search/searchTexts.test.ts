import type { VerbatimList } from '@rapport/contracts/verbatims';
import { channels } from '@rapport/contracts/vocabulary';
import {
  indexTexts,
  latestOf,
  Matches,
  matchSegment,
  nearestOf,
  parseQuery,
  rarityOf,
} from '@rapport/core/text-search';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { verbatims } from '../feature.ts';
import { forgetVerbatims } from '../keep/forgetVerbatims.ts';
import { indexWords } from './indexWords.ts';
import { openIndex } from './openIndex.ts';

interface Written {
  number: number;
  at: string;
  text: string;
  language: 'fr' | 'en';
  channel: number;
}

let app: TestApp;
let agent: Sender;
let written: Written[];

const french = ['la livraison est en retard', 'Élégant', 'service client', 'ne répond jamais', 'colis perdu'];
const english = ['the delivery was late', 'customer service', 'never answered', 'lovely vase', 'client'];

/** Texts in several segments, one of them taken apart, and some in none. */
beforeAll(async () => {
  app = await testApp({ features: [verbatims] });
  agent = await app.asRole('lead');
  const texts = Array.from({ length: 120 }, (_, i) => {
    const said = i % 3 === 0 ? english : french;
    const pick = (turn: number): string => said[(i * 7 + turn * (1 + (i % 4))) % said.length]!;
    return [pick(0), pick(1), pick(2)].slice(0, 1 + (i % 3)).join(i % 2 ? ', ' : ' ');
  });
  const batches = [texts.slice(0, 80), texts.slice(80, 100), texts.slice(100, 105), texts.slice(105)];
  let rank = 0;
  for (const [turn, batch] of batches.entries()) {
    await ingestOf(app).record(
      app.workspaceId,
      batch.map((text) => ({
        id: `t${rank}`,
        customer: `c${rank % 40}`,
        kind: 'message' as const,
        channel: rank % 2 ? ('email' as const) : ('web' as const),
        at: new Date(Date.UTC(2026, 2, 1) + ((rank++ * 37) % 120) * 3_600_000).toISOString(),
        text,
      })),
    );
    if (turn < 3) await indexWords(app.database, app.workspaceId);
  }
  const { verbatims: someone } = await listed('q=colis');
  await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    forgetVerbatims(ctx, [someone[0]!.customerId]),
  );
  const { rows } = await app.database.owner.query<{
    number: string;
    at: Date;
    language: string;
    text: string;
    channel: number;
  }>(`select v.number, v.at, v.language, e.text, v.channel from verbatim v join exchange e using (workspace_id, exchange_id)
    order by v.number`);
  written = rows.map(({ number, at, language, text, channel }) => ({
    number: Number(number),
    at: at.toISOString(),
    text,
    language: language === 'en' ? 'en' : 'fr',
    channel,
  }));
});
afterAll(() => app.close());

async function listed(query: string): Promise<VerbatimList> {
  const answer = await agent({ method: 'GET', url: `/api/v1/verbatims?${query}` });
  expect([query, answer.statusCode]).toEqual([query, 200]);
  return answer.json();
}

/** The moments (one a text) of every page. */
async function allPages(query: string): Promise<{ at: string[]; found: number | null }> {
  const at: string[] = [];
  let cursor: string | null = null;
  for (;;) {
    const page: VerbatimList = await listed(`${query}&limit=7${cursor ? `&cursor=${cursor}` : ''}`);
    at.push(...page.verbatims.map((text) => text.at));
    cursor = page.nextCursor;
    if (cursor === null) return { at, found: page.found };
  }
}

/** Everything in one segment, as core finds it: tested there against looking at every text. */
function expected(typed: string): Matches {
  const index = indexTexts(written);
  const words = (stem: string) => index.get(stem)?.bytes();
  const readings = parseQuery(typed);
  const rarities = new Map(
    readings.flat().map((term) => {
      const alone = new Matches({ hasScores: false });
      matchSegment([[{ ...term, isExcluded: false }]], words, null, alone);
      return [term, rarityOf(alone.length, written.length)];
    }),
  );
  const found = new Matches({ hasScores: true });
  matchSegment(readings, words, rarities, found);
  return found;
}

const queries = [
  'livraison',
  'delivery',
  'ELEGANT',
  '"service client"',
  'service client',
  'client -service',
  '"colis perdu" livraison',
  '"ne répond jamais"',
  'customer "never answered"',
  'introuvable',
];

test.each(queries)(
  '%s finds the same texts however they were indexed, newest first, page by page',
  async (typed) => {
    const byNumber = new Map(written.map((text) => [text.number, text]));
    const texts = [...latestOf(expected(typed), 1_000)].map((number) => byNumber.get(number)!);
    const newest = (list: readonly Written[]) => list.map(({ at }) => at).sort((a, b) => (a < b ? 1 : -1));
    const q = `q=${encodeURIComponent(typed)}`;
    expect(await allPages(q)).toEqual({ at: newest(texts), found: texts.length });
    const emails = await allPages(`${q}&channel=email`);
    expect(emails.found).toBe(texts.length);
    expect(emails.at).toEqual(newest(texts.filter((text) => text.channel === channels.indexOf('email'))));
  },
);

test.each(queries)(
  '%s finds the same texts nearest first, of those as near the newest first',
  async (typed) => {
    const byNumber = new Map(written.map((text) => [text.number, text]));
    const nearest = nearestOf(expected(typed), 1_000).map(({ number, score }) => ({
      score,
      at: byNumber.get(number)!.at,
    }));
    nearest.sort((a, b) => b.score - a.score || (a.at < b.at ? 1 : -1));
    const { at } = await allPages(`q=${encodeURIComponent(typed)}&order=relevance`);
    expect(at).toEqual(nearest.map((text) => text.at));
  },
);

test('the index is read in as many parts as memory asks for, to the same words', async () => {
  const read = (held?: number) =>
    inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, async (ctx) => {
      const index = await openIndex(ctx, ['livraison', 'client'], held);
      const words: (string | undefined)[] = [];
      for await (const segment of index.segments())
        for (const stem of ['livraison', 'client']) {
          const bytes = segment(stem);
          words.push(bytes && Buffer.from(bytes).toString('hex'));
        }
      return words;
    });
  const whole = await read();
  expect(whole.length).toBeGreaterThan(4);
  for (const held of [1, 20, 90]) expect(await read(held)).toEqual(whole);
});
