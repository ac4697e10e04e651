import { keyScopes, roles } from '@rapport/contracts/vocabulary';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Grants, isAllowed } from '../permissions.ts';
import { type Sender, type TestApp, testApp } from '../testing/testApp.ts';

/** Written into one workspace: nobody of another may ever receive it. */
const marker = 'Zéphyrine-Only-Here';

let app: TestApp;
let ids: string[];

beforeAll(async () => {
  app = await testApp();
  const customer = crypto.randomUUID();
  const { owner } = app.database;
  await owner.query('update workspace set name = $2 where id = $1', [app.workspaceId, marker]);
  await owner.query(
    'insert into customer (workspace_id, customer_id, name, search) values ($1, $2, $3, lower($3))',
    [app.workspaceId, customer, marker],
  );
  const key = await app.withKey(['admin']);
  await owner.query('update api_key set name = $2 where key_id = $1', [key.keyId, marker]);
  const member = await app.asRole('agent');
  await owner.query('update auth."user" set name = $2 where id = $1', [member.userId, marker]);
  const { rows } = await owner.query('select member_id from member where user_id = $1', [member.userId]);
  ids = [customer, key.keyId, rows[0].member_id];
});
afterAll(() => app.close());

test('there are routes to walk: an empty walk proves nothing', () => {
  expect(routes().length).toBeGreaterThan(10);
});

test.each(roles)('a %s is let in where the table says, and nowhere else', async (role) => {
  await walk(await app.asRole(role), { role });
});

test.each(keyScopes)(
  'a key with scope %s is let in where the table says, and nowhere else',
  async (scope) => {
    await walk(await app.withKey([scope]), { scopes: [scope] });
  },
);

test('without credentials only public routes open', async () => {
  for (const route of routes()) {
    if (route.permission === 'public') continue;
    expect([route.url, (await ask(app.anonymous, route)).statusCode]).toEqual([route.url, 401]);
  }
});

test('a key of another workspace meets nothing of ours, whatever workspace it names', async () => {
  const key = await app.withKey(['read', 'ingest', 'admin'], app.otherWorkspaceId);
  for (const route of routes()) {
    for (const id of route.url.includes(':') ? ids : ['']) {
      const answer = await ask(key, route, id);
      expect(answer.body, `${route.method} ${route.url}`).not.toContain(marker);
    }
  }
  const { rows } = await app.database.owner.query('select name, revoked_at from api_key where key_id = $1', [
    ids[1],
  ]);
  expect(rows).toEqual([{ name: marker, revoked_at: null }]);
});

test('a person who names another workspace is refused everywhere', async () => {
  const owner = await app.asRole('owner', app.otherWorkspaceId);
  for (const route of routes()) {
    if (route.permission === 'public' || route.permission === 'signed-in') continue;
    const answer = await owner({
      method: route.method as 'GET',
      url: addressOf(route.url, ids[0]),
      headers: { 'x-workspace': app.workspaceId },
    });
    expect([route.url, answer.statusCode]).toEqual([route.url, 403]);
  }
});

type Route = TestApp['server']['routePermissions'][number];

function routes(): Route[] {
  return app.server.routePermissions.filter(
    ({ method, url }) =>
      method !== 'HEAD' && method !== 'OPTIONS' && !url.startsWith('/docs') && !url.includes('*'),
  );
}

async function walk(send: Sender, grants: Grants): Promise<void> {
  for (const route of routes()) {
    const { permission } = route;
    if (permission === 'public') continue;
    const expected = permission === 'signed-in' ? 'role' in grants : isAllowed(grants, permission);
    const answer = await ask(send, route);
    const isRefused = answer.statusCode === 403 || answer.statusCode === 401;
    expect([`${route.method} ${route.url}`, !isRefused]).toEqual([`${route.method} ${route.url}`, expected]);
  }
}

/** Bodies are empty: a request that is let in then fails on its input, and changes nothing. */
function ask(send: Sender, { method, url }: Route, id: string = crypto.randomUUID()) {
  return send({
    method: method as 'GET',
    url: addressOf(url, id),
    headers: { 'x-workspace': app.workspaceId },
    ...(method !== 'GET' && { payload: {} }),
  });
}

function addressOf(url: string, id: string = crypto.randomUUID()): string {
  return url.replace(/:\w+/g, id);
}
