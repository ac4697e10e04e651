import type { LinkBatch, MadeLinks } from '@rapport/contracts/surveySending';
import type { Survey } from '@rapport/contracts/surveys';
import { surveyTemplates } from '@rapport/core/surveys';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { readPage } from '../answering/readPage.ts';

let now = new Date('2026-11-24T11:00:00Z');
const inDays = (days: number) => new Date(now.getTime() + days * 86_400_000).toISOString();

let app: TestApp;
let lead: Sender;
let survey: Survey;
let batches: string;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  lead = await app.asRole('manager');
  const definition = surveyTemplates.find(({ key }) => key === 'nps')?.definition;
  const payload = { name: 'Ask', definition };
  const made = (await lead({ method: 'POST', url: '/api/v1/surveys', payload })).json();
  batches = `/api/v1/surveys/${made.id}/link-batches`;
  const early = await lead({ method: 'POST', url: batches, payload: { count: 1, until: inDays(1) } });
  expect(early.statusCode).toBe(400);
  survey = (await lead({ method: 'POST', url: `/api/v1/surveys/${made.id}/publish` })).json();
});
afterAll(() => app.close());

const make = (payload: Record<string, unknown>, as = lead) => as({ method: 'POST', url: batches, payload });
const list = async (as = lead): Promise<LinkBatch[]> =>
  (await as({ method: 'GET', url: batches })).json().batches;
const keyOf = (link: string | undefined): string => new URL(link as string).pathname.slice('/s/'.length);
const open = (link: string | undefined) => readPage(app.deps, keyOf(link), 'link');
const answer = (token: string, score: number) =>
  app.anonymous({
    method: 'POST',
    url: '/api/v1/answers',
    payload: {
      token,
      answers: { nps: score },
      language: 'fr',
      version: survey.version,
      isComplete: true,
      startedAt: now.toISOString(),
      seconds: 4,
    },
  });

test('links are made, each answers once and for nobody in particular, and the used ones are counted', async () => {
  const response = await make({ count: 3, until: inDays(10), language: 'fr' });
  expect(response.statusCode, response.body).toBe(201);
  const made: MadeLinks = response.json();
  expect(made).toMatchObject({ made: 3, used: 0, language: 'fr', until: inDays(10), isRevoked: false });
  expect(new Set(made.links).size).toBe(3);
  for (const link of made.links) expect(link).toMatch(/^http.+\/s\/[\w-]+\?lang=fr$/);

  const page = await open(made.links[0]);
  expect(page).toMatchObject({ state: 'open', isInvited: true });
  expect((await answer(page.token, 9)).json()).toEqual({ status: 'complete' });
  expect((await open(made.links[0])).state).toBe('answered');
  // A second answer by the same link changes nothing.
  await answer(page.token, 1);
  const { rows } = await app.database.owner.query(
    'select score, customer_id from survey_response where survey_id = $1',
    [survey.id],
  );
  expect(rows).toEqual([{ score: 9, customer_id: expect.any(String) }]);
  expect(await list()).toMatchObject([{ id: made.id, made: 3, used: 1 }]);
  const counts = await lead({ method: 'GET', url: `/api/v1/surveys/${survey.id}/invitations` });
  expect(counts.json()).toMatchObject({ waiting: 0, sent: 0, answered: 0 });

  const file = await lead({ method: 'GET', url: `${batches}/${made.id}/links.csv` });
  expect(file.headers['content-type']).toContain('text/csv');
  expect(file.body.replace('\uFEFF', '').trim().split('\r\n')).toEqual([
    'n,link,until,used',
    ...made.links.map((link, i) => `${i + 1},${link},${made.until},${i === 0 ? 'yes' : 'no'}`),
  ]);
  const { rows: noted } = await app.database.owner.query(
    `select subject_id from audit where action = 'survey.links-downloaded' and details ->> 'batchId' = $1`,
    [made.id],
  );
  expect(noted).toEqual([{ subject_id: survey.id }]);
});

test('revoked links open nothing, not even a page that was open before; taken back, they open again', async () => {
  const made: MadeLinks = (await make({ count: 2, until: inDays(10) })).json();
  const page = await open(made.links[0]);
  const set = (isRevoked: boolean) =>
    lead({ method: 'PATCH', url: `${batches}/${made.id}`, payload: { isRevoked } });
  expect((await set(true)).json()).toMatchObject({ isRevoked: true });
  expect((await open(made.links[0])).state).toBe('over');
  expect((await answer(page.token, 9)).statusCode).toBe(409);
  await set(true);
  expect((await set(false)).json()).toMatchObject({ isRevoked: false, used: 0 });
  expect((await open(made.links[1])).state).toBe('open');
  expect((await answer(page.token, 9)).json()).toEqual({ status: 'complete' });
  const { rows } = await app.database.owner.query(
    `select action from audit where details ->> 'batchId' = $1 order by happened_at, audit_id`,
    [made.id],
  );
  expect(rows.map(({ action }) => action).sort()).toEqual([
    'survey.links-made',
    'survey.links-restored',
    'survey.links-revoked',
  ]);
});

test('links end when they were said to, and bounds are told', async () => {
  const made: MadeLinks = (await make({ count: 1, until: inDays(2) })).json();
  now = new Date(inDays(3));
  expect((await open(made.links[0])).state).toBe('over');
  for (const payload of [
    { count: 0, until: inDays(1) },
    { count: 1_001, until: inDays(1) },
    { count: 1, until: inDays(-1) },
    { count: 1, until: inDays(400) },
  ])
    expect((await make(payload)).statusCode, JSON.stringify(payload)).toBe(400);
});

test('who may not write surveys makes, revokes and downloads none; another workspace sees none', async () => {
  const made: MadeLinks = (await make({ count: 1, until: inDays(2) })).json();
  const file = `${batches}/${made.id}/links.csv`;
  const payload = { isRevoked: true };
  const agent = await app.asRole('agent');
  expect((await make({ count: 1, until: inDays(2) }, agent)).statusCode).toBe(403);
  expect((await agent({ method: 'GET', url: file })).statusCode).toBe(403);
  expect((await agent({ method: 'PATCH', url: `${batches}/${made.id}`, payload })).statusCode).toBe(403);
  const other = await app.asRole('owner', app.otherWorkspaceId);
  expect((await other({ method: 'GET', url: batches })).statusCode).toBe(404);
  expect((await make({ count: 1, until: inDays(2) }, other)).statusCode).toBe(404);
  expect((await other({ method: 'GET', url: file })).statusCode).toBe(404);
  expect((await other({ method: 'PATCH', url: `${batches}/${made.id}`, payload })).statusCode).toBe(404);
});
