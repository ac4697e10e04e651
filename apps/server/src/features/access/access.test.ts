import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { health } from '../health/index.ts';
import { access } from './index.ts';
import { issueSetupToken } from './setup.ts';

const password = 'correct horse battery';
let app: TestApp;
let clock = new Date('2026-11-22T10:00:00Z');

beforeAll(async () => {
  app = await testApp({ features: [access, health], now: () => clock });
});
beforeEach(() => {
  clock = new Date(Math.max(clock.getTime(), Date.now()));
});
afterAll(() => app.close());

test('who is signed in sees their workspaces and what they may do', async () => {
  const viewer = await app.asRole('viewer');
  const me = (await viewer({ url: '/api/v1/me' })).json();
  expect(me.workspace).toMatchObject({
    name: 'Maison Test',
    role: 'viewer',
    currency: 'EUR',
    hasExchanges: false,
  });
  expect(me.permissions).toContain('customers:read');
  expect(me.permissions).not.toContain('members:manage');
});

test('settings change one by one; a wrong time zone is told', async () => {
  const manager = await app.asRole('manager');
  const changed = await manager({
    method: 'PATCH',
    url: '/api/v1/workspace',
    payload: { marginRate: 0.35, typeNames: { fling: { fr: 'Aventure', en: 'Fling' } } },
  });
  expect(changed.json()).toMatchObject({ name: 'Maison Test', marginRate: 0.35, timeZone: 'Europe/Paris' });
  const wrong = await manager({ method: 'PATCH', url: '/api/v1/workspace', payload: { timeZone: 'Paris' } });
  expect([wrong.statusCode, wrong.json().error.fields[0].field]).toEqual([400, 'timeZone']);
});

test('an invited person joins with a new account and signs in; the link works once', async () => {
  const owner = await app.asRole('owner');
  const invited = await owner({
    method: 'POST',
    url: '/api/v1/invitations',
    payload: { email: 'Lea@Example.com', role: 'agent' },
  });
  expect(invited.json()).toMatchObject({ email: 'lea@example.com', role: 'agent' });
  const token = new URL(invited.json().link).searchParams.get('token');
  const url = `/api/v1/invitations/${token}/acceptance`;
  expect((await app.anonymous({ url })).json()).toEqual({
    email: 'lea@example.com',
    workspaceName: 'Maison Test',
  });

  const joined = await app.anonymous({ method: 'POST', url, payload: { name: 'Léa', password } });
  expect(joined.statusCode).toBe(200);
  const again = await app.anonymous({ method: 'POST', url, payload: { name: 'Eve', password } });
  expect([again.statusCode, again.json().error.code]).toEqual([404, 'not-found']);

  const cookie = await signIn('lea@example.com', password);
  const me = await app.server.inject({ url: '/api/v1/me', headers: { cookie } });
  expect(me.json().workspace).toMatchObject({ id: app.workspaceId, role: 'agent' });
});

test('a person of another workspace joins with their own password, and only with it', async () => {
  const theirs = await app.asRole('owner', app.otherWorkspaceId);
  const ours = await app.asRole('owner');
  await joinAs(theirs, 'noor@example.com', password);
  const invited = await ours({
    method: 'POST',
    url: '/api/v1/invitations',
    payload: { email: 'noor@example.com', role: 'lead' },
  });
  const url = `/api/v1/invitations/${new URL(invited.json().link).searchParams.get('token')}/acceptance`;
  const stolen = await app.anonymous({
    method: 'POST',
    url,
    payload: { name: 'Eve', password: 'another password' },
  });
  expect(stolen.statusCode).toBe(409);
  const joined = await app.anonymous({ method: 'POST', url, payload: { name: 'Noor', password } });
  expect(joined.statusCode).toBe(200);
  const cookie = await signIn('noor@example.com', password);
  const me = (await app.server.inject({ url: '/api/v1/me', headers: { cookie } })).json();
  expect(me.workspaces.map((workspace: { role: string }) => workspace.role).sort()).toEqual([
    'agent',
    'lead',
  ]);
});

test('an invitation a week old, or withdrawn, opens nothing', async () => {
  const owner = await app.asRole('owner');
  const link = async (email: string) =>
    (await owner({ method: 'POST', url: '/api/v1/invitations', payload: { email, role: 'viewer' } })).json();
  const withdrawn = await link('a@example.com');
  await owner({ method: 'DELETE', url: `/api/v1/invitations/${withdrawn.id}` });
  const old = await link('b@example.com');
  clock = new Date(clock.getTime() + 8 * 24 * 3600 * 1000);
  for (const { link: address } of [withdrawn, old]) {
    const token = new URL(address).searchParams.get('token');
    const url = `/api/v1/invitations/${token}/acceptance`;
    expect((await app.anonymous({ method: 'POST', url, payload: { name: 'x', password } })).statusCode).toBe(
      404,
    );
  }
  expect((await owner({ url: '/api/v1/invitations' })).json().invitations).toEqual([]);
});

