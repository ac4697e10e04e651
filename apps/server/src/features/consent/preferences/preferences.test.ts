import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { consent } from '../feature.ts';
import { unsubscribeLinks } from '../links.ts';
import { mayContact } from '../mayContact.ts';

let app: TestApp;

beforeAll(async () => {
  app = await testApp({ features: [consent] });
});
afterAll(() => app.close());

async function customer(handle: string, traits = {}): Promise<string> {
  await ingestOf(app).record(app.workspaceId, [
    { customer: handle, kind: 'purchase', at: '2026-01-01', amount: 20, traits },
  ]);
  const { rows } = await app.database.owner.query('select customer_id from identity where value = $1', [
    handle,
  ]);
  return rows[0].customer_id;
}

function links(id: string) {
  const { page, oneClick } = unsubscribeLinks(app.deps, app.workspaceId, id, {
    purpose: 'news',
    channel: 'email',
  });
  return { page: new URL(page).pathname, oneClick: new URL(oneClick).pathname };
}

async function may(id: string, purpose: string, channel: 'email' | 'post'): Promise<boolean> {
  const decisions = await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    mayContact(ctx, [id], { purpose, channel }),
  );
  return decisions.get(id)?.isAllowed === true;
}

const form = (url: string, payload: string) => ({
  method: 'POST' as const,
  url,
  payload,
  headers: { 'content-type': 'application/x-www-form-urlencoded' },
});

test('a mail program unsubscribes its reader by itself; opening the link stops nothing', async () => {
  const id = await customer('ana');
  const { oneClick } = links(id);
  expect((await app.anonymous({ url: oneClick })).body).toContain('Nouveautés et offres (par e-mail)');
  expect(await may(id, 'news', 'email')).toBe(true);
  const done = await app.anonymous(form(oneClick, 'List-Unsubscribe=One-Click'));
  expect([done.statusCode, done.headers['content-type']]).toEqual([200, 'text/html; charset=utf-8']);
  expect([await may(id, 'news', 'email'), await may(id, 'news', 'post')]).toEqual([false, true]);
});

test('choices are kept with the wording they were made before, and only those that changed', async () => {
  const id = await customer('ben', { firstName: 'Ben', language: 'en' });
  const { page } = links(id);
  const shown = (await app.anonymous({ url: page })).body;
  expect(shown).toContain('Hello Ben,');
  const on = [...shown.matchAll(/value="([a-z]+\/[a-z]+)" checked/g)].map(([, value]) => value as string);
  expect(on).toContain('news/email');
  expect(on).not.toContain('news/app');
  const wanted = [...on.filter((each) => each !== 'news/post'), 'news/app'];
  const body = wanted.map((each) => `on=${encodeURIComponent(each)}`).join('&');
  const saved = await app.anonymous(form(page, body));
  expect([saved.statusCode, saved.headers.location]).toEqual([303, `${page}?saved=1&language=en`]);
  const { rows } = await app.database.owner.query(
    `select channel, details -> 'properties' as properties from exchange where customer_id = $1 and kind = 13 order by channel`,
    [id],
  );
  expect(rows).toEqual([
    {
      channel: 2,
      properties: {
        purpose: 'news',
        granted: true,
        source: 'preference-page',
        how: 'preference-page',
        wording: 'News and offers · We tell you about what is new and what is on offer.',
      },
    },
    { channel: 8, properties: expect.objectContaining({ purpose: 'news', granted: false }) },
  ]);
  expect(await may(id, 'news', 'post')).toBe(false);
  await app.anonymous(form(page, 'stop=all'));
  expect([await may(id, 'surveys', 'email'), await may(id, 'service', 'email')]).toEqual([false, true]);
});

test('a link of our making for another use, or for somebody erased, opens nothing', async () => {
  const id = await customer('cleo', { name: 'Cléo Secrète' });
  const other = app.deps.vault.makeLink('something-else', [app.workspaceId, id], null);
  expect((await app.anonymous({ url: `/preferences/${other}` })).statusCode).toBe(404);
  const { page } = links(id);
  await app.database.owner.query('update customer set erased_at = now() where customer_id = $1', [id]);
  const gone = await app.anonymous({ url: page });
  expect([gone.statusCode, gone.body.includes('Secrète')]).toEqual([404, false]);
});
