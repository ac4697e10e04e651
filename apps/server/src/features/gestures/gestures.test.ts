import type { Budget, CardBatchList, GestureList, Gift } from '@rapport/contracts/gestures';
import { shippedMoments } from '@rapport/core/moments';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { sendDue } from '../mail/send/sendDue.ts';
import { testSmtp } from '../mail/testing/testSmtp.ts';
import { unprintable } from './cards/fonts.ts';
import { makeGesture, type NewGesture } from './makeGesture.ts';
import { recordGestures } from './recordGestures.ts';

let now = new Date('2026-11-18T10:00:00Z');
let app: TestApp;
let manager: Sender;
let customerId: string;
const actor = { kind: 'user', id: 'ada', role: 'agent' } as const;

beforeAll(async () => {
  app = await testApp({ now: () => now });
  manager = await app.asRole('manager');
  await ingestOf(app.deps).record(app.workspaceId, [
    {
      customer: 'ana',
      kind: 'purchase',
      at: '2026-01-05T10:00:00Z',
      amount: 20,
      traits: { name: 'Ana Ruiz' },
    },
  ]);
  const { rows } = await app.database.owner.query(
    'select customer_id from identity where workspace_id = $1',
    [app.workspaceId],
  );
  customerId = rows[0].customer_id;
});
afterAll(() => app.close());

function make(more: Partial<NewGesture>): Promise<string | null> {
  return inWorkspace(app.database, app.workspaceId, actor, (ctx) =>
    makeGesture(ctx, {
      customerId,
      name: 'Ana Ruiz',
      decisionId: null,
      moment: null,
      purpose: 'thanks',
      way: 'card',
      subject: null,
      text: 'Merci, et à bientôt.',
      language: 'fr',
      recipient: null,
      address: ['Ana Ruiz', '3 rue Haute', '69001 Lyon'],
      byName: 'Ada',
      ...more,
    }),
  );
}

async function list(query: string): Promise<GestureList> {
  return (await manager({ url: `/api/v1/gestures?${query}` })).json() as GestureList;
}

test('with sixty hands in the same drawer, no gift is given twice and no budget is passed', async () => {
  const gift = (
    await manager({
      method: 'POST',
      url: '/api/v1/gifts',
      payload: { name: 'Tea', costCents: 1_000, stock: 25 },
    })
  ).json() as Gift;
  const budget = (
    await manager({
      method: 'POST',
      url: '/api/v1/surprise-budgets',
      payload: { team: 'Lyon', allowanceCents: 17_500 },
    })
  ).json() as Budget;
  const given = await Promise.allSettled(
    Array.from({ length: 60 }, () => make({ way: 'gift', giftId: gift.id, budgetId: budget.id })),
  );
  expect(given.filter(({ status }) => status === 'fulfilled')).toHaveLength(17);
  const means = (await manager({ url: '/api/v1/gesture-means' })).json();
  expect(means.gifts[0]).toMatchObject({ stock: 8, given: 17 });
  expect(means.budgets[0]).toMatchObject({ spentCents: 17_000, allowanceCents: 17_500 });
  const [one] = (await list('way=gift&status=waiting')).gestures;
  const url = `/api/v1/gestures/${one!.id}/cancellation`;
  expect((await manager({ method: 'POST', url })).statusCode).toBe(204);
  expect((await manager({ method: 'POST', url })).statusCode).toBe(409);
  const after = (await manager({ url: '/api/v1/gesture-means' })).json();
  expect([after.gifts[0].stock, after.budgets[0].spentCents]).toEqual([9, 16_000]);
  const change = (addStock: number) =>
    manager({ method: 'PATCH', url: `/api/v1/gifts/${gift.id}`, payload: { addStock } });
  expect((await change(-10)).statusCode).toBe(409);
  expect((await change(-9)).json()).toMatchObject({ stock: 0 });
});

