import { afterAll, beforeAll, expect, test } from 'vitest';
import { z } from 'zod';
import { DomainError } from '../errors.ts';
import type { Feature } from '../feature.ts';
import { type TestApp, testApp } from '../testing/testApp.ts';

const probe: Feature = {
  name: 'probe',
  routes: (server) => {
    server.get('/api/v1/probe', { config: { permission: 'customers:read' } }, (request) =>
      request.inWorkspace(async (ctx) => {
        const { rows } = await ctx.client.query('select name from workspace');
        return { workspace: rows[0].name, actor: ctx.actor.kind };
      }),
    );
    server.post(
      '/api/v1/probe',
      {
        config: { permission: 'customers:write' },
        schema: { body: z.object({ name: z.string().min(2), tags: z.array(z.string()).max(1) }) },
      },
      async ({ body }) => body,
    );
    server.get('/api/v1/probe/full', { config: { permission: 'public' } }, () => {
      throw new DomainError('too-many-requests', 'Too many attempts. Wait a minute, then try again.', {
        retryAfterSeconds: 3,
      });
    });
    server.get('/api/v1/probe/away', { config: { permission: 'public' } }, () => {
      throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    });
    server.get('/api/v1/probe/wrapped', { config: { permission: 'public' } }, () => {
      throw new Error('Failed to get session', { cause: new Error('Connection terminated unexpectedly') });
    });
    server.get('/api/v1/probe/broken', { config: { permission: 'public' } }, () => {
      throw new Error('a secret detail');
    });
  },
};

let app: TestApp;
beforeAll(async () => {
  app = await testApp({ features: [probe] });
});
afterAll(() => app.close());

test('a person with a session reaches their workspace', async () => {
  const send = await app.asRole('viewer');
  expect((await send({ url: '/api/v1/probe' })).json()).toEqual({ workspace: 'Maison Test', actor: 'user' });
});

test('a key is accepted as bearer, x-api-key and basic user name', async () => {
  const { secret } = await app.withKey(['read']);
  const expected = { workspace: 'Maison Test', actor: 'key' };
  const basic = Buffer.from(`${secret}:`).toString('base64');
  for (const headers of [
    { authorization: `Bearer ${secret}` },
    { 'x-api-key': secret },
    { authorization: `Basic ${basic}` },
  ]) {
    expect((await app.server.inject({ url: '/api/v1/probe', headers })).json()).toEqual(expected);
  }
});

test('without credentials, with a wrong key or a forged session: 401', async () => {
  for (const headers of [
    {},
    { authorization: 'Bearer rk_wrong' },
    { 'x-api-key': '' },
    { cookie: 'rapport.session_token=abc.def' },
  ]) {
    const answer = await app.server.inject({ url: '/api/v1/probe', headers });
    expect(answer.statusCode).toBe(401);
    expect(answer.json().error.code).toBe('unauthenticated');
  }
});

test('a role or scope that does not allow it: 403, naming the permission', async () => {
  const body = { name: 'abc', tags: [] };
  const viewer = await app.asRole('viewer');
  const key = await app.withKey(['read', 'ingest']);
  for (const send of [viewer, key]) {
    const answer = await send({ method: 'POST', url: '/api/v1/probe', payload: body });
    expect(answer.statusCode).toBe(403);
    expect(answer.json().error.message).toContain('customers:write');
  }
});

test('another workspace cannot be chosen by header', async () => {
  const send = await app.asRole('owner');
  const answer = await send({ url: '/api/v1/probe', headers: { 'x-workspace': app.otherWorkspaceId } });
  expect(answer.statusCode).toBe(403);
});

test('a write from a page of another site is refused, our own is not', async () => {
  const send = await app.asRole('owner');
  const request = { method: 'POST', url: '/api/v1/probe', payload: { name: 'abc', tags: [] } } as const;
  const host = 'rapport.example';
  const foreign = await send({ ...request, headers: { host, origin: 'https://evil.example' } });
  expect(foreign.statusCode).toBe(403);
  const none = await send({ ...request, headers: { host, origin: 'null' } });
  expect(none.statusCode).toBe(403);
  const own = await send({ ...request, headers: { host, origin: `https://${host}` } });
  expect(own.statusCode).toBe(200);
});

test('bad input names each field', async () => {
  const send = await app.asRole('owner');
  const answer = await send({
    method: 'POST',
    url: '/api/v1/probe',
    payload: { name: 'a', tags: ['x', 'y'] },
  });
  expect(answer.statusCode).toBe(400);
  expect(answer.json().error.fields.map((field: { field: string }) => field.field)).toEqual(['name', 'tags']);
});

test('broken JSON, a body too large and an unknown address are answered in the same shape', async () => {
  const send = await app.asRole('owner');
  const broken = await send({
    method: 'POST',
    url: '/api/v1/probe',
    payload: '{"a":',
    headers: { 'content-type': 'application/json' },
  });
  expect([broken.statusCode, broken.json().error.code]).toEqual([400, 'invalid']);
  const large = await send({
    method: 'POST',
    url: '/api/v1/probe',
    payload: { name: 'a'.repeat(2_000_000) },
  });
  expect([large.statusCode, large.json().error.code]).toEqual([413, 'too-large']);
  const unknown = await send({ url: '/api/v1/nowhere' });
  expect([unknown.statusCode, unknown.json().error.code]).toEqual([404, 'not-found']);
});

test('failures say what to do and never what is inside', async () => {
  const full = await app.anonymous({ url: '/api/v1/probe/full' });
  expect([full.statusCode, full.headers['retry-after']]).toEqual([429, '3']);
  const away = await app.anonymous({ url: '/api/v1/probe/away' });
  expect([away.statusCode, away.headers['retry-after']]).toEqual([503, '2']);
  // A sign-in library wraps what the database said: whoever is signed in is asked to wait too, not told of a fault.
  const wrapped = await app.anonymous({ url: '/api/v1/probe/wrapped' });
  expect([wrapped.statusCode, wrapped.headers['retry-after']]).toEqual([503, '2']);
  const quiet = app.server.log.level;
  app.server.log.level = 'silent';
  const broken = await app.anonymous({ url: '/api/v1/probe/broken' });
  app.server.log.level = quiet;
  expect(broken.statusCode).toBe(500);
  expect(broken.body).not.toContain('a secret detail');
});

test('a route without a permission stops the server from starting', async () => {
  const careless: Feature = {
    name: 'careless',
    routes: (server) => {
      server.get('/api/v1/careless', async () => 'open to all');
    },
  };
  await expect(testApp({ features: [careless] })).rejects.toThrow(
    '/api/v1/careless declares no config.permission',
  );
});

test('the API describes itself, with what each route asks for', async () => {
  const document = (await app.anonymous({ url: '/api/v1/openapi.json' })).json();
  expect(document.openapi).toBe('3.1.0');
  const operation = document.paths['/api/v1/probe'].post;
  expect(operation.description).toContain('customers:write');
  expect(operation.requestBody.content['application/json'].schema.properties.name.minLength).toBe(2);
  expect((await app.anonymous({ url: '/docs/' })).statusCode).toBe(200);
});

test('answers carry a strict content policy and a request id', async () => {
  const { headers } = await app.anonymous({ url: '/api/v1/openapi.json' });
  expect(headers['content-security-policy']).toContain("script-src 'self';");
  expect(headers['x-request-id']).toBeTruthy();
  expect(headers['x-frame-options']).toBeTruthy();
});
