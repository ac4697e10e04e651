import type { EmergingAnswer, Taxonomy, TopicsAnswer, VerbatimList } from '@rapport/contracts/verbatims';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { messageId } from '../exchanges/prepare/exchangeId.ts';
import { verbatims } from './feature.ts';
import { workOutEmerging } from './figures/emerging.ts';
import { catchUp } from './keep/catchUp.ts';
import { forgetVerbatims } from './keep/forgetVerbatims.ts';
import { readAgain } from './keep/readAgain.ts';
import { learnTopics } from './learn/learnTopics.ts';
import { indexWords } from './search/indexWords.ts';

let app: TestApp;
let agent: Sender;
let lead: Sender;

const said = [
  {
    id: 'a',
    customer: 'anne',
    text: 'La livraison est encore en retard, c’est scandaleux',
    kind: 'complaint',
  },
  { id: 'b', customer: 'anne', text: 'Merci à Sophie, accueil parfait en boutique', kind: 'message' },
  { id: 'c', customer: 'bob', text: 'Lovely vase but the delivery was ten days late', kind: 'review' },
  { id: 'd', customer: 'cleo', text: 'Je résilie, je vais voir ailleurs', kind: 'message' },
  { id: 'e', customer: 'dan', text: 'Le service client ne répond jamais', kind: 'message' },
  { id: 'f', customer: 'dan', text: 'Le client du service est content', kind: 'message' },
] as const;

beforeAll(async () => {
  app = await testApp({ features: [verbatims] });
  agent = await app.asRole('agent');
  lead = await app.asRole('lead');
  await ingestOf(app).record(
    app.workspaceId,
    said.map((each, i) => ({ ...each, at: `2026-03-0${i + 1}T10:00:00Z`, channel: 'email' as const })),
  );
});
afterAll(() => app.close());

const get = async <T>(url: string, sender = agent): Promise<T> => {
  const answer = await sender({ method: 'GET', url: `/api/v1${url}` });
  expect([url, answer.statusCode]).toEqual([url, 200]);
  return answer.json();
};
const idOf = (id: string) => messageId(app.workspaceId, id);
const found = async (query: string): Promise<string[]> =>
  (await get<VerbatimList>(`/verbatims?${query}`)).verbatims.map(
    ({ id }) => said.find((each) => idOf(each.id) === id)?.id ?? '?',
  );

describe('what customers write', () => {
  test('is read as it is stored: topics, tone, signals, and where in the text', async () => {
    const { verbatims: list } = await get<VerbatimList>('/verbatims');
    expect(list.map(({ text }) => text)).toEqual(said.map(({ text }) => text).toReversed());
    const late = list.find(({ id }) => id === idOf('a'))!;
    expect(late.tone).toBe('negative');
    const delivery = late.topics.find(({ key }) => key === 'delivery')!;
    expect(delivery.sentiment).toBeLessThan(0);
    expect(delivery.spans.map(({ start, end }) => late.text.slice(start, end))).toContain('livraison');
    expect(late.signals.map(({ key }) => key)).toContain('anger');
  });

  test('is found by topic, tone, signal, person and day', async () => {
    expect(await found('topic=delivery')).toEqual(['c', 'a']);
    expect(await found('topic=delivery&tone=negative')).toEqual(['a']);
    expect(await found('topic=delivery&topic=staff')).toEqual(['c', 'b', 'a']);
    expect(await found('signal=leaving')).toEqual(['d']);
    expect(await found('from=2026-03-02&to=2026-03-03')).toEqual(['c', 'b']);
    expect(await found('kind=review')).toEqual(['c']);
    const { verbatims: all } = await get<VerbatimList>('/verbatims');
    const anne = all.find(({ id }) => id === idOf('a'))!.customerId;
    expect(await found(`customer=${anne}`)).toEqual(['b', 'a']);
  });

  test('is paged without losing or repeating one', async () => {
    const seen: string[] = [];
    let cursor: string | null = null;
    do {
      const page: VerbatimList = await get(`/verbatims?limit=2${cursor ? `&cursor=${cursor}` : ''}`);
      seen.push(...page.verbatims.map(({ id }) => id));
      cursor = page.nextCursor;
    } while (cursor !== null);
    expect(seen).toEqual(said.map(({ id }) => idOf(id)).toReversed());
  });
});