test('cards are printed once, two sides each, with a list of addresses for the mail house', async () => {
  for (const name of ['Ana Ruiz', 'Łukasz Żółć', 'Ξένια Παπαδάκη', 'Оксана Їжак'])
    await make({ address: [name, '3 rue Haute', '69001 Lyon'] });
  const strange = await make({ address: ['李小龍', '3 rue Haute', '69001 Lyon'] });
  const made = await manager({ method: 'POST', url: '/api/v1/card-batches', payload: {} });
  expect(made.json()).toMatchObject({
    cards: 4,
    left: [{ gestureId: strange, letters: ['李', '小', '龍'] }],
  });
  const { batchId } = made.json();
  const pdf = await manager({ url: `/api/v1/card-batches/${batchId}/cards.pdf` });
  expect(pdf.headers['content-type']).toBe('application/pdf');
  const text = pdf.rawPayload.toString('latin1');
  expect(text.match(/\/Type \/Page\b/g)).toHaveLength(8);
  expect(text).toContain('/TrimBox [8.5039');
  const csv = (await manager({ url: `/api/v1/card-batches/${batchId}/addresses.csv` })).body.split('\r\n');
  expect(
    csv.slice(1, 5).filter((line) => line.includes(',Ana Ruiz,Ana Ruiz,3 rue Haute,69001 Lyon,,,,')),
  ).toHaveLength(1);
  expect(csv).toHaveLength(6);
  expect((await manager({ method: 'POST', url: '/api/v1/card-batches', payload: {} })).statusCode).toBe(409);
});

test('a printed card is posted alone or with its batch, can be taken back, and is an exchange ten minutes later', async () => {
  const printed = async () => (await list('way=card&status=printed')).gestures;
  const batches = async () => (await manager({ url: '/api/v1/card-batches' })).json() as CardBatchList;
  const agent = await app.asRole('viewer');
  const [first, second] = await printed();
  const batchId = first?.batchId as string;
  const one = `/api/v1/gestures/${first?.id}/end`;
  const all = `/api/v1/card-batches/${batchId}/posted`;
  expect(await batches()).toMatchObject({ waiting: 1, printed: 4, batches: [{ posted: 0, postedAt: null }] });
  expect((await agent({ method: 'PUT', url: all })).statusCode).toBe(403);

  expect((await manager({ method: 'POST', url: one, payload: {} })).statusCode).toBe(204);
  expect((await manager({ method: 'POST', url: one, payload: {} })).statusCode).toBe(409);
  expect(await batches()).toMatchObject({ printed: 3, batches: [{ posted: 1 }] });
  expect((await manager({ method: 'DELETE', url: one })).statusCode).toBe(204);
  expect((await manager({ method: 'DELETE', url: one })).statusCode).toBe(409);
  expect(await printed()).toHaveLength(4);

  await manager({ method: 'POST', url: one, payload: {} });
  now = new Date(now.getTime() + 60_000);
  expect((await manager({ method: 'PUT', url: all })).json()).toEqual({ cards: 3 });
  expect((await manager({ method: 'PUT', url: all })).statusCode).toBe(409);
  expect(await batches()).toMatchObject({ printed: 0, batches: [{ posted: 4 }] });
  // Taken back, the one that was posted before stays posted.
  expect((await manager({ method: 'DELETE', url: all })).json()).toEqual({ cards: 3 });
  expect(await batches()).toMatchObject({ printed: 3, batches: [{ posted: 1, postedAt: null }] });
  await manager({ method: 'PUT', url: all });

  await recordGestures(app.deps, app.workspaceId);
  expect(await cardsOnTimeline()).toBe(0);
  now = new Date(now.getTime() + 11 * 60_000);
  await recordGestures(app.deps, app.workspaceId);
  expect(await cardsOnTimeline()).toBe(4);
  expect((await manager({ method: 'DELETE', url: all })).statusCode).toBe(409);
  const late = `/api/v1/gestures/${second?.id}/end`;
  expect((await manager({ method: 'DELETE', url: late })).statusCode).toBe(409);
  const stranger = await app.asRole('manager', app.otherWorkspaceId);
  expect((await stranger({ method: 'PUT', url: all })).statusCode).toBe(404);
});

async function cardsOnTimeline(): Promise<number> {
  const { rows } = await app.database.owner.query(
    `select count(*)::int as count from exchange where workspace_id = $1 and details -> 'properties' ->> 'gesture' = 'card'`,
    [app.workspaceId],
  );
  return rows[0].count;
}

test.each([
  'Zoë Åse Ðorðe Þór ŻÓŁĆ Ğülşah İnci Őrsi Űr Țărănuș Ķekava Ħamrun Ŵyn Ŷsgol Ěva Řehoř Ňomi Ľubica Straße',
  'Ελένη Γιώργος ΐΰ Ξένια',
  'Щербина Ґалина Їжак Љубица Њега Ђорђе Ћосић Ѓорѓи Ќаќа Ўладзімір',
  'Աննա Գևորգյան',
  'თამარ ჯაფარიძე',
])('every European name prints: %s', (names) => {
  expect(unprintable(names, 'script')).toEqual([]);
  expect(unprintable(names, 'print')).toEqual([]);
});

