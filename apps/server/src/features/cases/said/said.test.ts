import type { SaidBoard, SaidWords } from '@rapport/contracts/said';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';

let now = new Date('2026-11-23T09:00:00Z');
let app: TestApp;
let manager: Sender;
let viewer: Sender;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  [manager, viewer] = await Promise.all([app.asRole('manager'), app.asRole('viewer')]);
});
afterAll(() => app.close());

const none: SaidWords = { fr: { said: '', did: '' }, en: { said: '', did: '' } };
const bags: SaidWords = {
  fr: { said: 'Les sacs se déchirent.', did: 'Des sacs en toile <b>, depuis mai.' },
  en: { said: 'Bags tear.', did: 'Cloth bags & thanks.' },
};

test('nothing is public until a manager switches the page on, and nothing is once it is off again', async () => {
  const { path, isOn } = await board();
  expect(isOn).toBe(false);
  expect((await visit(path)).statusCode).toBe(404);
  expect((await viewer({ method: 'PATCH', url: '/api/v1/said', payload: { isOn: true } })).statusCode).toBe(
    403,
  );
  await change({ isOn: true });
  const open = await visit(path);
  expect(open.statusCode).toBe(200);
  expect(open.body).toContain('Rien n’est encore publié ici.');
  expect((await visit(path.replace('/said/', '/said/A'))).statusCode).toBe(404);
  await change({ isOn: false });
  expect((await visit(path)).statusCode).toBe(404);
  await change({ isOn: true });
});

test('what is published is shown in the language of the visitor, escaped, kept by caches, and taken down again', async () => {
  const { path } = await board();
  const id = await add({ words: bags, doneOn: '2026-05-12', people: 23 });
  expect((await visit(path)).body).not.toContain('déchirent');
  expect((await publish(id)).statusCode).toBe(200);
  const french = await visit(path, 'fr-FR,fr;q=0.9,en;q=0.8');
  expect(french.body).toContain('Les sacs se déchirent.');
  expect(french.body).toContain('Des sacs en toile &#60;b&#62;, depuis mai.');
  expect(french.body).toContain('12 mai 2026');
  expect(french.body).toContain('23 à nous le dire');
  expect(french.headers).toMatchObject({ 'cache-control': 'public, max-age=60', vary: 'accept-language' });
  const english = await visit(path, 'en-GB');
  expect(english.body).toContain('Cloth bags &#38; thanks.');
  expect(english.body).toContain('23 of you told us');
  expect((await visit(`${path}?lang=fr`, 'en-GB')).body).toContain('lang="fr"');
  const again = await app.anonymous({
    url: path,
    headers: { 'accept-language': 'en', 'if-none-match': String(english.headers.etag) },
  });
  expect([again.statusCode, again.body]).toEqual([304, '']);
  const down = await manager({ method: 'DELETE', url: `/api/v1/said/entries/${id}/publication` });
  expect(down.json().entries[0]).toMatchObject({ publishedAt: null, complete: ['fr', 'en'] });
  expect((await visit(path)).body).not.toContain('déchirent');
  await remove(id);
});

