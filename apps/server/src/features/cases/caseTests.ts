import type { CaseList, CasePage } from '@rapport/contracts/cases';
import type { ExchangeInput } from '@rapport/contracts/exchange';
import { afterAll, beforeAll, beforeEach, expect } from 'vitest';
import { type Sender, type TestApp, testApp } from '../../platform/testing/testApp.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';

/** A Monday at 10 in Paris. */
const start = '2026-11-23T09:00:00Z';
export const hourMs = 3_600_000;
/** What the application takes for now. */
export const clock = { now: new Date(start) };
export let app: TestApp;
export let agent: Sender;
export let lead: Sender;

/** An application for the tests of a file, without a case and on a Monday morning as each begins. */
export function useCases(): void {
  beforeAll(async () => {
    app = await testApp({ now: () => clock.now });
    agent = await app.asRole('agent');
    lead = await app.asRole('lead');
  });
  afterAll(() => app.close());
  beforeEach(async () => {
    clock.now = new Date(start);
    for (const table of [
      'customer_case',
      'case_cause',
      'case_event',
      'case_file',
      'case_mention',
      'customer_promise',
      'case_agent',
      'problem',
    ])
      await app.database.owner.query(`delete from ${table}`);
  });
}

let people = 0;
export const somebody = () => `Person ${++people}`;

export async function tell(exchanges: Partial<ExchangeInput>[], customer: string): Promise<void> {
  const result = await ingestOf(app.deps).record(
    app.workspaceId,
    exchanges.map(
      (each) => ({ customer, kind: 'message', at: clock.now.toISOString(), ...each }) as ExchangeInput,
    ),
  );
  expect(result.refused).toEqual([]);
}
export const detractor = {
  kind: 'answer',
  channel: 'survey',
  properties: { measure: 'nps', score: 2 },
} as const;

export async function list(query = ''): Promise<CaseList['cases']> {
  const response = await lead({ url: `/api/v1/cases?${query}` });
  expect(response.statusCode, response.body).toBe(200);
  return response.json().cases;
}
export async function page(id: string): Promise<CasePage> {
  const response = await lead({ url: `/api/v1/cases/${id}` });
  expect(response.statusCode, response.body).toBe(200);
  return response.json();
}
export async function events(id: string) {
  return (await lead({ url: `/api/v1/cases/${id}/events` })).json().events as {
    kind: string;
    text: string | null;
    data: Record<string, unknown>;
  }[];
}
export async function move(id: string, body: object, by = agent) {
  return by({ method: 'POST', url: `/api/v1/cases/${id}/moves`, payload: body });
}
export async function customerId(name: string): Promise<string> {
  const { rows } = await app.database.owner.query(
    `select customer_id from identity where workspace_id = $1 and value = $2`,
    [app.workspaceId, name],
  );
  return rows[0].customer_id;
}
/** A case that a rule opened. @returns its id */
export async function opened(who = somebody()): Promise<string> {
  await tell([detractor], who);
  return (await list(`customer=${await customerId(who)}`))[0]!.id;
}

/** An agent who works at one site; they see others too while `letAgentsSee('everyone')`. */
export async function heldTo(site: string): Promise<{ held: Sender; assistantId: string }> {
  const held = await app.asRole('agent');
  const { rows } = await app.database.owner.query(
    'select site_id from site where workspace_id = $1 and name = $2',
    [app.workspaceId, site],
  );
  const payload = { name: 'Tenue', userId: held.userId, siteIds: [rows[0].site_id] };
  const assistant = await lead({ method: 'POST', url: '/api/v1/books/assistants', payload });
  return { held, assistantId: assistant.json().id };
}
export async function letAgentsSee(agentsSee: 'everyone' | 'site'): Promise<void> {
  await app.database.owner.query('update workspace set books = $2 where id = $1', [
    app.workspaceId,
    JSON.stringify({ agentsSee }),
  ]);
}
