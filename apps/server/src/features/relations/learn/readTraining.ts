import type { Ctx } from '../../../platform/database/context.ts';
import { findIngestWorkspace } from '../../exchanges/workspaces.ts';
import { savedModel, versionInUse } from '../../models/versions.ts';
import { readClock } from '../readClock.ts';
import type { SavedRelationModel } from '../savedRelationModel.ts';
import { type FragmentRow, findExamples, findFragments, findPassed } from './learnQueries.ts';
import type { TrainingInput } from './trainRelations.ts';

/** More teach little more. */
export const mostExamples = 20_000;
const mostHeldOut = 1_000;
/** Whoever has more exchanges is not compared on: they would be replayed from all of them. */
const mostExchanges = 1_000;
const chunk = 2_000;

/** What the thread learns from: tallies as they stand, and what passed with customers that are compared on. */
export async function readTraining(ctx: Ctx, tags: number): Promise<TrainingInput> {
  const { client, workspaceId } = ctx;
  const { learnt, heldOut } = await findExamples(client, workspaceId, {
    learnt: mostExamples,
    heldOut: mostHeldOut,
  });
  const examples: Uint8Array[][] = [];
  for (let at = 0; at < learnt.length; at += chunk) {
    const families = await familiesOf(ctx, learnt.slice(at, at + chunk));
    for (const family of families) examples.push(family.map(({ tally }) => tally));
  }
  const version = await versionInUse(ctx, 'relations');
  const saved = version === null ? null : await savedModel<SavedRelationModel>(ctx, 'relations', version);
  return {
    examples,
    clockMs: (await readClock(ctx)).getTime(),
    heldOut: await readPassed(ctx, await familiesOf(ctx, heldOut)),
    workspace: await findIngestWorkspace(client, workspaceId),
    tags,
    inUse: version === null || saved === null ? null : { version, saved },
  };
}

async function familiesOf(ctx: Ctx, survivorIds: readonly string[]): Promise<FragmentRow[][]> {
  const rows = await findFragments(ctx.client, ctx.workspaceId, survivorIds);
  return [...Map.groupBy(rows, (row) => row.survivor_id).values()];
}

async function readPassed(ctx: Ctx, families: readonly FragmentRow[][]): Promise<TrainingInput['heldOut']> {
  const survivorOf = new Map<string, string>();
  for (const family of families)
    if (family.reduce((sum, { exchanges }) => sum + exchanges, 0) <= mostExchanges)
      for (const row of family) survivorOf.set(row.customer_id, row.survivor_id);
  const rows = await findPassed(ctx.client, ctx.workspaceId, [...survivorOf.keys()]);
  return [...Map.groupBy(rows, (row) => survivorOf.get(row.customer_id)!).values()];
}
