import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Sender } from '../../platform/testing/testApp.ts';
import {
  agent,
  app,
  customerId,
  detractor,
  heldTo,
  lead,
  letAgentsSee,
  list,
  page,
  somebody,
  tell,
  useCases,
} from './caseTests.ts';

useCases();

/** Of somebody of Lyon and of somebody of Paris, who were one person while their cases were made one. */
let lyon: string;
let paris: string;
/** An agent who is held to Lyon. */
let held: Sender;

beforeEach(async () => {
  const [here, there] = [somebody(), somebody()];
  await tell([{ ...detractor, site: 'Lyon' }], here);
  await tell([{ ...detractor, site: 'Paris' }], there);
  const [hereId, thereId] = [await customerId(here), await customerId(there)];
  lyon = (await list(`customer=${hereId}`))[0]!.id;
  paris = (await list(`customer=${thereId}`))[0]!.id;
  const takeApart = await makeOne(hereId, thereId);
  const url = `/api/v1/cases/${lyon}/merge`;
  const merged = await lead({ method: 'POST', url, payload: { into: paris } });
  expect(merged.statusCode, merged.body).toBe(200);
  await takeApart();
  // Nobody holds them: whose case it is they would see.
  await app.database.owner.query('update customer_case set owner = null');
  held = (await heldTo('Lyon')).held;
  await letAgentsSee('site');
});
afterEach(() => letAgentsSee('everyone'));

test('who may not see the other customer does not read their case by the one that went into it', async () => {
  expect((await held({ url: `/api/v1/cases/${paris}` })).statusCode).toBe(404);
  expect((await held({ url: `/api/v1/cases/${lyon}` })).statusCode).toBe(404);
  expect(await page(lyon)).toMatchObject({ id: paris, redirect: paris });
});

test('who may not see the other customer takes the merging not back', async () => {
  const undo = (by: Sender) => by({ method: 'DELETE', url: `/api/v1/cases/${lyon}/moves/last` });
  expect((await undo(held)).statusCode).toBe(404);
  expect((await page(lyon)).redirect).toBe(paris);
  expect((await undo(lead)).statusCode).toBe(200);
  expect((await page(lyon)).redirect).toBeNull();
});

test('the page of a customer shows nobody else’s case, and shows theirs once the merging is taken back', async () => {
  const pathOf = async (id: string) =>
    new URL((await agent({ url: `/api/v1/cases/${id}/link` })).json().url).pathname;
  await letAgentsSee('everyone');
  const [theirs, others] = [await pathOf(lyon), await pathOf(paris)];
  expect((await app.anonymous({ url: others })).statusCode).toBe(200);
  expect((await app.anonymous({ url: theirs })).statusCode).toBe(404);
  await lead({ method: 'DELETE', url: `/api/v1/cases/${lyon}/moves/last` });
  expect((await app.anonymous({ url: theirs })).statusCode).toBe(200);
});

/** Makes two customers one. @returns what makes them two again */
async function makeOne(one: string, other: string): Promise<() => Promise<void>> {
  const admin = await app.withKey(['admin']);
  const payload = { otherId: one, reason: 'One household' };
  const merged = await admin({ method: 'POST', url: `/api/v1/customers/${other}/merges`, payload });
  expect(merged.statusCode, merged.body).toBe(200);
  const { rows } = await app.database.owner.query(
    'select customer_id from customer where merged_into is null and customer_id in ($1, $2)',
    [one, other],
  );
  const url = `/api/v1/customers/${rows[0].customer_id}/merges/${merged.json().mergeId}`;
  return async () => {
    expect((await admin({ method: 'DELETE', url })).statusCode).toBe(200);
  };
}