test('the page has a name that is its own; a former one leads to it, and none is taken for another', async () => {
  const signed = (await board()).path;
  const name = (slug: string | null, by = manager) =>
    by({ method: 'PATCH', url: '/api/v1/said', payload: { slug } });
  const fieldsOf = async (slug: string, by = manager) => (await name(slug, by)).json().error?.fields;
  for (const slug of [
    'ab',
    'admin',
    'Maison Brumelle',
    '-maison',
    'a--b',
    '12345',
    'é'.repeat(5),
    'x'.repeat(41),
  ])
    expect((await fieldsOf(slug))?.[0], slug).toMatchObject({ field: 'slug' });
  expect((await name('Maison-Brumelle')).json()).toMatchObject({
    slug: 'maison-brumelle',
    path: '/said/maison-brumelle',
    former: [],
  });
  expect((await visit('/said/maison-brumelle')).statusCode).toBe(200);
  expect((await visit(signed)).statusCode).toBe(200);
  expect((await visit('/said/Maison-Brumelle')).headers.location).toBe('/said/maison-brumelle');

  const stranger = await app.asRole('manager', app.otherWorkspaceId);
  expect(await fieldsOf('maison-brumelle', stranger)).toMatchObject([{ field: 'slug' }]);
  expect((await stranger({ url: '/api/v1/said' })).json()).toMatchObject({ slug: null });

  expect((await name('brumelle')).json()).toMatchObject({ slug: 'brumelle', former: ['maison-brumelle'] });
  const moved = await visit('/said/maison-brumelle?lang=en');
  expect([moved.statusCode, moved.headers.location]).toEqual([302, '/said/brumelle?lang=en']);
  // Left, a name is nobody else's, and may be taken up again.
  expect(await fieldsOf('maison-brumelle', stranger)).toMatchObject([{ field: 'slug' }]);
  expect((await name('maison-brumelle')).json()).toMatchObject({ former: ['brumelle'] });
  expect((await name(null)).json()).toMatchObject({ slug: null, path: signed });
  for (const gone of ['brumelle', 'maison-brumelle', 'never'])
    expect((await visit(`/said/${gone}`)).statusCode, gone).toBe(404);
  expect((await visit(signed)).statusCode).toBe(200);
  expect((await name('other', viewer)).statusCode).toBe(403);
});

test('what is half written, or leads to a person, is not published; a count of one or two is not shown', async () => {
  const { path } = await board();
  const id = await add({ words: { ...none, fr: { said: 'Trop d’attente.', did: '' } }, people: 2 });
  expect((await publish(id)).json().error.fields).toMatchObject([{ field: 'words.fr.did' }]);
  for (const did of ['Appelez le 06 12 34 56 78.', 'Écrivez à julie@example.org.']) {
    await write(id, { words: { ...none, fr: { said: 'Trop d’attente.', did } } });
    expect((await publish(id)).json().error.fields, did).toMatchObject([{ field: 'words.fr.did' }]);
  }
  const named = await write(id, {
    words: {
      ...none,
      fr: { said: 'Trop d’attente.', did: 'Une caisse de plus, grâce à Mme Durand, dès le 12/05/2026.' },
    },
  });
  expect(named.json().entries[0]).toMatchObject({ mayName: ['fr'], complete: ['fr'] });
  expect((await publish(id)).statusCode).toBe(200);
  // In English it is shown in French, and says so.
  const english = await visit(path, 'en');
  expect(english.body).toContain('<h2 lang="fr">Trop d’attente.</h2>');
  expect(english.body).not.toContain('of you told us');
  // What is published must stay fit to be.
  const emptied = await write(id, { words: none });
  expect(emptied.statusCode).toBe(400);
  await remove(id);
});

test('a fixed problem proposes its words, its people and its day, once', async () => {
  const problemId = await fixedProblem();
  expect((await board()).fixed).toMatchObject([{ problemId, title: 'Des colis en retard', people: 3 }]);
  const id = await add({ problemId });
  const { entries, fixed } = await board();
  expect(fixed).toEqual([]);
  expect(entries).toMatchObject([
    {
      id,
      problemId,
      words: { ...none, fr: { said: 'Des colis en retard', did: 'Nous avons changé de transporteur.' } },
      doneOn: '2026-11-24',
      people: 3,
      publishedAt: null,
    },
  ]);
  const twice = await manager({ method: 'POST', url: '/api/v1/said/entries', payload: { problemId } });
  expect(twice.statusCode).toBe(409);
  await remove(id);
  expect((await board()).fixed).toHaveLength(1);
});

