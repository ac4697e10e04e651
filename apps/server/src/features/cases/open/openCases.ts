import { type CasePriority, casePriorities, caseStatuses, runClock, stoppedClock } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { applyMove } from '../act/applyMove.ts';
import { recordEvents } from '../act/events.ts';
import { clockColumns, targetsOf } from '../clock/clockColumns.ts';
import { type CaseRecord, findCasesToFollow, findPersons, lockPersons, updateCase } from '../queries.ts';
import { ownerGiver } from '../settings/agents.ts';
import type { LoopSettings } from '../settings/settings.ts';
import type { Cause } from './cause.ts';
import { type CaseMatters, problemTaker } from './problemTaker.ts';
import { findKnownCauses, insertCases, insertCauses, type NewCaseRow, takeNumbers } from './queries.ts';

const resolved = caseStatuses.indexOf('resolved');

export interface Opened {
  opened: number;
  /** Added to a case that was there. */
  added: number;
  /** Known already: nothing was done. */
  known: number;
}

/** A case to be opened, with what it is opened for. */
interface Draft {
  caseId: string;
  causes: Cause[];
}

/**
 * Sees to it that there is a case for each cause: a new one, or the one their customer has already, which then hears of it (and
 * opens again if it was thought resolved). A cause is taken once, whoever brings it and how often: persons are taken in turn,
 * and the key of a cause is unique in the database.
 */
export async function openCases(ctx: Ctx, causes: readonly Cause[], settings: LoopSettings): Promise<Opened> {
  const { client, workspaceId } = ctx;
  if (causes.length === 0) return { opened: 0, added: 0, known: 0 };
  const persons = await findPersons(client, workspaceId, [
    ...new Set(causes.map(({ customerId }) => customerId)),
  ]);
  await lockPersons(
    client,
    persons.map(({ person }) => person),
  );
  const keys = causes.map(({ key }) => key);
  const [already, theirs] = await Promise.all([
    findKnownCauses(client, workspaceId, keys),
    casesByPerson(ctx, persons),
  ]);
  const known = new Set(already.map((row) => row.cause_key));
  const fresh = causes.filter(({ key }) => !known.has(key)).toSorted((a, b) => a.atMs - b.atMs);
  const personOf = new Map(persons.map(({ asked, person }) => [asked, person]));

  const drafts = new Map<string, Draft>();
  const additions: { to: CaseRecord; cause: Cause }[] = [];
  for (const cause of fresh) {
    const person = personOf.get(cause.customerId);
    if (person === undefined) continue;
    const to = theirs.get(person);
    const draft = drafts.get(person);
    if (to) additions.push({ to, cause });
    else if (draft) draft.causes.push(cause);
    else drafts.set(person, { caseId: crypto.randomUUID(), causes: [cause] });
  }
  const pairs = [
    ...additions.map(({ to, cause }) => ({ caseId: to.case_id, cause })),
    ...[...drafts.values()].flatMap(({ caseId, causes: own }) => own.map((cause) => ({ caseId, cause }))),
  ];
  if (pairs.length === 0) return { opened: 0, added: 0, known: known.size };
  const addedAt = ctx.now().toISOString();
  const stored = await insertCauses(
    client,
    workspaceId,
    pairs.map(({ caseId, cause }) => ({
      cause_key: cause.key,
      case_id: caseId,
      customer_id: cause.customerId,
      kinds: cause.kinds,
      at: new Date(cause.atMs).toISOString(),
      exchange_id: cause.exchangeId,
      data: cause.data,
      added_at: addedAt,
    })),
  );
  await hear(
    ctx,
    additions.filter(({ cause }) => stored.has(cause.key)),
    settings,
  );
  const toOpen = [...drafts.values()]
    .map(({ caseId, causes: own }) => ({ caseId, causes: own.filter(({ key }) => stored.has(key)) }))
    .filter((draft) => draft.causes.length > 0);
  await open(ctx, toOpen, settings);
  return { opened: toOpen.length, added: additions.length, known: causes.length - stored.size };
}

/** The case that each person has: one under way before one thought resolved. */
async function casesByPerson(
  ctx: Ctx,
  persons: readonly { person: string; fragments: string[] }[],
): Promise<Map<string, CaseRecord>> {
  const whose = new Map(persons.flatMap(({ person, fragments }) => fragments.map((id) => [id, person])));
  const found = await findCasesToFollow(ctx.client, ctx.workspaceId, [...whose.keys()], new Date(0));
  const theirs = new Map<string, CaseRecord>();
  for (const each of found) {
    const person = whose.get(each.customer_id);
    if (person !== undefined && each.status <= resolved && !theirs.has(person)) theirs.set(person, each);
  }
  return theirs;
}

