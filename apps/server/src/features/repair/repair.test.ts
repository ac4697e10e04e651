import { afterAll, beforeAll, expect, test } from 'vitest';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { mail } from '../mail/feature.ts';
import { repair } from './feature.ts';
import { forgetRepairs } from './forgetRepairs.ts';

let app: TestApp;
let customerId: string;
let manager: Sender;
let nowMs = Date.parse('2026-11-28T10:00:00Z');

beforeAll(async () => {
  app = await testApp({ features: [mail, repair], now: () => new Date(nowMs) });
  await ingestOf(app).record(app.workspaceId, [
    {
      customer: 'ana',
      kind: 'purchase',
      at: '2026-01-01',
      amount: 20,
      site: 'Lyon',
      traits: { name: 'Ana' },
    },
  ]);
  const { rows } = await app.database.owner.query('select customer_id from customer');
  customerId = rows[0].customer_id;
  manager = await app.asRole('manager');
});
afterAll(() => app.close());

const gift = (amountCents: number, more: object = {}) => ({
  customerId,
  kind: 'voucher',
  what: 'A voucher',
  why: 'The parcel came late',
  amountCents,
  ...more,
});

async function give(sender: Sender, amountCents: number, more: object = {}) {
  const payload = gift(amountCents, more);
  return (await sender({ method: 'POST', url: '/api/v1/repairs', payload })).json();
}

async function allow(allowance: object): Promise<string> {
  const answer = await manager({ method: 'POST', url: '/api/v1/repair/allowances', payload: allowance });
  expect(answer.statusCode).toBe(201);
  return answer.json().id;
}

async function end(...ids: string[]): Promise<void> {
  for (const id of ids) await manager({ method: 'DELETE', url: `/api/v1/repair/allowances/${id}` });
}

const left = async (sender: Sender, query = '') =>
  (await sender({ url: `/api/v1/repair/allowance${query}` })).json().leftCents;

test('two hundred spendings at once never exceed an allowance, whoever shares it', async () => {
  const team = await Promise.all(Array.from({ length: 4 }, () => app.asRole('agent')));
  const ids = [
    await allow({
      scope: 'team',
      name: 'Care',
      userIds: team.map(({ userId }) => userId),
      period: 'month',
      amountCents: 10_000,
    }),
    await allow({ scope: 'everyone', period: 'week', amountCents: 10_050 }),
    await allow({ scope: 'role', role: 'agent', period: 'day', amountCents: 9_000 }),
  ];
  const outcomes = await Promise.all(
    Array.from({ length: 200 }, (_, index) => give(team[index % 4] as Sender, 70 + (index % 7) * 10)),
  );
  const given = outcomes.filter(({ outcome }) => outcome === 'given');
  const sum = given.reduce((total, { entry }) => total + entry.amountCents, 0);
  expect(outcomes.every(({ outcome }) => outcome === 'given' || outcome === 'asked')).toBe(true);
  expect(sum).toBeLessThanOrEqual(10_000);
  // What is left is less than the least that was asked: nobody was refused for nothing.
  expect(sum).toBeGreaterThan(10_000 - 70);
  const { rows } = await app.database.owner.query(
    `select a.scope, sum(p.spent_cents) as spent from repair_purse p join repair_allowance a using (workspace_id, allowance_id)
     group by 1 order by 1`,
  );
  expect(rows).toEqual([
    { scope: 'everyone', spent: sum },
    { scope: 'role', spent: sum },
    { scope: 'team', spent: sum },
  ]);
  await end(...ids);
});

test('what is left is told, comes back with the period, and each person of a role has their own', async () => {
  const [one, other] = [await app.asRole('agent'), await app.asRole('agent')];
  const id = await allow({ scope: 'role', role: 'agent', period: 'month', amountCents: 5_000 });
  expect(await give(one, 3_000)).toMatchObject({
    outcome: 'given',
    entry: { standsCents: 3_000, mine: true },
  });
  expect([await left(one), await left(other)]).toEqual([2_000, 5_000]);
  expect(await give(one, 2_001)).toMatchObject({
    outcome: 'asked',
    request: { status: 'waiting', mine: true },
  });
  // It waits for a lead; what a lead asks for waits for another.
  const lead = await app.asRole('lead');
  const waiting = async () => (await lead({ url: '/api/v1/repair/allowance' })).json().waiting;
  const before = await waiting();
  expect(before).toBeGreaterThan(0);
  expect(await give(lead, 2_001)).toMatchObject({ outcome: 'asked' });
  expect(await waiting()).toBe(before);
  nowMs = Date.parse('2026-12-01T00:30:00Z');
  expect(await left(one)).toBe(5_000);
  await end(id);
  expect(await left(one)).toBe(0);
});