test('only an owner makes, changes or removes an owner', async () => {
  const owner = await app.asRole('owner');
  const manager = await app.asRole('manager');
  const ownerId = await memberIdOf(owner.userId);
  const managerId = await memberIdOf(manager.userId);
  for (const request of [
    { method: 'POST', url: '/api/v1/invitations', payload: { email: 'x@example.com', role: 'owner' } },
    { method: 'PATCH', url: `/api/v1/members/${managerId}`, payload: { role: 'owner' } },
    { method: 'PATCH', url: `/api/v1/members/${ownerId}`, payload: { role: 'viewer' } },
    { method: 'DELETE', url: `/api/v1/members/${ownerId}` },
  ] as const) {
    expect((await manager(request)).statusCode).toBe(403);
  }
  const made = await owner({
    method: 'PATCH',
    url: `/api/v1/members/${managerId}`,
    payload: { role: 'owner' },
  });
  expect(made.json().role).toBe('owner');
});

test('the last owner can be neither removed nor demoted, also when two leave at once', async () => {
  const lonely = await testApp({ features: [access] });
  try {
    const first = await lonely.asRole('owner');
    const second = await lonely.asRole('owner');
    const members = (await first({ url: '/api/v1/members' })).json().members;
    const [a, b] = members.map((member: { id: string }) => member.id);
    const answers = await Promise.all([
      first({ method: 'DELETE', url: `/api/v1/members/${a}` }),
      second({ method: 'PATCH', url: `/api/v1/members/${b}`, payload: { role: 'viewer' } }),
    ]);
    expect(answers.map((answer) => answer.statusCode).sort()).toEqual([200, 409]);
  } finally {
    await lonely.close();
  }
});

test('a removed member is out at their next request', async () => {
  const owner = await app.asRole('owner');
  const agent = await app.asRole('agent');
  await owner({ method: 'DELETE', url: `/api/v1/members/${await memberIdOf(agent.userId)}` });
  expect((await agent({ url: '/api/v1/workspace' })).statusCode).toBe(403);
  expect((await agent({ url: '/api/v1/me', headers: {} })).json().workspace).toBeNull();
});

test('a key is shown once, kept as a hash, works, and stops working when revoked', async () => {
  const owner = await app.asRole('owner');
  const created = await owner({
    method: 'POST',
    url: '/api/v1/keys',
    payload: { name: 'shop', scopes: ['read'] },
  });
  const { id, secret, start } = created.json();
  expect(secret).toMatch(/^rk_[0-9A-Za-z]{43}$/);
  expect(secret.startsWith(start)).toBe(true);
  const listed = await owner({ url: '/api/v1/keys' });
  expect(listed.body).not.toContain(secret);
  const { rows } = await app.database.owner.query('select * from api_key where key_id = $1', [id]);
  expect(JSON.stringify(rows)).not.toContain(secret);

  const headers = { authorization: `Bearer ${secret}` };
  expect((await app.server.inject({ url: '/api/v1/workspace', headers })).statusCode).toBe(200);
  await expect.poll(async () => findKey(owner, id)).toMatchObject({ lastUsedAt: expect.any(String) });

  expect((await owner({ method: 'DELETE', url: `/api/v1/keys/${id}` })).statusCode).toBe(200);
  expect((await app.server.inject({ url: '/api/v1/workspace', headers })).statusCode).toBe(401);
  expect(await findKey(owner, id)).toMatchObject({ revokedAt: expect.any(String) });
});

test('a key revoked by another server is refused within five seconds', async () => {
  const key = await app.withKey(['read']);
  expect((await key({ url: '/api/v1/workspace' })).statusCode).toBe(200);
  await app.database.owner.query('update api_key set revoked_at = now() where key_id = $1', [key.keyId]);
  clock = new Date(clock.getTime() + 5_001);
  expect((await key({ url: '/api/v1/workspace' })).statusCode).toBe(401);
});

