import type { DecisionList, MomentList, MomentResults } from '@rapport/contracts/moments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { loadSample } from '../../sample/loadSample.ts';
import { sampleWorkspaceId } from '../../sample/openSampleWorkspace.ts';
import { sampleMoments } from './sampleMoments.ts';

let app: TestApp;
beforeAll(async () => {
  app = await testApp();
  await app.database.owner.query('delete from workspace');
});
afterAll(() => app.close());

test('in the sample brand words are due, some were left unsaid, the good of one is found and the harm of another', async () => {
  await loadSample(app.deps, new AbortController().signal, { customers: 800, seed: 7 });
  // Who is held out goes by ids, which differ each time: the effect is so large that hardly any draw of eight hundred hides it.
  await sampleMoments(app.deps, sampleWorkspaceId, { more: 0.6, less: 0.95 });
  const viewer = await app.asRole('viewer', sampleWorkspaceId);
  const list = async (status: string) =>
    (await viewer({ url: `/api/v1/moment-decisions?status=${status}` })).json() as DecisionList;
  expect((await list('due')).decisions.length).toBeGreaterThan(3);
  expect((await list('silent')).counts.length).toBeGreaterThan(2);
  const { results } = (await viewer({ url: '/api/v1/moment-results' })).json() as MomentResults;
  const told = results.find(({ moment }) => moment === 'useful-information');
  expect(told).toMatchObject({ isUneven: false, repurchase: { ok: true } });
  expect(told?.repurchase.ok && told.repurchase.value).toBeGreaterThan(0);
  // One that does harm is there to be seen: it has stopped itself, and nothing is due of it.
  const pushed = results.find(({ name }) => name.en === 'One more offer, ten days later');
  expect(pushed).toMatchObject({ isUneven: false, isOn: false, verdict: 'harms', repurchase: { ok: true } });
  const { moments } = (await viewer({ url: '/api/v1/moments' })).json() as MomentList;
  expect(moments.find(({ key }) => key === pushed?.moment)).toMatchObject({
    isOn: false,
    isOwn: true,
    dueNow: 0,
    stoppedBecause: { outcome: 'repurchase' },
  });
  // What was sent in the past was sent to somebody, in their language.
  const { rows: sent } = await app.database.owner.query<{ language: string; body: string }>(
    'select language, body from gesture where workspace_id = $1 and done_at is not null',
    [sampleWorkspaceId],
  );
  expect(new Set(sent.map(({ language }) => language))).toEqual(new Set(['fr', 'en']));
  expect(sent.filter(({ body }) => body.includes('{'))).toEqual([]);
  const before = (await list('due')).counts;
  await sampleMoments(app.deps, sampleWorkspaceId);
  expect((await list('due')).counts).toEqual(before);
});