test('a site has its own allowance, and one’s own replaces that of the role', async () => {
  const agent = await app.asRole('agent');
  const { sites } = (await agent({ url: '/api/v1/repair/allowance' })).json();
  const siteId = sites[0].id;
  const ids = [
    await allow({ scope: 'role', role: 'agent', period: 'day', amountCents: 100 }),
    await allow({ scope: 'person', userId: agent.userId, period: 'day', amountCents: 900 }),
    await allow({ scope: 'site', siteId, period: 'day', amountCents: 400 }),
  ];
  expect([await left(agent), await left(agent, `?siteId=${siteId}`)]).toEqual([900, 400]);
  expect(await give(agent, 500, { siteId })).toMatchObject({ outcome: 'asked' });
  expect(await give(agent, 300, { siteId })).toMatchObject({ outcome: 'given', entry: { site: 'Lyon' } });
  expect([await left(agent), await left(agent, `?siteId=${siteId}`)]).toEqual([600, 100]);
  await end(...ids);
});

test('somebody joins a team, and what it gave this month stays counted', async () => {
  const [first, second] = [await app.asRole('agent'), await app.asRole('agent')];
  const id = await allow({
    scope: 'team',
    name: 'Service',
    userIds: [first.userId],
    period: 'month',
    amountCents: 1_000,
  });
  await give(first, 300);
  expect(await left(second)).toBe(0);
  const change = (payload: object, of = id) =>
    manager({ method: 'PATCH', url: `/api/v1/repair/allowances/${of}`, payload });
  const userIds = [first.userId, second.userId];
  const changed = await change({ amountCents: 1_000, name: 'Care', userIds });
  expect(changed.json()).toMatchObject({ name: 'Care', userIds, spentCents: 300 });
  expect(changed.json().people).toHaveLength(2);
  expect(await left(second)).toBe(700);
  expect((await change({ amountCents: 1_000, userIds: ['nobody'] })).statusCode).toBe(400);
  const role = await allow({ scope: 'role', role: 'lead', period: 'month', amountCents: 1_000 });
  expect((await change({ amountCents: 1_000, userIds }, role)).statusCode).toBe(400);
  await end(id, role);
});

test('a line is never rewritten: a correction is a line, and what is less goes back', async () => {
  const agent = await app.asRole('agent');
  const id = await allow({ scope: 'role', role: 'agent', period: 'day', amountCents: 1_000 });
  const { entry } = await give(agent, 800);
  const correct = (sender: Sender, amountCents: number) =>
    sender({
      method: 'POST',
      url: `/api/v1/repairs/${entry.id}/corrections`,
      payload: { amountCents, why: 'Given for less' },
    });
  expect((await correct(await app.asRole('agent'), 0)).statusCode).toBe(403);
  expect((await correct(agent, 300)).json()).toMatchObject({ amountCents: 800, standsCents: 300 });
  expect(await left(agent)).toBe(700);
  expect((await correct(agent, 1_001)).statusCode).toBe(409);
  expect((await correct(await app.asRole('lead'), 1_000)).json()).toMatchObject({ standsCents: 1_000 });
  expect(await left(agent)).toBe(0);
  for (const statement of ['update repair_entry set amount_cents = 1', 'delete from repair_entry'])
    await expect(
      inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, ({ client }) =>
        client.query(statement),
      ),
    ).rejects.toThrow(/permission denied/);
  await end(id);
});

test('sent twice, it is given once; and it is on the timeline as a gesture', async () => {
  const agent = await app.asRole('agent');
  const id = await allow({ scope: 'role', role: 'agent', period: 'day', amountCents: 1_000 });
  const key = crypto.randomUUID();
  const [first, again] = await Promise.all([give(agent, 600, { key }), give(agent, 600, { key })]);
  expect(again).toEqual(first);
  expect(await left(agent)).toBe(400);
  const { rows } = await app.database.owner.query(
    `select kind, direction, text, details -> 'properties' ->> 'gesture' as gesture from exchange
     where details -> 'properties' ->> 'repair' = $1`,
    [first.entry.id],
  );
  expect(rows).toEqual([{ kind: 7, direction: 1, text: 'A voucher', gesture: 'voucher' }]);
  await end(id);
});

