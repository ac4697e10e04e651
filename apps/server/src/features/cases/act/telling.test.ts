import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../../platform/testing/testApp.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';

let app: TestApp;
let agent: Sender;
let manager: Sender;
let customerId: string;
let caseId: string;

beforeAll(async () => {
  app = await testApp({ now: () => new Date('2026-11-23T09:00:00Z') });
  [agent, manager] = [await app.asRole('agent'), await app.asRole('manager')];
  await ingestOf(app.deps).record(app.workspaceId, [
    {
      customer: [
        { kind: 'external', value: 'lea' },
        { kind: 'email', value: 'lea@example.org', verified: true },
      ],
      kind: 'purchase',
      at: '2026-11-01T10:00:00Z',
      amount: 60,
      traits: { name: 'Léa Roux', language: 'en' },
    },
  ]);
  const { rows } = await app.database.owner.query(`select customer_id from identity where value = 'lea'`);
  customerId = rows[0].customer_id;
  const opened = await agent({
    method: 'POST',
    url: '/api/v1/cases',
    payload: { customerId, subject: 'The strap' },
  });
  expect(opened.statusCode, opened.body).toBe(201);
  caseId = opened.json().id;
});
afterAll(() => app.close());

const post = (send: Sender, url: string, payload: object = {}) =>
  send({ method: 'POST', url: `/api/v1/${url}`, payload });

async function mails(purpose: string) {
  const { rows } = await app.database.owner.query(
    'select to_email, subject, text, language from mail_out where purpose = $1 order by created_at, to_email',
    [purpose],
  );
  return rows;
}

test('colleagues named in a comment are written to, but its author; not before there is a mail server', async () => {
  const name = (text: string) =>
    post(agent, `cases/${caseId}/comments`, { text, mentions: [manager.userId, agent.userId] });
  expect((await name('Before any server')).statusCode).toBe(201);
  expect(await mails('notice')).toEqual([]);
  await manager({
    method: 'PATCH',
    url: '/api/v1/mail/settings',
    payload: {
      from: { email: 'bonjour@maison.example', name: 'Maison' },
      smtp: { host: '127.0.0.1', port: 1, security: 'none', user: null },
    },
  });
  await name('Could you look at the strap?');
  const sent = await mails('notice');
  expect(sent).toMatchObject([{ to_email: `${manager.userId}@example.com`, language: 'fr' }]);
  expect(sent[0].subject).toContain('dossier 1');
  expect(sent[0].text).toContain('Could you look at the strap?');
  expect(sent[0].text).toContain(`/cases/${caseId}`);
});

test('the address of their page is written to a customer in their language, once a day', async () => {
  for (let i = 0; i < 2; i++) {
    const asked = await post(agent, `cases/${caseId}/link/mails`);
    expect([asked.statusCode, asked.json()]).toEqual([202, { to: 'lea@example.org' }]);
  }
  const sent = await mails('case');
  expect(sent).toMatchObject([
    { to_email: 'lea@example.org', subject: 'Your request no. 1', language: 'en' },
  ]);
  const link = /http\S+(\/case\/[\w-]+)/.exec(sent[0].text)?.[1];
  const theirs = await app.anonymous({ url: link as string });
  expect([theirs.statusCode, theirs.body.includes('Your request no. 1')]).toEqual([200, true]);
  const stranger = await app.asRole('agent', app.otherWorkspaceId);
  expect((await post(stranger, `cases/${caseId}/link/mails`)).statusCode).toBe(404);
});

test('what is given while one case of theirs is under way belongs to it; with two, to the one that is named', async () => {
  await post(manager, 'repair/allowances', { scope: 'everyone', period: 'month', amountCents: 10_000 });
  const give = async (more: object = {}) =>
    (
      await post(agent, 'repairs', {
        customerId,
        kind: 'gift',
        what: 'Tea',
        why: 'Late',
        amountCents: 500,
        ...more,
      })
    ).json().entry.caseId;
  expect(await give()).toBe(caseId);
  const second = (await post(agent, 'cases', { customerId, subject: 'The clasp' })).json().id;
  expect(await give()).toBeNull();
  expect(await give({ caseId: second })).toBe(second);
});
