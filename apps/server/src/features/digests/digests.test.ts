import type { ExchangeInput } from '@rapport/contracts/exchange';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { sendDue as sendMails } from '../mail/send/sendDue.ts';
import { type TestSmtp, testSmtp } from '../mail/testing/testSmtp.ts';
import { sendDue } from './sendDue.ts';

let app: TestApp;
let smtp: TestSmtp;
let lead: Sender;
// A Thursday.
let nowMs = Date.parse('2026-11-19T12:00:00Z');
const dayMs = 86_400_000;

beforeAll(async () => {
  app = await testApp({ now: () => new Date(nowMs) });
  smtp = await testSmtp();
  const manager = await app.asRole('manager');
  lead = await app.asRole('lead');
  await manager({
    method: 'PATCH',
    url: '/api/v1/mail/settings',
    payload: {
      from: { email: 'bonjour@maison.test', name: 'Maison Test' },
      smtp: { host: '127.0.0.1', port: smtp.port, security: 'none', user: null },
    },
  });
  const answers: ExchangeInput[] = Array.from({ length: 300 }, (_, i) => ({
    customer: `c-${i}`,
    kind: 'answer',
    at: new Date(nowMs - (i % 60) * dayMs - 3_600_000).toISOString(),
    properties: { measure: 'nps', score: i % 60 < 7 ? 9 : i % 3 === 0 ? 9 : 4 },
  }));
  await ingestOf(app.deps).record(app.workspaceId, answers);
});
afterAll(async () => {
  await smtp.close();
  await app.close();
});

const weekly = {
  name: 'La semaine',
  language: 'fr',
  rhythm: 'week',
  hour: 8,
  recipients: ['nadia@maison.test', 'paul@maison.test'],
  measures: ['nps'],
};

test('a weekly report leaves once on Monday, in French, with its figures and a PDF', async () => {
  const made = await lead({ method: 'POST', url: '/api/v1/digests', payload: weekly });
  expect(made.statusCode).toBe(201);
  expect(made.json()).toMatchObject({ lastSentFor: null, nextOn: '2026-11-23', isOn: true });

  expect(await sendDue(app.deps, app.workspaceId)).toBe(0);
  nowMs = Date.parse('2026-11-23T06:30:00Z');
  expect(await sendDue(app.deps, app.workspaceId)).toBe(0);
  nowMs = Date.parse('2026-11-23T07:05:00Z');
  expect(
    await Promise.all([sendDue(app.deps, app.workspaceId), sendDue(app.deps, app.workspaceId)]),
  ).toContain(1);
  expect(await sendDue(app.deps, app.workspaceId)).toBe(0);

  await sendMails(app.deps, app.workspaceId, new AbortController().signal);
  expect(smtp.received.map(({ to }) => to[0]).sort()).toEqual(['nadia@maison.test', 'paul@maison.test']);
  const { mail } = smtp.received[0]!;
  expect(mail.subject).toBe('Maison Test : La semaine, du 16 novembre 2026 au 22 novembre 2026');
  expect(mail.text).toContain('Recommandation (NPS)');
  expect(mail.text).toMatch(/entre .* et .*, n = \d+/);
  const [pdf] = mail.attachments;
  expect(pdf?.mimeType).toBe('application/pdf');
  expect(
    Buffer.from(pdf?.content as ArrayBuffer)
      .subarray(0, 5)
      .toString(),
  ).toBe('%PDF-');

  const listed = (await lead({ url: '/api/v1/digests' })).json();
  expect(listed.items[0]).toMatchObject({ lastSentFor: '2026-11-22', nextOn: '2026-11-30' });
});

test('stopped it sends nothing, started again it goes on with the week that runs, removed it is gone', async () => {
  const [digest] = (await lead({ url: '/api/v1/digests' })).json().items;
  const url = `/api/v1/digests/${digest.id}`;
  await lead({ method: 'PATCH', url, payload: { isOn: false } });
  nowMs = Date.parse('2026-12-07T09:00:00Z');
  expect(await sendDue(app.deps, app.workspaceId)).toBe(0);
  const on = await lead({ method: 'PATCH', url, payload: { isOn: true } });
  expect(on.json()).toMatchObject({ nextOn: '2026-12-14' });
  expect(await sendDue(app.deps, app.workspaceId)).toBe(0);
  expect((await lead({ method: 'DELETE', url })).statusCode).toBe(204);
  expect((await lead({ method: 'DELETE', url })).statusCode).toBe(404);
});

test('one sends oneself the latest and reads it as a PDF; a viewer changes nothing; another workspace sees none', async () => {
  const made = await lead({
    method: 'POST',
    url: '/api/v1/digests',
    payload: { ...weekly, language: 'en', rhythm: 'month', measures: [] },
  });
  const url = `/api/v1/digests/${made.json().id}`;
  const tried = await lead({ method: 'POST', url: `${url}/tries` });
  expect(tried.json()).toEqual({ to: `${lead.userId}@example.com` });
  const pdf = await lead({ url: `${url}/report.pdf` });
  expect(pdf.headers['content-type']).toBe('application/pdf');
  expect(pdf.rawPayload.subarray(0, 5).toString()).toBe('%PDF-');
  const viewer = await app.asRole('viewer');
  expect((await viewer({ method: 'POST', url: '/api/v1/digests', payload: weekly })).statusCode).toBe(403);
  const other = await app.asRole('lead', app.otherWorkspaceId);
  expect((await other({ url: '/api/v1/digests' })).json().items).toEqual([]);
  expect((await other({ url: `${url}/report.pdf` })).statusCode).toBe(404);
});