test('a lead allows, allows a part or proposes another way, once; whoever asked sees it', async () => {
  const [agent, lead] = [await app.asRole('agent'), await app.asRole('lead')];
  const ask = async (amountCents: number) => (await give(agent, amountCents)).request.id;
  const decide = (sender: Sender, id: string, payload: object) =>
    sender({ method: 'POST', url: `/api/v1/repair/requests/${id}/decision`, payload });
  const [whole, part, none] = [await ask(9_000), await ask(8_000), await ask(7_000)];
  expect((await decide(agent, whole, { decision: 'approve' })).statusCode).toBe(403);
  expect((await decide(lead, none, { decision: 'refuse' })).statusCode).toBe(400);
  expect((await decide(lead, part, { decision: 'partial', amountCents: 8_001 })).statusCode).toBe(400);
  await decide(lead, whole, { decision: 'approve' });
  await decide(lead, part, { decision: 'partial', amountCents: 5_000 });
  await decide(lead, none, { decision: 'refuse', alternative: 'Offer the next fitting, on us' });
  expect((await decide(lead, none, { decision: 'approve' })).statusCode).toBe(409);
  const mine = (await agent({ url: '/api/v1/repair/requests?mine=true' })).json();
  const state = (id: string) => mine.find((request: { id: string }) => request.id === id);
  expect(state(whole)).toMatchObject({ status: 'approved', grantedCents: 9_000, decidedBy: 'Test lead' });
  expect(state(part)).toMatchObject({ status: 'partial', grantedCents: 5_000 });
  expect(state(none)).toMatchObject({ status: 'refused', alternative: 'Offer the next fitting, on us' });
  const { entries } = (await agent({ url: '/api/v1/repairs?mine=true' })).json();
  expect(entries.map((entry: { amountCents: number }) => entry.amountCents).sort()).toEqual([5_000, 9_000]);
  expect(entries[0].approvedBy).toBe('Test lead');
  const own = (await give(lead, 1_000)).request.id;
  expect((await decide(lead, own, { decision: 'approve' })).statusCode).toBe(403);
  expect(
    (await lead({ method: 'POST', url: `/api/v1/repair/requests/${own}/withdrawal` })).json().status,
  ).toBe('withdrawn');
});

test('whoever asked a lead is written to once it is answered, with what to do instead', async () => {
  const [agent, lead, manager] = [
    await app.asRole('agent'),
    await app.asRole('lead'),
    await app.asRole('manager'),
  ];
  const changed = await manager({
    method: 'PATCH',
    url: '/api/v1/mail/settings',
    payload: {
      from: { email: 'bonjour@maison.example', name: 'Maison' },
      smtp: { host: '127.0.0.1', port: 1, security: 'none', user: null },
    },
  });
  expect(changed.statusCode, changed.body).toBe(200);
  for (const payload of [
    { decision: 'partial', amountCents: 4_000, note: 'Keep some for spring' },
    { decision: 'refuse', alternative: 'Offer the next fitting, on us' },
  ]) {
    const { id } = (await give(agent, 9_000)).request;
    const url = `/api/v1/repair/requests/${id}/decision`;
    expect((await lead({ method: 'POST', url, payload })).statusCode).toBe(200);
  }
  const { rows } = await app.database.owner.query(
    `select to_email, subject, text from mail_out where purpose = 'notice' order by created_at`,
  );
  expect(rows.map(({ to_email }) => to_email)).toEqual(Array(2).fill(`${agent.userId}@example.com`));
  expect(rows[0].text).toMatch(/40,00\s€/);
  expect(rows[0].text).toContain('Keep some for spring');
  expect(rows[1].subject).toBe('Test lead propose autre chose : A voucher');
  expect(rows[1].text).toContain('Offer the next fitting, on us');
});

test('the ledger is paged and exported, and another workspace sees none of it', async () => {
  const agent = await app.asRole('agent');
  const first = (await agent({ url: `/api/v1/repairs?customerId=${customerId}&limit=2` })).json();
  const second = (await agent({ url: `/api/v1/repairs?limit=2&cursor=${first.nextCursor}` })).json();
  expect(first.entries).toHaveLength(2);
  expect(second.entries[0].id).not.toBe(first.entries[1].id);
  const file = await agent({ url: '/api/v1/repairs.csv?from=2026-11-01' });
  expect(file.body.split('\r\n')[0]).toContain('amount,currency,by');
  const stranger = await app.asRole('manager', app.otherWorkspaceId);
  expect((await stranger({ url: '/api/v1/repairs' })).json().entries).toEqual([]);
  expect((await give(stranger, 100)).error.code).toBe('not-found');
});

test('once a person is erased, lines keep their amounts and nothing that leads to them', async () => {
  const { rows: before } = await app.database.owner.query('select sum(amount_cents) from repair_entry');
  await inWorkspace(app.database, app.otherWorkspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    forgetRepairs(ctx, [customerId]),
  );
  const count = 'select count(*)::int as count from repair_entry where customer_id is not null';
  expect((await app.database.owner.query(count)).rows[0].count).toBeGreaterThan(0);
  await inWorkspace(app.database, app.workspaceId, { kind: 'system', id: 'test' }, (ctx) =>
    forgetRepairs(ctx, [customerId]),
  );
  expect((await app.database.owner.query(count)).rows[0].count).toBe(0);
  const { rows: after } = await app.database.owner.query('select sum(amount_cents) from repair_entry');
  expect(after).toEqual(before);
  const agent = await app.asRole('agent');
  expect((await agent({ url: '/api/v1/repairs' })).json().entries[0]).toMatchObject({
    customer: null,
    what: '',
  });
});