describe('search', () => {
  const asked = async () => {
    expect(await found('q=livraisons')).toEqual(['a']);
    expect(await found('q=delivery')).toEqual(['c']);
    expect(await found('q=service client')).toEqual(['f', 'e']);
    expect(await found('q="service client"')).toEqual(['e']);
    expect(await found('q=service -content')).toEqual(['e']);
    expect(await found(`like=${idOf('e')}`)).toContain('f');
    expect(await found('q=service&from=2026-03-06')).toEqual(['f']);
  };
  test('finds words, phrases and texts alike before they are indexed and after', async () => {
    await asked();
    expect(await indexWords(app.database, app.workspaceId)).toBe(said.length);
    await asked();
    expect(await indexWords(app.database, app.workspaceId)).toBe(0);
  });
  test('merges what comes with what is there', async () => {
    await ingestOf(app).record(app.workspaceId, [
      { id: 'z', customer: 'zoe', kind: 'message', text: 'Des livraisons impeccables', at: '2026-03-09' },
    ]);
    await indexWords(app.database, app.workspaceId);
    const { rows } = await app.database.owner.query('select segment, texts from verbatim_segment');
    expect(rows).toEqual([
      { segment: 1, texts: said.length },
      { segment: 2, texts: 1 },
    ]);
    expect((await get<VerbatimList>('/verbatims?q=livraison')).found).toBe(2);
  });
});

test('nobody of another workspace sees or finds anything, or changes it', async () => {
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  expect((await get<VerbatimList>('/verbatims', stranger)).verbatims).toEqual([]);
  expect((await get<VerbatimList>('/verbatims?q=livraison', stranger)).verbatims).toEqual([]);
  const answer = await stranger({
    method: 'PUT',
    url: `/api/v1/verbatims/${idOf('a')}/correction`,
    payload: { tone: 'positive' },
  });
  expect(answer.statusCode).toBe(404);
});

describe('a person’s correction', () => {
  const correct = (id: string, payload: object) =>
    agent({ method: 'PUT', url: `/api/v1/verbatims/${idOf(id)}/correction`, payload });
  test('stays through a reading anew, and can be undone', async () => {
    const answer = await correct('a', { tone: 'positive', topics: [{ key: 'shop', sentiment: 1 }] });
    expect(answer.json()).toMatchObject({ tone: 'positive', topics: [{ key: 'shop', source: 'person' }] });
    await readAgain(app.database, app.workspaceId);
    expect(await found('topic=shop&tone=positive')).toEqual(['b', 'a']);
    const undone = await agent({ method: 'DELETE', url: `/api/v1/verbatims/${idOf('a')}/correction` });
    expect(undone.json()).toMatchObject({ tone: 'negative', correctedBy: null });
    expect(await found('topic=delivery')).toContain('a');
  });
  test('names topics that are there', async () => {
    expect((await correct('a', { topics: [{ key: 'weather', sentiment: 0 }] })).statusCode).toBe(400);
    const viewer = await app.asRole('viewer');
    const refused = await viewer({ method: 'DELETE', url: `/api/v1/verbatims/${idOf('a')}/correction` });
    expect(refused.statusCode).toBe(403);
  });
});

describe('the taxonomy', () => {
  test('once changed, has stored texts read anew', async () => {
    const before = await get<Taxonomy>('/topics/taxonomy');
    const topics = [
      ...before.topics.filter(({ key }) => key !== 'shop'),
      {
        key: 'leaving-us',
        name: { fr: 'Départ', en: 'Departure' },
        phrases: { fr: ['-je resilie', 'voir ailleurs'], en: ['leaving'] },
      },
    ];
    const answer = await lead({ method: 'PUT', url: '/api/v1/topics/taxonomy', payload: { topics } });
    expect(answer.statusCode).toBe(200);
    await readAgain(app.database, app.workspaceId);
    expect(await found('topic=leaving-us')).toEqual(['d']);
    const after = await get<Taxonomy>('/topics/taxonomy');
    expect(after).toMatchObject({ version: before.version + 1, readVersion: after.version, reading: null });
    expect((await get<VerbatimList>('/verbatims?topic=shop')).verbatims).toEqual([]);
  });
  test('refuses what can’t be read, and says which', async () => {
    const odd = { key: 'odd', name: { fr: 'x', en: 'x' }, phrases: { fr: ['.. cher'], en: [] } };
    const answer = await lead({ method: 'PUT', url: '/api/v1/topics/taxonomy', payload: { topics: [odd] } });
    expect([answer.statusCode, answer.json().error.message]).toEqual([
      400,
      expect.stringContaining('.. cher'),
    ]);
  });
});

