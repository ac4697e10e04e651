import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { decideFound } from './decideFound.ts';
import { evaluateAll } from './evaluateAll.ts';
import { type Found, findOccasions } from './found.ts';
import { type RunTerms, readTerms, rulesOf } from './runTerms.ts';
import { expireDecisions } from './standingQueries.ts';
import { needsOf, streamFacts } from './streamFacts.ts';

const actor = { kind: 'system', id: 'moments' } as const;
/** Customers decided in one transaction: a crash loses no more, and what was written is not decided twice. */
const customersAtOnce = 250;

export interface RunResult {
  customers: number;
  found: number;
  due: number;
}

/** Looks at every customer for every moment that is on, and decides. May be stopped, or killed, at any instant and run again. */
export async function runMoments(
  database: Database,
  workspaceId: string,
  signal?: AbortSignal,
): Promise<RunResult> {
  const terms = await inWorkspace(database, workspaceId, actor, async (ctx) => {
    const read = await readTerms(ctx);
    await expireDecisions(ctx.client, workspaceId, read.today);
    return read;
  });
  if (terms.moments.size === 0) return { customers: 0, found: 0, due: 0 };
  const { customers, found } = await evaluateAll(
    database,
    { workspaceId, timeZone: terms.workspace.timeZone, today: terms.today, rules: rulesOf(terms) },
    signal,
  );
  const due = await decideInPieces(database, workspaceId, found, terms, signal);
  return { customers, found: found.length, due };
}

/** The same for some customers: those of whom something just came. */
export async function runMomentsFor(
  database: Database,
  workspaceId: string,
  customerIds: readonly string[],
  signal?: AbortSignal,
): Promise<RunResult> {
  const { terms, found } = await inWorkspace(database, workspaceId, actor, async (ctx) => {
    const terms = await readTerms(ctx);
    const rules = rulesOf(terms);
    const { today, workspace } = terms;
    const needs = needsOf(
      rules.map(({ rule }) => rule),
      workspace.timeZone,
      today,
    );
    const found: Found[] = [];
    for await (const known of streamFacts(ctx.client, workspaceId, needs, customerIds))
      findOccasions(rules, known, { from: today, to: today }, found);
    return { terms, found };
  });
  const due = await decideInPieces(database, workspaceId, found, terms, signal);
  return { customers: customerIds.length, found: found.length, due };
}

async function decideInPieces(
  database: Database,
  workspaceId: string,
  found: readonly Found[],
  terms: RunTerms,
  signal?: AbortSignal,
): Promise<number> {
  const byCustomer = [...Map.groupBy(found, ({ customerId }) => customerId).values()];
  let due = 0;
  for (let from = 0; from < byCustomer.length; from += customersAtOnce) {
    signal?.throwIfAborted();
    const piece = byCustomer.slice(from, from + customersAtOnce).flat();
    due += await inWorkspace(database, workspaceId, actor, (ctx) => decideFound(ctx, piece, terms));
  }
  return due;
}