test('the latest comes first, unless they are put in order by hand', async () => {
  const old = await add({ words: bags, doneOn: '2025-01-01' });
  const recent = await add({ words: bags, doneOn: '2026-01-01' });
  const middle = await add({ words: bags, doneOn: '2025-06-01' });
  expect(await order()).toEqual([recent, middle, old]);
  await change({ isByHand: true });
  const put = await manager({
    method: 'PUT',
    url: '/api/v1/said/order',
    payload: { ids: [middle, old, recent] },
  });
  expect(put.statusCode, put.body).toBe(200);
  expect(await order()).toEqual([middle, old, recent]);
  const short = await manager({ method: 'PUT', url: '/api/v1/said/order', payload: { ids: [old] } });
  expect(short.statusCode).toBe(409);
  const preview = await manager({
    method: 'POST',
    url: '/api/v1/said/preview',
    payload: {
      language: 'en',
      entry: {
        id: old,
        words: { ...bags, en: { said: 'Now <i>', did: 'Then' } },
        doneOn: '2025-01-02',
        people: null,
      },
    },
  });
  expect(preview.json().html).toContain('Now &#60;i&#62;');
  expect(preview.json().html).not.toContain('Bags tear.');
  for (const id of [old, recent, middle]) await remove(id);
});

test('another workspace sees and changes nothing of ours', async () => {
  const id = await add({ words: bags });
  const { path } = await board();
  const stranger = await app.asRole('owner', app.otherWorkspaceId);
  expect((await stranger({ url: '/api/v1/said' })).json().entries).toEqual([]);
  expect((await stranger({ url: '/api/v1/said' })).json().path).not.toBe(path);
  const request = { url: `/api/v1/said/entries/${id}`, payload: { people: 5 } };
  expect((await stranger({ ...request, method: 'PATCH' })).statusCode).toBe(404);
  expect((await stranger({ url: request.url, method: 'DELETE' })).statusCode).toBe(404);
});

async function board(): Promise<SaidBoard> {
  const answer = await viewer({ url: '/api/v1/said' });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json();
}

const order = async () => (await board()).entries.map(({ id }) => id);
const visit = (url: string, language = 'fr') =>
  app.anonymous({ url, headers: { 'accept-language': language } });
const change = (payload: object) => manager({ method: 'PATCH', url: '/api/v1/said', payload });
const publish = (id: string) => manager({ method: 'PUT', url: `/api/v1/said/entries/${id}/publication` });
const write = (id: string, payload: object) =>
  manager({ method: 'PATCH', url: `/api/v1/said/entries/${id}`, payload });
const remove = (id: string) => manager({ method: 'DELETE', url: `/api/v1/said/entries/${id}` });

async function add(payload: object): Promise<string> {
  const answer = await manager({ method: 'POST', url: '/api/v1/said/entries', payload });
  expect(answer.statusCode, answer.body).toBe(201);
  return answer.json().id;
}

async function fixedProblem(): Promise<string> {
  const { refused } = await ingestOf(app.deps).record(
    app.workspaceId,
    [1, 2, 3].map((i) => ({
      id: `late-${i}`,
      customer: [{ kind: 'email' as const, value: `late-${i}@example.org` }],
      kind: 'complaint' as const,
      direction: 'inbound' as const,
      at: now.toISOString(),
      text: 'Mon colis n’est pas là.',
      properties: { issue: 'late-delivery' },
    })),
  );
  expect(refused).toEqual([]);
  const made = await manager({
    method: 'POST',
    url: '/api/v1/problems',
    payload: { title: 'Des colis en retard', issues: ['late-delivery'] },
  });
  const { id } = made.json();
  expect(
    (await manager({ method: 'POST', url: '/api/v1/said/entries', payload: { problemId: id } })).statusCode,
  ).toBe(409);
  // Half past midnight in Paris.
  now = new Date('2026-11-23T23:30:00Z');
  await manager({
    method: 'POST',
    url: `/api/v1/problems/${id}/moves`,
    payload: { move: 'fix', fix: 'Nous avons changé de transporteur.' },
  });
  return id;
}