/** A case hears of something more: its history says so, it is as pressing as that, and it is not resolved any longer. */
async function hear(
  ctx: Ctx,
  additions: readonly { to: CaseRecord; cause: Cause }[],
  settings: LoopSettings,
): Promise<void> {
  for (const { to, cause } of additions) {
    await recordEvents(ctx, [
      {
        caseId: to.case_id,
        kind: 'signal',
        at: new Date(cause.atMs),
        by: 'system',
        once: cause.key,
        data: { kinds: cause.kinds, exchangeId: cause.exchangeId, ...cause.data },
      },
    ]);
    const priority = Math.min(to.priority, casePriorities.indexOf(cause.priority));
    await updateCase(ctx.client, ctx.workspaceId, to.case_id, { priority, changed_at: ctx.now() });
    if (to.status === resolved)
      await applyMove(ctx, to, 'reopen', { reason: 'signal', by: 'system', once: cause.key }, settings);
  }
}

async function open(ctx: Ctx, drafts: readonly Draft[], settings: LoopSettings): Promise<void> {
  if (drafts.length === 0) return;
  const { client, workspaceId } = ctx;
  const matters = drafts.map(({ causes }) => mattersOf(causes));
  const [give, problemOf, last] = await Promise.all([
    ownerGiver(ctx),
    problemTaker(ctx, matters),
    takeNumbers(client, workspaceId, drafts.length),
  ]);
  const rows = drafts.map(({ caseId, causes }, i): NewCaseRow => {
    const [first] = causes as [Cause, ...Cause[]];
    const priority = Math.min(...causes.map((cause) => casePriorities.indexOf(cause.priority)));
    const lead =
      causes.find((cause) => cause.priority === (casePriorities[priority] as CasePriority)) ?? first;
    const { id: owner, because } = give({ siteId: first.siteId, skill: lead.skill, named: lead.owner });
    return {
      ...newCaseRow({ priority, openedAt: new Date(first.atMs) }, ctx.now(), settings),
      case_id: caseId,
      number: last - drafts.length + 1 + i,
      customer_id: first.customerId,
      site_id: matters[i]!.siteId,
      origin: lead.kinds[0] as string,
      subject: null,
      owner,
      owner_because: because,
      skill: lead.skill,
      issue: matters[i]!.issue,
      product: matters[i]!.product,
      problem_id: problemOf(matters[i]!),
    };
  });
  const inserted = insertCases(client, workspaceId, rows);
  const recorded = recordEvents(
    ctx,
    drafts.flatMap(({ caseId, causes }, i) => [
      {
        caseId,
        kind: 'opened' as const,
        at: rows[i]!.opened_at,
        by: 'system' as const,
        data: { kinds: causes[0]!.kinds, owner: rows[i]!.owner, because: rows[i]!.owner_because },
      },
      ...causes.slice(1).map((cause) => ({
        caseId,
        kind: 'signal' as const,
        at: new Date(cause.atMs),
        by: 'system' as const,
        once: cause.key,
        data: { kinds: cause.kinds, exchangeId: cause.exchangeId, ...cause.data },
      })),
    ]),
  );
  await Promise.all([inserted, recorded]);
}

/** The clock of a new case: it runs since the customer spoke, whenever we heard of it. */
export function newCaseRow(
  { priority, openedAt }: { priority: number; openedAt: Date },
  now: Date,
  settings: LoopSettings,
) {
  const { answerMinutes, resolveMinutes } = targetsOf(priority, settings);
  const minutes = { answer_minutes: answerMinutes, resolve_minutes: resolveMinutes };
  const clock = runClock(stoppedClock, openedAt.getTime());
  const { used_ms: _, ...columns } = clockColumns(clock, { ...minutes, answered_at: null }, settings);
  return { priority, opened_at: openedAt, changed_at: now, ...minutes, ...columns };
}

function mattersOf(causes: readonly Cause[]): CaseMatters {
  const firstOf = (name: keyof CaseMatters) => causes.find((each) => each[name] !== null)?.[name] ?? null;
  return { issue: firstOf('issue'), product: firstOf('product'), siteId: firstOf('siteId') };
}
