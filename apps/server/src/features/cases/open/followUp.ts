import { caseStatuses } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { readScore } from '../../measures/readScore.ts';
import { applyMove } from '../act/applyMove.ts';
import { recordEvents } from '../act/events.ts';
import { type CaseRecord, findCasesToFollow, findPersons, updateCase } from '../queries.ts';
import type { LoopSettings } from '../settings/settings.ts';
import type { Heard } from './causesOf.ts';

/** What customers answer on the page of their case: 1 when it is settled for them. */
export const settledMeasure = 'case-settled';
/** What is said so long after a case was resolved is still about it. */
const followedDays = 60;
const dayMs = 86_400_000;
const followedKinds: ReadonlySet<string> = new Set([
  'contact',
  'message',
  'complaint',
  'answer',
  'review',
  'gesture',
]);
const ownKinds: ReadonlySet<string> = new Set(['contact', 'message', 'gesture']);

/**
 * What passes with a customer who has a case becomes part of it: what they write, what we answer, what they say once it is
 * resolved. A word from them ends the waiting for it; on their page they close the case, or open it again.
 */
export async function followCases(
  ctx: Ctx,
  heard: readonly Heard[],
  settings: LoopSettings,
  nowMs: number,
): Promise<void> {
  const told = heard.filter(
    ({ atMs, observed }) => followedKinds.has(observed.kind) && nowMs - atMs < followedDays * dayMs,
  );
  if (told.length === 0) return;
  const persons = await findPersons(ctx.client, ctx.workspaceId, [
    ...new Set(told.map((each) => each.customerId)),
  ]);
  const whose = new Map(persons.flatMap(({ person, fragments }) => fragments.map((id) => [id, person])));
  const since = new Date(nowMs - followedDays * dayMs);
  const cases = await findCasesToFollow(ctx.client, ctx.workspaceId, [...whose.keys()], since);
  if (cases.length === 0) return;
  const byPerson = Map.groupBy(cases, (each) => whose.get(each.customer_id));
  for (const each of told.toSorted((a, b) => a.atMs - b.atMs)) {
    const theirs = byPerson.get(whose.get(each.customerId)) ?? [];
    const index = theirs.indexOf(chooseCase(theirs, each) as CaseRecord);
    if (index >= 0) theirs[index] = await follow(ctx, theirs[index] as CaseRecord, each, settings);
  }
}

/** The case that the exchange names; else one under way before one resolved, newest first; none from before it. */
function chooseCase(cases: readonly CaseRecord[], { atMs, observed }: Heard): CaseRecord | undefined {
  const named = cases.find(({ case_id: id }) => id === observed.properties?.case);
  if (named) return named;
  const older = cases.filter((each) => each.opened_at.getTime() < atMs);
  return older.find(({ status }) => isActive(status)) ?? older[0];
}

async function follow(ctx: Ctx, kept: CaseRecord, heard: Heard, settings: LoopSettings): Promise<CaseRecord> {
  const { kind, direction = 'inbound' } = heard.observed;
  if (direction === 'outbound') return ownKinds.has(kind) ? answered(ctx, kept, heard) : kept;
  if (kind === 'answer' || kind === 'review') return said(ctx, kept, heard, settings);
  return kind === 'gesture' ? kept : wrote(ctx, kept, heard, settings);
}

/** Our first word to them. */
async function answered(ctx: Ctx, kept: CaseRecord, { id, atMs }: Heard): Promise<CaseRecord> {
  if (!isActive(kept.status)) return kept;
  const at = new Date(atMs);
  await recordEvents(ctx, [
    { caseId: kept.case_id, kind: 'answered', at, by: 'system', once: id, data: { exchangeId: id } },
  ]);
  if (kept.answered_at !== null) return kept;
  const patch = {
    answered_at: at,
    answer_met: kept.answer_due_at === null || at <= kept.answer_due_at,
    answer_due_at: null,
    changed_at: ctx.now(),
  };
  await updateCase(ctx.client, ctx.workspaceId, kept.case_id, patch);
  return { ...kept, ...patch };
}

async function wrote(
  ctx: Ctx,
  kept: CaseRecord,
  { id, atMs }: Heard,
  settings: LoopSettings,
): Promise<CaseRecord> {
  await recordEvents(ctx, [
    {
      caseId: kept.case_id,
      kind: 'customer-wrote',
      at: new Date(atMs),
      by: 'customer',
      once: id,
      data: { exchangeId: id },
    },
  ]);
  if (caseStatuses[kept.status] === 'waiting')
    return applyMove(ctx, kept, 'resume', { by: 'system', once: id }, settings);
  await updateCase(ctx.client, ctx.workspaceId, kept.case_id, { changed_at: ctx.now() });
  return kept;
}

/** What they say once it is resolved; on their page, whether it is. */
async function said(
  ctx: Ctx,
  kept: CaseRecord,
  { id, atMs, observed }: Heard,
  settings: LoopSettings,
): Promise<CaseRecord> {
  if (isActive(kept.status)) return kept;
  const score = observed.kind === 'answer' ? readScore(observed.properties) : null;
  const isSettled = score?.measure === settledMeasure ? score.score === 1 : null;
  const patch = {
    said_exchange_id: id,
    changed_at: ctx.now(),
    ...(isSettled !== null && { is_settled: isSettled }),
  };
  await updateCase(ctx.client, ctx.workspaceId, kept.case_id, patch);
  const data = { exchangeId: id, isSettled, measure: score?.measure ?? null, score: score?.score ?? null };
  await recordEvents(ctx, [
    { caseId: kept.case_id, kind: 'customer-said', at: new Date(atMs), by: 'customer', once: id, data },
  ]);
  const now = { ...kept, ...patch };
  const status = caseStatuses[kept.status];
  if (isSettled === true && status === 'resolved')
    return applyMove(ctx, now, 'confirm', { by: 'customer', once: id }, settings);
  if (isSettled === false && (status === 'resolved' || status === 'closed'))
    return {
      ...(await applyMove(ctx, now, 'reopen', { reason: 'not-settled', by: 'customer', once: id }, settings)),
    };
  return now;
}

function isActive(status: number): boolean {
  return status <= 2;
}
