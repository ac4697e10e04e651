import { randomUUID } from 'node:crypto';
import type {
  newProblem,
  Problem,
  ProblemChanges,
  ProblemList,
  ProblemMoveRequest,
} from '@rapport/contracts/problems';
import {
  type ProblemMove,
  type ProblemNeed,
  problemMovesFrom,
  problemMoveTable,
  problemStatuses,
} from '@rapport/core/loop';
import type { z } from 'zod';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError, invalidValue } from '../../../platform/errors.ts';
import { changeMany } from '../act/changeMany.ts';
import { knownSites } from '../knownSites.ts';
import { findCurrency } from '../queries.ts';
import { checkOwner } from '../settings/agents.ts';
import {
  type BeforeMove,
  findMoved,
  findProblems,
  freeCases,
  gatherCases,
  giveCases,
  insertProblem,
  lockProblem,
  type Matters,
  type ProblemPatch,
  type ProblemRow,
  removed,
  updateProblem,
  writeBack,
} from './queries.ts';

const hourMs = 3_600_000;
const dayMs = 24 * hourMs;
/** Older cases of a matter are not taken in when a problem is made: they may have had another cause. */
const gatheredDays = 90;
/** A site and a product have cases at any time: those of the time in which they stood out. */
const gatheredAtPlacesDays = 30;

/** Problems, those under way first, among them those that concern most people. */
export async function listProblems(ctx: Ctx): Promise<ProblemList> {
  const rows = await findProblems(ctx.client, ctx.workspaceId, null);
  return { problems: rows.map(problemOf), currency: await findCurrency(ctx.client, ctx.workspaceId) };
}

/** @throws DomainError not-found */
export async function rowOfProblem(ctx: Ctx, id: string): Promise<ProblemRow> {
  const [row] = await findProblems(ctx.client, ctx.workspaceId, id);
  if (!row) throw noSuchProblem();
  return row;
}

/** Makes a problem, and takes in the cases named and those of its matters that no problem has. */
export async function createProblem(ctx: Ctx, given: z.output<typeof newProblem>): Promise<string> {
  const id = randomUUID();
  const { title, description, issues, rootCauses, products, refusals, caseIds } = given;
  const sites = await knownSites(ctx, given.sites);
  await insertProblem(ctx.client, ctx.workspaceId, {
    problem_id: id,
    title,
    description,
    issues,
    root_causes: rootCauses,
    products,
    sites,
    refusals,
    created_by: `${ctx.actor.kind}:${ctx.actor.id}`,
    at: ctx.now(),
  });
  if (caseIds.length > 0) await changeMany(ctx, { ids: caseIds, problemId: id }, ({ message }) => message);
  await gather(ctx, id, { issues, rootCauses, products, sites });
  await recordAudit(ctx, { action: 'problem.created', subject: { kind: 'problem', id } });
  return id;
}

/** Changes what is given; cases of a matter that is new to it join. */
export async function changeProblem(ctx: Ctx, id: string, changes: ProblemChanges): Promise<void> {
  const status = await lock(ctx, id);
  if (changes.owner) await checkOwner(ctx, changes.owner);
  const { title, description, owner, dueOn, issues, rootCauses, products } = changes;
  const sites = changes.sites && (await knownSites(ctx, changes.sites));
  const patch: ProblemPatch = {
    changed_at: ctx.now(),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(owner !== undefined && { owner }),
    ...(dueOn !== undefined && { due_on: dueOn }),
    ...(issues !== undefined && { issues }),
    ...(rootCauses !== undefined && { root_causes: rootCauses }),
    ...(products !== undefined && { products }),
    ...(sites !== undefined && { sites }),
  };
  await updateProblem(ctx.client, ctx.workspaceId, id, patch);
  if (status < problemStatuses.indexOf('fixed'))
    await gather(ctx, id, {
      issues: issues ?? [],
      rootCauses: rootCauses ?? [],
      products: products ?? [],
      sites: sites ?? [],
    });
}

/** @throws DomainError conflict when its status forbids it, naming what is possible; invalid when something is to be said with it */
export async function moveProblem(ctx: Ctx, id: string, request: ProblemMoveRequest): Promise<void> {
  const status = await lock(ctx, id);
  const { move } = request;
  checkMove(status, move);
  for (const need of problemMoveTable[move].needs) if (!request[need]) throw missing(need);
  const before = await beforeMove(ctx, id, move);
  await updateProblem(ctx.client, ctx.workspaceId, id, {
    status: problemStatuses.indexOf(problemMoveTable[move].to),
    changed_at: ctx.now(),
    before_move: JSON.stringify(before),
    ...consequences(ctx.now(), request),
  });
  await recordAudit(ctx, { action: 'problem.moved', subject: { kind: 'problem', id }, details: { move } });
}

