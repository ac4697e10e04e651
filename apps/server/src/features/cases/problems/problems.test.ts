import type { ExchangeInput } from '@rapport/contracts/exchange';
import type {
  ProblemMessagePreview,
  ProblemPage,
  ProblemSuggestion,
  ProblemValue,
} from '@rapport/contracts/problems';
import { seededRandom } from '@rapport/core/numeric';
import { shippedModel } from '@rapport/core/relations';
import { checkReply } from '@rapport/core/reply';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { sendDue } from '../../mail/send/sendDue.ts';
import { type TestSmtp, testSmtp } from '../../mail/testing/testSmtp.ts';
import { mergeCustomers } from '../../people/mergeCustomers.ts';
import { workOut } from '../../value/workOut.ts';
import { tellConcerned, wordsFor } from './tellConcerned.ts';

let now = new Date('2026-11-23T09:00:00Z');
const dayMs = 86_400_000;
let app: TestApp;
let agent: Sender;
let lead: Sender;
let viewer: Sender;
let smtp: TestSmtp;
const never = new AbortController().signal;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  [agent, lead, viewer] = await Promise.all([app.asRole('agent'), app.asRole('lead'), app.asRole('viewer')]);
  smtp = await testSmtp();
  const owner = await app.asRole('owner');
  const set = await owner({
    method: 'PATCH',
    url: '/api/v1/mail/settings',
    payload: {
      from: { email: 'bonjour@maison.example', name: 'Maison' },
      smtp: { host: '127.0.0.1', port: smtp.port, security: 'none', user: null },
    },
  });
  expect(set.statusCode, set.body).toBe(200);
});
afterAll(async () => {
  await app.close();
  await smtp.close();
});

test('a matter of several people is proposed, made a problem, gathers what comes, and is fixed and told once', async () => {
  for (let i = 0; i < 4; i++) await complain(`late-${i}`, 'late-delivery', i % 2 ? 'fr' : 'en');
  await complain('alone', 'wrong-size', 'en');
  const proposed = await suggestions();
  expect(proposed).toMatchObject([
    { kind: 'issue', matter: 'late-delivery', cases: 4, before: 0, people: 4 },
  ]);

  // What is known is there to choose from, the commonest first.
  const known = (await viewer({ url: '/api/v1/problems/matters' })).json();
  expect(known).toMatchObject({ issues: ['late-delivery', 'wrong-size'], products: [] });

  const made = await agent({
    method: 'POST',
    url: '/api/v1/problems',
    payload: { title: 'Parcels come late', issues: ['late-delivery'] },
  });
  expect(made.statusCode, made.body).toBe(201);
  const id = made.json().id as string;
  expect(await suggestions()).toEqual([]);
  await complain('late-5', 'late-delivery', 'fr');
  expect(await page(id)).toMatchObject({
    status: 'found',
    cases: 5,
    activeCases: 5,
    people: 5,
    effect: null,
  });

  expect((await move(id, { move: 'fix', fix: 'Another carrier' }, agent)).statusCode).toBe(403);
  expect((await move(id, { move: 'decide' })).json().error.fields).toMatchObject([{ field: 'decision' }]);
  expect((await move(id, { move: 'decide', decision: 'Change the carrier' })).statusCode).toBe(200);
  expect((await tell(id)).statusCode).toBe(409);
  now = new Date(now.getTime() + dayMs);
  expect((await move(id, { move: 'fix', fix: 'We changed the carrier.' })).json().status).toBe('fixed');

  const preview = (await lead({ url: `/api/v1/problems/${id}/message` })).json();
  expect(preview).toMatchObject({ people: 5, fr: 3, en: 2, noAddress: 0, notAllowed: 0 });
  expect(preview.words.fr.text).toContain('We changed the carrier.');
  const wrong = await tell(id, { ...preview.words, fr: { subject: 'a', text: '{{secret}}' } });
  expect(wrong.json().error.fields).toMatchObject([{ field: 'fr.text' }]);
  expect((await tell(id, preview.words)).json().status).toBe('told');
  for (let i = 0; i < 2; i++) await tellConcerned(app.deps, app.workspaceId, id, never);
  await sendDue(app.deps, app.workspaceId, never);
  expect(smtp.received.map(({ to }) => to[0]).sort()).toEqual(
    [0, 1, 2, 3, 5].map((i) => `late-${i}@example.org`),
  );
  const french = smtp.received.find(({ to }) => to[0] === 'late-1@example.org');
  expect(french?.mail.text).toContain('Bonjour Person,');
  expect((await page(id)).message).toEqual({ people: 5, sent: 5, waiting: 0, failed: 0, notTold: 0 });

  // Fixed: what comes now does not join by itself, but is counted against what came before.
  now = new Date(now.getTime() + 10 * dayMs);
  await complain('late-6', 'late-delivery', 'fr');
  expect(await page(id)).toMatchObject({
    cases: 5,
    effect: { days: 10, casesBefore: 5, casesSince: 1, change: { ok: true, n: 6 } },
  });

  // Whoever is of two profiles was told as one of them. A new fix is said anew, to all, in its own words.
  await mergeProfiles('late-0', 'late-1');
  expect(await message(id)).toMatchObject({ people: 4, told: 4, fr: 0, en: 0 });
  expect((await tell(id, preview.words)).json().status).toBe('told');
  await tellConcerned(app.deps, app.workspaceId, id, never);
  await sendDue(app.deps, app.workspaceId, never);
  expect(smtp.received).toHaveLength(5);
  expect((await move(id, { move: 'reopen', reason: 'It comes back' })).json()).toMatchObject({
    status: 'found',
    message: null,
  });
  await tellConcerned(app.deps, app.workspaceId, id, never);
  await move(id, { move: 'fix', fix: 'We carry them ourselves.' });
  const second = await message(id);
  expect(second).toMatchObject({ people: 4, told: 0 });
  expect(second.words.en.text).toContain('We carry them ourselves.');
  await tell(id, second.words);
  await tellConcerned(app.deps, app.workspaceId, id, never);
  await sendDue(app.deps, app.workspaceId, never);
  expect(smtp.received).toHaveLength(9);
});

