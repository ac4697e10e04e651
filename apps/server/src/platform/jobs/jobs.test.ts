import { setTimeout as sleep } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../database/inWorkspace.ts';
import type { Feature } from '../feature.ts';
import { type TestApp, testApp } from '../testing/testApp.ts';
import { addJob } from './addJob.ts';
import type { Job } from './jobs.ts';
import { type JobRunner, startJobs } from './startJobs.ts';

const actor = { kind: 'system', id: 'test' } as const;
const done: Pick<Job, 'workspaceId' | 'payload'>[] = [];
const feature: Feature = {
  name: 'probe',
  jobs: {
    'probe.note': async ({ workspaceId, payload, attempt }) => {
      if ((payload as { failOnce?: boolean }).failOnce && attempt === 1) throw new Error('once');
      done.push({ workspaceId, payload });
    },
  },
};
let app: TestApp;
let runner: JobRunner;

beforeAll(async () => {
  app = await testApp({ features: [feature] });
  runner = await startJobs(app.deps, [feature]);
});
afterAll(async () => {
  await runner.stop();
  await app.close();
});

test('a job runs for the workspace that asked, once its transaction is committed', async () => {
  await inWorkspace(app.database, app.workspaceId, actor, (ctx) => addJob(ctx, 'probe.note', { n: 1 }));
  await until(() => done.length === 1);
  expect(done).toEqual([{ workspaceId: app.workspaceId, payload: { n: 1 } }]);
});

test('a job of a transaction that failed never runs', async () => {
  const failing = inWorkspace(app.database, app.workspaceId, actor, async (ctx) => {
    await addJob(ctx, 'probe.note', { n: 'never' });
    throw new Error('no');
  });
  await expect(failing).rejects.toThrow('no');
  await inWorkspace(app.database, app.workspaceId, actor, (ctx) => addJob(ctx, 'probe.note', { n: 2 }));
  await until(() => done.some((job) => (job.payload as { n: unknown }).n === 2));
  expect(done.some((job) => (job.payload as { n: unknown }).n === 'never')).toBe(false);
});

test('the running role cannot read the queue, nor ask for work outside of a workspace', async () => {
  await expect(app.database.app.query('select * from graphile_worker._private_jobs')).rejects.toThrow();
  await expect(
    app.database.app.query("select rapport.add_job('probe.note', null, null, null, null)"),
  ).rejects.toThrow(/inside of a workspace/);
});

test('jobs go on after every connection was cut', async () => {
  await app.database.owner
    .query('select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database()')
    .catch(() => {});
  await until(async () => {
    await inWorkspace(app.database, app.workspaceId, actor, (ctx) =>
      addJob(ctx, 'probe.note', { n: 'after' }, { key: 'after' }),
    ).catch(() => {});
    return done.some((job) => (job.payload as { n: unknown }).n === 'after');
  });
});

async function until(isSo: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await isSo())) await sleep(50);
}
