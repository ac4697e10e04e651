import { createHmac } from 'node:crypto';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { acceptInvitation } from '../../features/access/acceptInvitation.ts';
import { access } from '../../features/access/index.ts';
import { invite } from '../../features/access/invitations.ts';
import { inWorkspace } from '../database/inWorkspace.ts';
import { type TestApp, testApp } from '../testing/testApp.ts';

const email = 'rosa@example.com';
const password = 'a first password';
let app: TestApp;

beforeAll(async () => {
  app = await testApp({ features: [access] });
  const actor = { kind: 'system', id: 'test' } as const;
  const { link } = await inWorkspace(app.database, app.workspaceId, actor, (ctx) =>
    invite(ctx, { email, role: 'agent' }, (token) => token),
  );
  await acceptInvitation(app.database, String(link), { name: 'Rosa', password });
});
afterAll(() => app.close());

test('signing out ends the session on the server, not only in the browser', async () => {
  const { cookie } = await signIn(password);
  expect((await me(cookie)).statusCode).toBe(200);
  await post('/api/auth/sign-out', {}, cookie);
  expect((await me(cookie)).statusCode).toBe(401);
});

test('the session cookie cannot be read by scripts nor sent by other sites', async () => {
  const { cookies } = await signIn(password);
  expect(cookies[0]).toMatchObject({ httpOnly: true, sameSite: 'Lax', path: '/' });
});

test('a sign-in or password change asked by a page of another site is refused', async () => {
  const { cookie } = await signIn(password);
  const answer = await app.anonymous({
    method: 'POST',
    url: '/api/auth/change-password',
    payload: { currentPassword: password, newPassword: 'a stolen password' },
    headers: { cookie, origin: 'https://evil.example', host: 'rapport.example' },
  });
  expect(answer.statusCode).toBe(403);
});

test('a changed password signs the other browsers out, and the former one no longer works', async () => {
  const here = await signIn(password);
  const elsewhere = await signIn(password);
  const changed = await post(
    '/api/auth/change-password',
    { currentPassword: password, newPassword: 'a second password', revokeOtherSessions: true },
    here.cookie,
  );
  expect(changed.statusCode, changed.body).toBe(200);
  expect((await me(elsewhere.cookie)).statusCode).toBe(401);
  expect((await post('/api/auth/sign-in/email', { email, password })).statusCode).toBe(401);
  await post(
    '/api/auth/change-password',
    { currentPassword: 'a second password', newPassword: password },
    (await signIn('a second password')).cookie,
  );
});

test('with a second factor the password alone opens nothing; the code does', async () => {
  const { cookie } = await signIn(password);
  const enabled = await post('/api/auth/two-factor/enable', { password }, cookie);
  expect(enabled.statusCode, enabled.body).toBe(200);
  const secret = String(new URL(enabled.json().totpURI).searchParams.get('secret'));
  const verified = await post('/api/auth/two-factor/verify-totp', { code: totp(secret) }, cookie);
  expect(verified.statusCode, verified.body).toBe(200);

  const half = await post('/api/auth/sign-in/email', { email, password });
  expect(half.json().twoFactorRedirect).toBe(true);
  expect((await me(cookiesOf(half.cookies))).statusCode).toBe(401);
  const wrong = await post('/api/auth/two-factor/verify-totp', { code: '000000' }, cookiesOf(half.cookies));
  expect(wrong.statusCode).toBe(401);
  const full = await post(
    '/api/auth/two-factor/verify-totp',
    { code: totp(secret) },
    cookiesOf(half.cookies),
  );
  expect(full.statusCode, full.body).toBe(200);
  expect((await me(cookiesOf(full.cookies))).json().user).toMatchObject({ email, twoFactorEnabled: true });
});

async function signIn(secret: string) {
  const answer = await post('/api/auth/sign-in/email', { email, password: secret });
  expect(answer.statusCode, answer.body).toBe(200);
  return { cookie: cookiesOf(answer.cookies), cookies: answer.cookies };
}

function post(url: string, payload: object, cookie = '') {
  const host = 'rapport.example';
  return app.anonymous({
    method: 'POST',
    url,
    payload,
    // Attempts are counted by address, and other tests of this process make some too.
    remoteAddress: '192.0.2.10',
    headers: { host, origin: `http://${host}`, ...(cookie && { cookie }) },
  });
}

function me(cookie: string) {
  return app.anonymous({ url: '/api/v1/me', headers: { cookie } });
}

function cookiesOf(cookies: { name: string; value: string }[]): string {
  return cookies
    .filter(({ value }) => value !== '')
    .map(({ name, value }) => `${name}=${encodeURIComponent(value)}`)
    .join('; ');
}

/** RFC 6238 with six digits and thirty seconds, as any authenticator application computes it. */
function totp(base32: string): string {
  const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';
  const bits = [...base32].map((letter) => alphabet.indexOf(letter).toString(2).padStart(5, '0')).join('');
  const key = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
  const counter = Buffer.alloc(8);
  counter.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const digest = createHmac('sha1', key).update(counter).digest();
  const code = digest.readUInt32BE((digest.at(-1) ?? 0) & 15) & 0x7fffffff;
  return String(code % 1_000_000).padStart(6, '0');
}