test('a call is a task until it is made, and not before the law allows; the reaction is part of the history, once', async () => {
  const early = await make({
    way: 'call',
    recipient: '+33612345678',
    notBefore: new Date('2026-11-18T14:00:00Z'),
  });
  const end = (id: string | null, payload: object) =>
    manager({ method: 'POST', url: `/api/v1/gestures/${id}/end`, payload });
  expect((await end(early, {})).statusCode).toBe(409);
  const call = await make({ way: 'call', recipient: '+33612345678' });
  expect((await end(call, { outcome: 'reached' })).statusCode).toBe(204);
  expect((await end(call, { outcome: 'reached' })).statusCode).toBe(409);
  const react = (reaction: string) =>
    manager({
      method: 'POST',
      url: `/api/v1/gestures/${call}/reaction`,
      payload: { reaction, words: 'Oh, merci' },
    });
  expect((await react('accepted')).statusCode).toBe(204);
  await recordGestures(app.deps, app.workspaceId);
  expect((await react('accepted')).statusCode).toBe(204);
  expect((await react('refused')).statusCode).toBe(409);
  await recordGestures(app.deps, app.workspaceId);
  const { rows } = await app.database.owner.query(
    `select direction, details -> 'properties' ->> 'reaction' as reaction from exchange
     where workspace_id = $1 and kind = 7 and details -> 'properties' ->> 'gesture' = 'call' order by direction`,
    [app.workspaceId],
  );
  expect(rows).toEqual([
    { direction: 0, reaction: 'accepted' },
    { direction: 1, reaction: null },
  ]);
});

test('what was done tells the moment it came from by its name, and by its key once it was removed', async () => {
  await make({ way: 'email', moment: 'birthday', recipient: 'ana@example.com' });
  await make({ way: 'email', moment: 'own-gone', recipient: 'ana@example.com' });
  const { gestures } = await list('way=email');
  expect(Object.fromEntries(gestures.map(({ moment, momentName }) => [moment, momentName]))).toEqual({
    'own-gone': { fr: 'own-gone', en: 'own-gone' },
    birthday: shippedMoments.find(({ key }) => key === 'birthday')?.name,
  });
  expect((await list('way=card&limit=1')).gestures[0]?.momentName).toBeNull();
});

test('a letter that is not needed carries the way to refuse the next ones; one of service does not', async () => {
  const smtp = await testSmtp();
  try {
    await manager({
      method: 'PATCH',
      url: '/api/v1/mail/settings',
      payload: {
        from: { email: 'bonjour@maison.test', name: 'Maison' },
        smtp: { host: '127.0.0.1', port: smtp.port, security: 'none', user: null },
      },
    });
    for (const purpose of ['thanks', 'offer', 'service'])
      await make({ way: 'email', purpose, subject: purpose, recipient: 'ana@example.test' });
    await sendDue(app.deps, app.workspaceId, new AbortController().signal);
    const sent = new Map(smtp.received.map(({ mail }) => [mail.subject, mail]));
    expect(sent.get('service')?.text).not.toContain('/unsubscribe/');
    for (const [subject, purpose] of [
      ['thanks', 'relationship'],
      ['offer', 'news'],
    ] as const) {
      const mail = sent.get(subject);
      const link = /http:\/\/\S+(\/preferences\/\S+\/unsubscribe\/\S+)/.exec(mail?.text ?? '');
      expect(link?.[1]).toMatch(new RegExp(`/unsubscribe/${purpose}/email$`));
      expect(mail?.headers.find(({ key }) => key === 'list-unsubscribe')?.value).toBe(`<${link?.[0]}>`);
      const stopped = await app.anonymous({ method: 'POST', url: link?.[1] as string });
      expect(stopped.statusCode).toBe(200);
    }
    const payload = { customerIds: [customerId], purpose: 'relationship', channel: 'email' };
    const checked = await manager({ method: 'POST', url: '/api/v1/contact-checks', payload });
    expect(checked.body).toContain('withdrawn');
  } finally {
    await smtp.close();
  }
});
