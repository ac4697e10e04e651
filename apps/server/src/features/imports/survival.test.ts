import type { ImportJob } from '@rapport/contracts/imports';
import { expect, test } from 'vitest';
import { startProcess, type TestProcess, temporaryFolder } from '../../platform/testing/testProcess.ts';

const rows = 30_000;

test('the server killed in the middle of an import: after a new start it goes on by itself, nothing missing, nothing twice', {
  timeout: 600_000,
}, async () => {
  const data = temporaryFolder();
  const first = startProcess(['--data', data]);
  const { url, key } = await keyOf(first);
  const lines = Array.from(
    { length: rows },
    (_, i) => `C${i % 3_000},2025-01-${String(1 + (i % 28)).padStart(2, '0')},${i}.00`,
  );
  const file = `customer id,date,amount\n${lines.join('\n')}\n`;
  const id = await send(url, key, file);
  await post(url, key, `${id}/run`);
  await until(url, key, id, (job) => job.progress.exchangesAdded > 3_000);
  first.child.kill('SIGKILL');
  await first.ended;

  const second = startProcess(['--data', data]);
  const address = String((await second.printed(/ready at (http:\S+)/))[1]);
  const before = await get(address, key, id);
  expect(before.progress.exchangesAdded).toBeLessThan(rows);
  const job = await until(address, key, id, ({ status }) => status !== 'running');
  expect(job).toMatchObject({
    status: 'done',
    progress: { rowsRead: rows, rowsRefused: 0, rowsSetAside: 0 },
  });
  expect(job.progress.exchangesAdded + job.progress.exchangesKnown).toBe(rows);

  // The same file again: all of it is known, so all of it is there.
  const again = await send(address, key, file);
  await post(address, key, `${again}/run`);
  const repeated = await until(address, key, again, ({ status }) => status !== 'running');
  expect(repeated.progress).toMatchObject({ exchangesAdded: 0, exchangesKnown: rows, customersAdded: 0 });
});

async function send(url: string, key: string, text: string): Promise<string> {
  const body = new FormData();
  body.append('file', new Blob([text]), 'sales.csv');
  const response = await fetch(`${url}/api/v1/imports`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
    body,
  });
  const sent = (await response.json()) as { import: ImportJob };
  return sent.import.id;
}

async function post(url: string, key: string, path: string): Promise<void> {
  const response = await fetch(`${url}/api/v1/imports/${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${key}` },
  });
  expect(response.status).toBe(200);
}

async function get(url: string, key: string, id: string): Promise<ImportJob> {
  const response = await fetch(`${url}/api/v1/imports/${id}`, {
    headers: { authorization: `Bearer ${key}` },
  });
  return (await response.json()) as ImportJob;
}

async function until(
  url: string,
  key: string,
  id: string,
  isSo: (job: ImportJob) => boolean,
): Promise<ImportJob> {
  for (;;) {
    const job = await get(url, key, id);
    if (isSo(job)) return job;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

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
