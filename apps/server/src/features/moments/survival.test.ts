import { spawn } from 'node:child_process';
import { setTimeout as sleep } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import type { MomentDraft } from '@rapport/contracts/moments';
import { localTime } from '@rapport/core/calendar';
import { typeKeys } from '@rapport/core/relations';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { withDatabase } from '../../platform/testing/globalSetup.ts';
import { addWorkspace, testDatabase } from '../../platform/testing/testDatabase.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { readMoments } from './catalogue/catalogue.ts';
import { changeMoment, switchMoment } from './catalogue/changeMoments.ts';

/** The night asked for is `MOMENTS_SURVIVAL=10000`: some minutes. */
const people = Number(process.env.MOMENTS_SURVIVAL ?? 2_000);
const actor = { kind: 'system', id: 'test' } as const;
let database: Awaited<ReturnType<typeof testDatabase>>;
let workspaceId: string;

beforeAll(async () => {
  database = await testDatabase();
  workspaceId = await addWorkspace(database);
  // The day it is in Paris, where workspaces are until they say otherwise; in a year that had a 29 February.
  const today = localTime(Date.now(), 'Europe/Paris').date.slice(5);
  const exchanges = Array.from({ length: people }, (_, i) => ({
    customer: [
      { kind: 'external' as const, value: `c${i}`, verified: true },
      { kind: 'email' as const, value: `c${i}@example.com`, verified: true },
    ],
    kind: 'visit' as const,
    at: new Date(Date.now() - 86_400_000).toISOString(),
    traits: { firstName: `C${i}`, birthday: `1988-${today}` },
  }));
  for (let from = 0; from < people; from += 5_000)
    await ingestOf({ database }).record(workspaceId, exchanges.slice(from, from + 5_000));
  const friends = typeKeys.indexOf('old-friends');
  await database.owner.query(
    'update relation_state set type = $2, probabilities = $3 where workspace_id = $1',
    [workspaceId, friends, typeKeys.map((_, k) => (k === friends ? 9_000 : 30))],
  );
  await inWorkspace(database, workspaceId, actor, async (ctx) => {
    const birthday = (await readMoments(ctx)).find(({ key }) => key === 'birthday');
    await changeMoment(ctx, 'birthday', {
      ...birthday,
      heldShare: 0,
      isAutomatic: true,
    } as unknown as MomentDraft);
    await switchMoment(ctx, 'birthday', true);
  });
}, 600_000);
afterAll(() => database.close());

/** How far it is: moments done, and gestures told as exchanges. */
async function steps(): Promise<number> {
  const { rows } = await database.owner.query<{ n: number }>(
    `select (select count(*) from gesture where workspace_id = $1)::int
       + (select count(*) from exchange where workspace_id = $1 and kind = 7)::int as n`,
    [workspaceId],
  );
  return rows[0]?.n ?? 0;
}

test('killed at any instant and started again, moments are each done once, ten thousand of them', async () => {
  let kills = 0;
  for (let nextKill = 0.07 * people; ; nextKill += 0.23 * people) {
    const child = spawn(process.execPath, [fileURLToPath(new URL('./testing/runOnce.ts', import.meta.url))], {
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...process.env,
        MOMENTS_CONNECTION: JSON.stringify(withDatabase(inject('testCluster').app, database.name)),
        MOMENTS_WORKSPACE: workspaceId,
      },
    });
    let isOver = false;
    const ended = new Promise<number | null>((resolve) => {
      child.once('close', (code) => {
        isOver = true;
        resolve(code);
      });
    });
    while (!isOver && (await steps()) < nextKill) await sleep(5 + (Math.round(nextKill * 7) % 40));
    if (isOver) {
      expect(await ended).toBe(0);
      break;
    }
    child.kill('SIGKILL');
    await ended;
    kills++;
  }
  expect(kills).toBeGreaterThan(4);
  const count = async (sql: string) =>
    (await database.owner.query<{ n: number; people: number }>(sql, [workspaceId])).rows[0];
  const each = 'count(*)::int as n, count(distinct customer_id)::int as people';
  const once = { n: people, people };
  expect(
    await count(`select ${each} from moment_decision where workspace_id = $1 and status = 'done'`),
  ).toEqual(once);
  expect(await count(`select ${each} from gesture where workspace_id = $1`)).toEqual(once);
  expect(await count(`select ${each} from mail_out where workspace_id = $1`)).toEqual(once);
  expect(await count(`select ${each} from exchange where workspace_id = $1 and kind = 7`)).toEqual(once);
}, 3_600_000);
