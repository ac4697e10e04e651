import { parentPort, workerData } from 'node:worker_threads';
import { Client, type ClientConfig } from 'pg';
import { type Found, findOccasions, type KeyedRule } from './found.ts';
import { needsOf, streamFacts } from './streamFacts.ts';

export interface EvaluateOrder {
  connection: ClientConfig;
  workspaceId: string;
  timeZone: string;
  today: number;
  rules: KeyedRule[];
}

export type EvaluateNews = { found: Found[] } | { customers: number };

const sentAtOnce = 2_000;
const { connection, workspaceId, timeZone, today, rules } = workerData as EvaluateOrder;

const client = new Client({ ...connection, pipeline: true });
await client.connect();
try {
  await client.query('begin read only');
  await client.query(`select set_config('rapport.workspace_id', $1, true)`, [workspaceId]);
  const needs = needsOf(
    rules.map(({ rule }) => rule),
    timeZone,
    today,
  );
  let found: Found[] = [];
  let customers = 0;
  for await (const known of streamFacts(client, workspaceId, needs, null)) {
    findOccasions(rules, known, { from: today, to: today }, found);
    customers++;
    if (found.length < sentAtOnce) continue;
    parentPort?.postMessage({ found } satisfies EvaluateNews);
    found = [];
  }
  parentPort?.postMessage({ found } satisfies EvaluateNews);
  parentPort?.postMessage({ customers } satisfies EvaluateNews);
} finally {
  await client.end();
}