test('a reason of refusal that is taken up, or said to be none, is not proposed again', async () => {
  const manager = await app.asRole('manager');
  await manager({ method: 'POST', url: '/api/v1/refusals/library/examples' });
  const library = await lead({ url: '/api/v1/refusals/library?sort=reason' });
  const [first, second] = library.json();
  for (const { id } of [first, second])
    for (const who of ['late-0', 'late-2', 'late-3']) await refuse(id, who);
  now = new Date(now.getTime() + 1_000);
  const proposed = (await suggestions()).filter(({ kind }) => kind === 'refusal');
  expect(proposed.map(({ key }) => key).sort()).toEqual([first.id, second.id].sort());
  const body = { title: 'No', refusals: [first.id] };
  const made = await agent({ method: 'POST', url: '/api/v1/problems', payload: body });
  const none = { kind: 'refusal', key: second.id };
  const said = await agent({ method: 'POST', url: '/api/v1/problems/suggestions/refusals', payload: none });
  expect(said.statusCode, said.body).toBe(204);
  expect((await suggestions()).filter(({ kind }) => kind === 'refusal')).toEqual([]);
  const again = await agent({ method: 'POST', url: '/api/v1/problems/suggestions/refusals', payload: none });
  expect(again.statusCode).toBe(404);
  await move(made.json().id, { move: 'setAside', reason: 'Not now' });
});

test('what is no problem is not proposed again until it has grown to twice as many', async () => {
  now = new Date(now.getTime() + 100 * dayMs);
  for (let i = 0; i < 3; i++) await complain(`noise-${i}`, 'too-loud', 'en');
  const refused = await agent({
    method: 'POST',
    url: '/api/v1/problems/suggestions/refusals',
    payload: { kind: 'issue', key: 'too-loud' },
  });
  expect(refused.statusCode, refused.body).toBe(204);
  expect(await suggestions()).toEqual([]);
  for (let i = 3; i < 6; i++) await complain(`noise-${i}`, 'too-loud', 'en');
  expect(await suggestions()).toMatchObject([{ matter: 'too-loud', cases: 6 }]);
});