/**
 * Takes back the last move, or the removal: everything it changed is as it was, and the cases of a removed problem that no other has
 * taken are its own again.
 *
 * @throws DomainError not-found; conflict when there is nothing to take back
 */
export async function undoMove(ctx: Ctx, id: string): Promise<void> {
  const found = await findMoved(ctx.client, ctx.workspaceId, id);
  if (found === null) throw noSuchProblem();
  const { before_move: before } = found;
  if (before === null)
    throw new DomainError(
      'conflict',
      'There is nothing to take back: something was done since. Reload the page.',
    );
  await writeBack(ctx.client, ctx.workspaceId, id, { row: before.row, at: ctx.now() });
  if (before.cases) await giveCases(ctx.client, ctx.workspaceId, id, before.cases);
  await recordAudit(ctx, {
    action: 'problem.undone',
    subject: { kind: 'problem', id },
    details: { move: before.move },
  });
}

/** It is not shown any more, and its cases are nobody's. It can be taken back. @throws DomainError not-found */
export async function removeProblem(ctx: Ctx, id: string): Promise<void> {
  await lock(ctx, id);
  const before = await beforeMove(ctx, id, 'remove');
  const cases = await freeCases(ctx.client, ctx.workspaceId, id);
  await updateProblem(ctx.client, ctx.workspaceId, id, {
    status: removed,
    changed_at: ctx.now(),
    before_move: JSON.stringify({ ...before, cases }),
  });
  await recordAudit(ctx, { action: 'problem.removed', subject: { kind: 'problem', id } });
}

async function beforeMove(ctx: Ctx, id: string, move: BeforeMove['move']): Promise<BeforeMove> {
  const found = await findMoved(ctx.client, ctx.workspaceId, id);
  if (found === null) throw noSuchProblem();
  const { before_move: _, ...row } = found;
  return { move, row };
}

/** @throws DomainError conflict */
export function checkMove(status: number, move: ProblemMove): void {
  const from = problemStatuses[status] ?? 'found';
  if (problemMoveTable[move].from.includes(from)) return;
  const possible = problemMovesFrom(from).join(', ');
  throw new DomainError('conflict', `The problem is ${from}: ${move} is not possible, but ${possible}.`);
}

/** @throws DomainError not-found */
export async function lock(ctx: Ctx, id: string): Promise<number> {
  const status = await lockProblem(ctx.client, ctx.workspaceId, id);
  if (status === null) throw noSuchProblem();
  return status;
}

export function problemOf(row: ProblemRow): Problem {
  return {
    id: row.problem_id,
    title: row.title,
    description: row.description,
    status: problemStatuses[row.status] ?? 'found',
    owner: row.owner === null ? null : { id: row.owner, name: row.owner_name ?? row.owner },
    decision: row.decision,
    decidedAt: written(row.decided_at),
    fix: row.fix,
    dueOn: row.due_on,
    fixedAt: written(row.fixed_at),
    toldAt: written(row.told_at),
    setAsideBecause: row.set_aside_because,
    issues: row.issues,
    rootCauses: row.root_causes,
    products: row.products,
    sites: row.sites,
    createdAt: row.created_at.toISOString(),
    changedAt: row.changed_at.toISOString(),
    cases: row.cases,
    activeCases: row.active,
    people: row.people,
    lastCaseAt: written(row.last_case_at),
    openHours: row.used_ms / hourMs,
    givenCents: row.given_cents,
  };
}

function gather(ctx: Ctx, id: string, matters: Matters): Promise<number> {
  const since = new Date(ctx.now().getTime() - gatheredDays * dayMs);
  const sinceAtPlaces = new Date(ctx.now().getTime() - gatheredAtPlacesDays * dayMs);
  return gatherCases(ctx.client, ctx.workspaceId, id, { ...matters, since, sinceAtPlaces });
}

function consequences(now: Date, { move, decision, fix, reason }: ProblemMoveRequest): ProblemPatch {
  switch (move) {
    case 'decide':
      return { decision: decision ?? null, decided_at: now };
    case 'fix':
      return { fix: fix ?? null, fixed_at: now };
    case 'setAside':
      return { set_aside_because: reason ?? null };
    case 'reopen':
      // Fixed anew, it is told anew, in other words.
      return { fixed_at: null, told_at: null, message: null, set_aside_because: null };
    case 'begin':
      return {};
  }
}

function missing(need: ProblemNeed): DomainError {
  return invalidValue(need, 'this is to be said first', 'Nothing was changed.');
}

function noSuchProblem(): DomainError {
  return new DomainError(
    'not-found',
    'There is no such problem here. Reload the list to see which there are.',
  );
}

function written(at: Date | null): string | null {
  return at?.toISOString() ?? null;
}