test('the set-up link creates the owner once; another start makes the former link worthless', async () => {
  const fresh = await testApp({ features: [access] });
  try {
    const first = await issueSetupToken(fresh.database);
    const second = await issueSetupToken(fresh.database);
    const input = {
      name: 'Ada',
      email: 'ada@example.com',
      password,
      workspaceName: 'Chez Ada',
      language: 'fr',
    };
    const send = (token: string | null, changes = {}) =>
      fresh.anonymous({ method: 'POST', url: '/api/v1/setup', payload: { ...input, token, ...changes } });
    expect((await send(first)).json().error.code).toBe('setup-done');
    expect((await send(second, { password: 'short' })).json().error.fields[0].field).toBe('password');
    expect((await send(second)).statusCode).toBe(200);
    expect((await send(second)).json().error.code).toBe('setup-done');
    expect(await issueSetupToken(fresh.database)).toBeNull();
    const cookie = await signIn('ada@example.com', password, fresh);
    const me = (await fresh.server.inject({ url: '/api/v1/me', headers: { cookie } })).json();
    expect(me.workspace).toMatchObject({ name: 'Chez Ada', role: 'owner', languages: ['fr', 'en'] });
  } finally {
    await fresh.close();
  }
});

test('nobody signs up by themselves, and guessing a password is slowed down', async () => {
  const quick = await testApp({ features: [access] });
  try {
    const signUp = await quick.anonymous({
      method: 'POST',
      url: '/api/auth/sign-up/email',
      payload: { name: 'Eve', email: 'eve@example.com', password },
    });
    expect(signUp.statusCode).toBeGreaterThanOrEqual(400);
    const attempts: number[] = [];
    for (let attempt = 0; attempt < 12; attempt += 1) {
      const answer = await quick.anonymous({
        method: 'POST',
        url: '/api/auth/sign-in/email',
        payload: { email: 'nobody@example.com', password: `guess number ${attempt}` },
        remoteAddress: '192.0.2.11',
      });
      attempts.push(answer.statusCode);
    }
    expect(attempts.at(0)).toBe(401);
    expect(attempts.at(-1)).toBe(429);
  } finally {
    await quick.close();
  }
});

test('who did what is told, newest first, page after page, and never rewritten', async () => {
  const own = await testApp({ features: [access] });
  try {
    const owner = await own.asRole('owner');
    for (const name of ['first', 'second', 'third']) {
      await owner({ method: 'POST', url: '/api/v1/keys', payload: { name, scopes: ['read'] } });
    }
    const page = (await owner({ url: '/api/v1/audit?limit=2' })).json();
    const rest = (await owner({ url: `/api/v1/audit?limit=2&before=${page.nextCursor}` })).json();
    const entries = [...page.entries, ...rest.entries];
    expect(entries).toHaveLength(3);
    expect(rest.nextCursor).toBeNull();
    expect(entries[0]).toMatchObject({
      action: 'key.created',
      actor: { kind: 'user', id: owner.userId, name: 'Test owner' },
    });
    const times = entries.map((entry) => entry.at);
    expect(times).toEqual([...times].sort().reverse());
    await expect(own.database.app.query('delete from audit')).rejects.toThrow(/permission denied/);
  } finally {
    await own.close();
  }
});

test('health tells what fails by name', async () => {
  expect((await app.anonymous({ url: '/health/live' })).statusCode).toBe(200);
  const ready = await app.anonymous({ url: '/health/ready' });
  expect(ready.statusCode).toBe(200);
  expect(Object.keys(ready.json().checks)).toEqual(['database', 'migrations', 'disk']);
  await app.database.owner.query(
    "update public.migration set name = '0000_x.sql' where name = '0001_base.sql'",
  );
  const behind = await app.anonymous({ url: '/health/ready' });
  expect(behind.statusCode).toBe(503);
  expect(behind.json().checks.migrations.detail).toContain('0001_base.sql');
  await app.database.owner.query(
    "update public.migration set name = '0001_base.sql' where name = '0000_x.sql'",
  );
});

async function joinAs(owner: Awaited<ReturnType<TestApp['asRole']>>, email: string, secret: string) {
  const invited = await owner({
    method: 'POST',
    url: '/api/v1/invitations',
    payload: { email, role: 'agent' },
  });
  const token = new URL(invited.json().link).searchParams.get('token');
  await app.anonymous({
    method: 'POST',
    url: `/api/v1/invitations/${token}/acceptance`,
    payload: { name: email, password: secret },
  });
}

async function signIn(email: string, secret: string, at = app): Promise<string> {
  const answer = await at.anonymous({
    method: 'POST',
    url: '/api/auth/sign-in/email',
    payload: { email, password: secret },
    headers: { 'x-forwarded-for': '10.0.0.1' },
  });
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.cookies.map(({ name, value }) => `${name}=${encodeURIComponent(value)}`).join('; ');
}

async function memberIdOf(userId: string | undefined): Promise<string> {
  const { rows } = await app.database.owner.query('select member_id from member where user_id = $1', [
    userId,
  ]);
  return rows[0].member_id;
}

async function findKey(owner: Awaited<ReturnType<TestApp['asRole']>>, id: string) {
  const { keys } = (await owner({ url: '/api/v1/keys' })).json();
  return keys.find((key: { id: string }) => key.id === id);
}