test('topics are counted with their tone, and too few are told as such', async () => {
  const figures = await get<TopicsAnswer>('/topics?from=2026-03-01&to=2026-03-31');
  expect(figures.verbatims).toBe(said.length + 1);
  expect(figures.topics.find(({ key }) => key === 'delivery')).toMatchObject({
    n: 3,
    balance: { ok: false },
  });
  expect(figures.signals.find(({ key }) => key === 'leaving')?.n).toBe(1);
});

test('phrases of many people that rise in the week are told once they are worked out', async () => {
  const day = (i: number, week: number) =>
    new Date(Date.UTC(2026, 4, 28) - week * 7 * 86_400_000 - i * 3_600_000);
  await ingestOf(app).record(
    app.workspaceId,
    Array.from({ length: 90 }, (_, i) => ({
      id: `e${i}`,
      customer: `person-${i}`,
      kind: 'message' as const,
      at: day(i, i < 20 ? 0 : 1 + (i % 7)).toISOString(),
      text: i < 12 ? 'Le bouchon fendu de la carafe laisse passer l’eau' : 'La commande est bien arrivée',
    })),
  );
  await workOutEmerging(app.database, app.workspaceId);
  const emerging = await get<EmergingAnswer>('/topics/emerging');
  expect(emerging.phrases.map(({ phrase }) => phrase).join()).toContain('bouchon fendu');
  expect(emerging.phrases[0]?.recent).toBe(12);
});

test('topics are learnt from corrections, and take over only where they do better', async () => {
  const words = ['parking', 'stationnement', 'garer'];
  await ingestOf(app).record(
    app.workspaceId,
    Array.from({ length: 120 }, (_, i) => ({
      id: `l${i}`,
      customer: `learner-${i}`,
      kind: 'message' as const,
      at: `2026-06-01T10:${String(i % 60).padStart(2, '0')}:00Z`,
      text:
        i % 2
          ? `Impossible de ${words[i % 3]} devant chez vous le samedi ${i}`
          : `Les assiettes sont jolies, numéro ${i}`,
    })),
  );
  for (let i = 0; i < 120; i++) {
    await agent({
      method: 'PUT',
      url: `/api/v1/verbatims/${idOf(`l${i}`)}/correction`,
      payload: { topics: i % 2 ? [{ key: 'leaving-us', sentiment: -1 }] : [] },
    });
  }
  const version = await learnTopics(app.database, app.workspaceId);
  expect(version).toBe(1);
  await ingestOf(app).record(app.workspaceId, [
    {
      id: 'new',
      customer: 'new',
      kind: 'message',
      text: 'On ne peut jamais se garer devant chez vous',
      at: '2026-06-02',
    },
  ]);
  await readAgain(app.database, app.workspaceId);
  const { verbatims: list } = await get<VerbatimList>('/verbatims?q=garer&limit=100');
  expect(list.find(({ id }) => id === idOf('new'))).toMatchObject({
    modelVersion: 1,
    topics: expect.arrayContaining([expect.objectContaining({ key: 'leaving-us', source: 'learnt' })]),
  });
  const back = await lead({ method: 'PUT', url: '/api/v1/topics/models/in-use', payload: { version: null } });
  expect(back.json()).toMatchObject({ inUse: null, labels: 120 });
});

test('of an erased person nothing stays, in lists, in the index of words or in corrections', async () => {
  await indexWords(app.database, app.workspaceId);
  const { verbatims: all } = await get<VerbatimList>('/verbatims?q=scandaleux');
  const anne = all[0]!.customerId;
  await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    forgetVerbatims(ctx, [anne]),
  );
  expect((await get<VerbatimList>('/verbatims?q=scandaleux')).verbatims).toEqual([]);
  const { rows } = await app.database.owner.query("select 1 from verbatim_word where stem like 'scandal%'");
  expect(rows).toEqual([]);
  expect((await get<VerbatimList>('/verbatims?q="service client"')).verbatims).toHaveLength(1);
  await indexWords(app.database, app.workspaceId);
  expect((await get<VerbatimList>('/verbatims?q="service client"')).verbatims).toHaveLength(1);
});

test('exchanges stored before texts were read are caught up with', async () => {
  await app.database.owner.query('delete from verbatim');
  await app.database.owner.query('delete from verbatim_mark');
  await catchUp(app.database, app.workspaceId);
  expect(await found('signal=leaving')).toEqual(['d']);
});
