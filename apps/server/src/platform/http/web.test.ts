import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestApp, testApp } from '../testing/testApp.ts';

const webFolder = mkdtempSync(join(tmpdir(), 'rapport-web-'));
let app: TestApp;

beforeAll(async () => {
  mkdirSync(join(webFolder, 'assets'));
  writeFileSync(join(webFolder, 'index.html'), '<!doctype html><title>Rapport</title>');
  writeFileSync(join(webFolder, 'assets/app-1a2b.js'), `console.log('${'rapport '.repeat(400)}')`);
  app = await testApp({ features: [], config: { webFolder } });
});
afterAll(async () => {
  await app.close();
  rmSync(webFolder, { recursive: true, force: true });
});

test('any address of a screen opens the application, and is asked for again each time', async () => {
  for (const url of ['/', '/customers/42?tab=timeline', '/relationships']) {
    const answer = await app.anonymous({ url });
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([200, 'no-cache']);
    expect(answer.body).toContain('<title>Rapport</title>');
  }
});

test('files with a hash in their name are kept for good and sent compressed', async () => {
  const answer = await app.anonymous({ url: '/assets/app-1a2b.js', headers: { 'accept-encoding': 'br' } });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['cache-control']).toBe('public, max-age=31536000, immutable');
  expect(answer.headers['content-encoding']).toBe('br');
});

test('a missing file or API address is a 404, never the application in disguise', async () => {
  for (const url of ['/assets/gone.js', '/api/v1/gone', '/v1/gone']) {
    const answer = await app.anonymous({ url });
    expect([url, answer.statusCode, answer.json().error.code]).toEqual([url, 404, 'not-found']);
  }
});

test('files outside of the folder cannot be reached', async () => {
  for (const url of ['/../package.json', '/%2e%2e/package.json', '/assets/..%2f..%2fetc/passwd']) {
    const answer = await app.anonymous({ url });
    expect(answer.body).not.toContain('"dependencies"');
    expect(answer.body).not.toContain('root:');
  }
});
