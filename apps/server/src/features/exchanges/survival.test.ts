import { expect, test } from 'vitest';
import {
  postgresOf,
  startProcess,
  type TestProcess,
  temporaryFolder,
} from '../../platform/testing/testProcess.ts';

interface Sent {
  accepted: string[];
  statuses: Set<number>;
}

test('Postgres killed under load: 503 while it is away, all that was acknowledged is there after, nothing twice', async () => {
  const data = temporaryFolder();
  const rapport = startProcess(['--data', data]);
  const { url, key } = await keyOf(rapport);
  const sent: Sent = { accepted: [], statuses: new Set() };
  let isOver = false;
  const senders = Promise.all([0, 1, 2].map((sender) => keepSending(url, key, sender, sent, () => isOver)));

  await until(() => sent.accepted.length > 300);
  process.kill(postgresOf(data), 'SIGKILL');
  const before = sent.accepted.length;
  await until(() => sent.accepted.length > before + 300);
  isOver = true;
  await senders;

  for (const status of sent.statuses) expect([200, 503]).toContain(status);
  // All of it again: what was acknowledged is known, so nothing is accepted anew.
  for (let i = 0; i < sent.accepted.length; i += 1000) {
    const again = await send(url, key, sent.accepted.slice(i, i + 1000));
    expect(again.body).toMatchObject({ accepted: 0, duplicates: Math.min(1000, sent.accepted.length - i) });
  }
});

test('the server killed under load: after a new start nothing acknowledged is missing', async () => {
  const data = temporaryFolder();
  const first = startProcess(['--data', data]);
  const { url, key } = await keyOf(first);
  const sent: Sent = { accepted: [], statuses: new Set() };
  let isOver = false;
  const senders = Promise.all([0, 1].map((sender) => keepSending(url, key, sender, sent, () => isOver)));
  await until(() => sent.accepted.length > 300);
  first.child.kill('SIGKILL');
  isOver = true;
  await senders;
  await first.ended;

  const second = startProcess(['--data', data]);
  const address = String((await second.printed(/ready at (http:\S+)/))[1]);
  for (let i = 0; i < sent.accepted.length; i += 1000) {
    const again = await send(address, key, sent.accepted.slice(i, i + 1000));
    expect(again.body).toMatchObject({ accepted: 0 });
  }
});

test('past the bound of what may wait, 429 says when to come back, and stores nothing of it', async () => {
  const { Ingest } = await import('./ingest.ts');
  const { testDatabase, addWorkspace } = await import('../../platform/testing/testDatabase.ts');
  const database = await testDatabase();
  const workspaceId = await addWorkspace(database);
  const ingest = new Ingest(database, { waitingBytes: 1_000 });
  const input = (id: string) => ({ id, customer: 'c', kind: 'visit' as const, at: '2026-01-01' });
  const first = ingest.record(workspaceId, [input('1')], undefined, 900);
  await expect(ingest.record(workspaceId, [input('2')], undefined, 900)).rejects.toMatchObject({
    code: 'too-many-requests',
    retryAfterSeconds: 1,
  });
  expect((await first).accepted).toBe(1);
  expect((await ingest.record(workspaceId, [input('2')], undefined, 900)).accepted).toBe(1);
  await database.close();
});

async function keyOf(rapport: TestProcess): Promise<{ url: string; key: string }> {
  const [, token] = await rapport.printed(/\/setup\?token=(\w+)\n/);
  const url = String((await rapport.printed(/ready at (http:\S+)/))[1]);
  const json = { 'content-type': 'application/json', origin: url };
  const owner = { name: 'Ada', email: 'ada@example.com', password: 'a long password' };
  await fetch(`${url}/api/v1/setup`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ ...owner, token, workspaceName: 'Ada', language: 'en' }),
  });
  const signedIn = await fetch(`${url}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email: owner.email, password: owner.password }),
  });
  const cookie = signedIn.headers
    .getSetCookie()
    .map((each) => each.split(';')[0])
    .join('; ');
  const made = await fetch(`${url}/api/v1/keys`, {
    method: 'POST',
    headers: { ...json, cookie },
    body: JSON.stringify({ name: 'test', scopes: ['ingest'] }),
  });
  const { secret } = (await made.json()) as { secret: string };
  return { url, key: secret };
}

async function keepSending(
  url: string,
  key: string,
  sender: number,
  sent: Sent,
  isOver: () => boolean,
): Promise<void> {
  for (let round = 0; !isOver(); round++) {
    const ids = Array.from({ length: 20 }, (_, i) => `${sender}-${round}-${i}`);
    try {
      const { status } = await send(url, key, ids);
      sent.statuses.add(status);
      if (status === 200) sent.accepted.push(...ids);
      else await new Promise((resolve) => setTimeout(resolve, 20));
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  }
}

async function send(url: string, key: string, ids: readonly string[]) {
  const response = await fetch(`${url}/api/v1/exchanges`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${key}` },
    body: JSON.stringify(
      ids.map((id) => ({ id, customer: `c${id.length % 7}`, kind: 'visit', at: '2026-01-01T00:00:00Z' })),
    ),
  });
  return { status: response.status, body: (await response.json()) as object };
}

async function until(isSo: () => boolean): Promise<void> {
  while (!isSo()) await new Promise((resolve) => setTimeout(resolve, 30));
}