test('a site and a product are proposed once their cases become more, and not because they are large', async () => {
  now = new Date(now.getTime() + 100 * dayMs);
  for (let i = 0; i < 12; i++) await complain(`large-${i}`, `a${i}`, 'en', { site: 'Paris', product: 'Mug' });
  now = new Date(now.getTime() + 31 * dayMs);
  for (let i = 0; i < 12; i++)
    await complain(`large2-${i}`, `b${i}`, 'en', { site: 'Paris', product: 'Mug' });
  for (let i = 0; i < 12; i++)
    await complain(`rise-${i}`, `c${i}`, 'fr', { site: 'Lyon', product: 'Teapot' });
  const proposed = await suggestions();
  expect(proposed.map(({ kind, matter }) => [kind, matter]).sort()).toEqual([
    ['product', 'Teapot'],
    ['site', 'Lyon'],
  ]);
  expect(proposed[0]).toMatchObject({ cases: 12, before: 0, people: 12, change: { verdict: 'more' } });
  // Four were looked at: an interval is wider than that of one alone.
  const { change } = proposed[0] as ProblemSuggestion;
  expect(change.ok && change.interval.level).toBeGreaterThan(0.95);

  const lyon = proposed.find(({ kind }) => kind === 'site') as ProblemSuggestion;
  const none = { kind: 'site', key: lyon.key };
  const url = '/api/v1/problems/suggestions/refusals';
  expect((await agent({ method: 'POST', url, payload: none })).statusCode).toBe(204);
  expect((await suggestions()).map(({ kind }) => kind)).toEqual(['product']);
  expect((await agent({ method: 'DELETE', url, payload: none })).statusCode).toBe(204);
  expect((await agent({ method: 'DELETE', url, payload: none })).statusCode).toBe(404);
  expect(await suggestions()).toHaveLength(2);

  const create = (payload: object) => agent({ method: 'POST', url: '/api/v1/problems', payload });
  expect((await create({ title: 'x', sites: ['Nowhere'] })).json().error.fields).toMatchObject([
    { field: 'sites' },
  ]);
  const id = (await create({ title: 'Lyon', sites: [lyon.key] })).json().id as string;
  await complain('rise-13', 'd', 'fr', { site: 'Lyon', product: 'Plate' });
  expect(await page(id)).toMatchObject({ sites: [{ name: 'Lyon' }], cases: 13 });
  // Its cases are its own: what else they are about is not proposed beside it.
  expect(await suggestions()).toEqual([]);
  await move(id, { move: 'setAside', reason: 'Tried' });
});

test('a move is taken back whole until something came of it, and a removed problem comes back with its cases', async () => {
  for (let i = 0; i < 3; i++) await complain(`undo-${i}`, 'undone', 'en');
  const made = await agent({
    method: 'POST',
    url: '/api/v1/problems',
    payload: { title: 'Undone', issues: ['undone'] },
  });
  const id = made.json().id as string;
  const undo = (by = lead) => by({ method: 'DELETE', url: `/api/v1/problems/${id}/moves/last` });
  expect((await undo()).statusCode).toBe(409);
  await move(id, { move: 'decide', decision: 'First' });
  await move(id, { move: 'decide', decision: 'Second' });
  expect((await undo(agent)).statusCode).toBe(403);
  expect((await undo()).json()).toMatchObject({ status: 'decided', decision: 'First', undo: null });
  expect((await undo()).statusCode).toBe(409);
  await move(id, { move: 'fix', fix: 'Mended' });
  expect((await undo()).json()).toMatchObject({ status: 'decided', fix: null, fixedAt: null });

  await move(id, { move: 'fix', fix: 'Mended' });
  const { fixedAt } = await page(id);
  expect((await tell(id)).json()).toMatchObject({ status: 'told', undo: null });
  await move(id, { move: 'reopen', reason: 'Too early' });
  // What was told then is told still.
  expect((await undo()).json()).toMatchObject({ status: 'told', fixedAt, message: { people: 3 } });

  const remove = (by: Sender) => by({ method: 'DELETE', url: `/api/v1/problems/${id}` });
  expect((await remove(agent)).statusCode).toBe(403);
  expect((await remove(lead)).statusCode).toBe(204);
  expect((await lead({ url: `/api/v1/problems/${id}` })).statusCode).toBe(404);
  expect((await remove(lead)).statusCode).toBe(404);
  expect((await suggestions()).map(({ matter }) => matter)).toContain('undone');
  expect((await undo()).json()).toMatchObject({ status: 'told', cases: 3 });
});

test('what those concerned are still to bring is said with its interval, and of nobody alone', async () => {
  const { problems } = (await lead({ url: '/api/v1/problems' })).json();
  const worth = async (title: string) => {
    const { id } = problems.find((each: { title: string }) => each.title === title);
    const response = await lead({ url: `/api/v1/problems/${id}/value` });
    expect(response.statusCode, response.body).toBe(200);
    return response.json() as ProblemValue;
  };
  expect(await worth('Lyon')).toMatchObject({ value: null, missing: 'no-report', people: 13 });
  await buy();
  await workOut(app.deps.database, app.workspaceId);
  const { value, missing, people } = await worth('Lyon');
  expect([missing, people]).toEqual([null, 13]);
  expect(value).toMatchObject({ n: 12, convention: 'bg-nbd-gamma-gamma-residual' });
  expect(value?.interval?.low).toBeLessThan(value?.cents as number);
  expect(value?.interval?.high).toBeGreaterThan(value?.cents as number);
  expect(await worth('Undone')).toMatchObject({ value: null, missing: 'too-few' });
});

test('the words that are proposed to tell those concerned break none of the rules of a reply', () => {
  for (const language of ['fr', 'en'] as const)
    expect(checkReply({ text: wordsFor('Parcels', 'New carrier')[language].text, language })).toEqual([]);
});

test('others see nothing of it, and a viewer changes nothing', async () => {
  const { problems } = (await viewer({ url: '/api/v1/problems' })).json();
  expect(problems).toHaveLength(4);
  const id = problems[0].id;
  const change = await viewer({ method: 'PATCH', url: `/api/v1/problems/${id}`, payload: { title: 'x' } });
  expect(change.statusCode).toBe(403);
  const stranger = await app.asRole('lead', app.otherWorkspaceId);
  expect((await stranger({ url: '/api/v1/problems' })).json().problems).toEqual([]);
  expect((await stranger({ url: `/api/v1/problems/${id}` })).statusCode).toBe(404);
});

async function complain(
  who: string,
  issue: string,
  language: string,
  about: { site?: string; product?: string } = {},
): Promise<void> {
  const exchange = {
    customer: [
      { kind: 'external', value: who },
      { kind: 'email', value: `${who}@example.org`, verified: true },
    ],
    kind: 'complaint',
    at: now.toISOString(),
    text: 'It is not as it was promised.',
    traits: { name: `Person ${who}`, language },
    ...(about.site && { site: about.site }),
    properties: { issue, ...(about.product && { product: about.product }) },
  } as ExchangeInput;
  const { refused } = await ingestOf(app.deps).record(app.workspaceId, [exchange]);
  expect(refused).toEqual([]);
}

/** Histories of purchases of many, among them those who complained at Lyon. */
async function buy(): Promise<void> {
  const random = seededRandom(7);
  const exchanges = Array.from({ length: 120 }, (_, rank): ExchangeInput[] => {
    const every = 15 + 60 * random();
    const start = now.getTime() - (500 + 200 * random()) * dayMs;
    const stop = rank % 4 === 0 ? start + 120 * dayMs : now.getTime();
    const days = [start];
    const usual = 10 + 90 * random();
    for (;;) {
      const next = (days.at(-1) as number) - every * dayMs * Math.log(1 - random());
      if (next > stop) break;
      days.push(next);
    }
    return days.map((at) => ({
      customer: rank < 12 ? `rise-${rank}` : `buyer-${rank}`,
      kind: 'purchase',
      at: new Date(at).toISOString(),
      amount: Math.round(usual * (0.5 + random()) * 100) / 100,
    }));
  });
  await ingestOf(app.deps).record(app.workspaceId, exchanges.flat());
}

/** The first speaks for both from then on, though the other was told. */
async function mergeProfiles(survivor: string, other: string): Promise<void> {
  const [survivorId, otherId] = [await customerId(survivor), await customerId(other)];
  await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, ({ client }) =>
    mergeCustomers(
      client,
      app.workspaceId,
      { survivorId, ids: [survivorId, otherId], reason: 'test', actor: null },
      shippedModel,
    ),
  );
  ingestOf(app.deps).forget(app.workspaceId);
}

async function customerId(external: string): Promise<string> {
  const { rows } = await app.database.owner.query(
    'select customer_id from identity where workspace_id = $1 and value = $2',
    [app.workspaceId, external],
  );
  return rows[0].customer_id;
}

async function refuse(reasonId: string, who: string): Promise<void> {
  const payload = { reasonId, customerId: await customerId(who) };
  const response = await agent({ method: 'POST', url: '/api/v1/refusals', payload });
  expect(response.statusCode, response.body).toBeLessThan(300);
}

async function message(id: string): Promise<ProblemMessagePreview> {
  return (await lead({ url: `/api/v1/problems/${id}/message` })).json();
}

async function suggestions(): Promise<ProblemSuggestion[]> {
  const response = await lead({ url: '/api/v1/problems/suggestions' });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

async function page(id: string): Promise<ProblemPage> {
  const response = await lead({ url: `/api/v1/problems/${id}` });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}

function move(id: string, payload: object, by = lead) {
  return by({ method: 'POST', url: `/api/v1/problems/${id}/moves`, payload });
}

function tell(id: string, payload: object = { fr: words, en: words }) {
  return lead({ method: 'POST', url: `/api/v1/problems/${id}/message`, payload });
}
const words = { subject: 'It is mended', text: 'It is mended.' };
