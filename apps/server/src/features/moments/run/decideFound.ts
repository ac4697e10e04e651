import { randomUUID } from 'node:crypto';
import {
  decideMoments,
  type GestureWay,
  type MomentCandidate,
  type MomentStanding,
  type MomentVerdict,
} from '@rapport/core/moments';
import { playbooks, typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import { performMoment } from '../act/performMoment.ts';
import type { WorkspaceMoment } from '../catalogue/catalogue.ts';
import { dayText } from '../day.ts';
import { lockDecisions } from '../queries.ts';
import { readWays, type WaysOf } from './closedWays.ts';
import type { Found } from './found.ts';
import type { RunTerms } from './runTerms.ts';
import {
  countDecidedOn,
  type DecidedRow,
  findDecided,
  findPauses,
  findStandings,
  findStartedDays,
  type NewDecision,
  type StandingRow,
  saveDecisions,
} from './standingQueries.ts';
import { warmthOf } from './warmth.ts';

/**
 * Decides what was found due, of some customers, in one transaction: kept, and done where it is done by itself, or none of it. An
 * occasion that was decided already is left as it is.
 *
 * @param found all of a customer's stand in one call: of several, one is chosen
 * @returns how many are due now for the first time
 */
export async function decideFound(ctx: Ctx, found: readonly Found[], terms: RunTerms): Promise<number> {
  const { client, workspaceId } = ctx;
  const { today, workspace, moments } = terms;
  await lockDecisions(client, workspaceId);
  const known = await readKnown(ctx, [...new Set(found.map(({ customerId }) => customerId))], terms);
  const open = Map.groupBy(
    found.filter((each) => moments.has(each.moment) && !isFinal(each, known.decided(each.customerId))),
    ({ customerId }) => customerId,
  );
  const waysOf = await readWays(
    ctx,
    known.people.filter(({ id }) => open.has(id)),
    [...moments.values()].flatMap(({ purpose, ways }) => ways.map((way) => ({ purpose, way }))),
    workspace.country,
  );
  const { perDay, perCustomer30Days } = terms.settings;
  let left = perDay === null ? null : perDay - (await countDecidedOn(client, workspaceId, today));
  const rows: NewDecision[] = [];
  const toPerform: { row: NewDecision; person: StandingRow; notBefore: Date | null }[] = [];
  for (const person of known.people) {
    const candidates = (open.get(person.id) ?? []).map((each) => candidateOf(each, terms, waysOf));
    const limits = { perCustomer30Days, leftToday: left, cadenceOf };
    for (const verdict of decideMoments(candidates, known.standing(person), limits, today)) {
      const row = rowOf(verdict, person, ctx, today);
      if (isSame(row, known.decided(person.id))) continue;
      rows.push(row);
      if (row.status !== 'due') continue;
      if (left !== null) left--;
      const { occasion, moment } = verdict.candidate;
      if (!terms.isLive || !moments.get(moment.key)?.isAutomatic) continue;
      const { notBefore } = waysOf(person.id, moment.purpose, row.way as GestureWay, occasion.lastDay);
      toPerform.push({ row, person, notBefore });
    }
  }
  const kept = await saveDecisions(client, workspaceId, rows);
  for (const { row, person, notBefore } of toPerform) {
    const decisionId = kept.get(`${row.customer_id} ${row.moment_key} ${row.occasion}`);
    const moment = moments.get(row.moment_key) as WorkspaceMoment;
    if (!decisionId) continue;
    const { why } = row;
    const way = row.way as GestureWay;
    await performMoment(ctx, { decisionId, way, why, person, notBefore, moment, workspace });
  }
  return rows.filter(({ status }) => status === 'due').length;
}

function cadenceOf(type: (typeof typeKeys)[number]) {
  return playbooks[type].cadence;
}

/** All that is known of customers, those merged into them included. */
async function readKnown(ctx: Ctx, ids: readonly string[], { today, workspace: { timeZone } }: RunTerms) {
  const { client, workspaceId } = ctx;
  const people = await findStandings(client, workspaceId, ids);
  const fragments = people.flatMap((person) => person.fragments);
  const survivorOf = new Map(people.flatMap(({ id, fragments: own }) => own.map((each) => [each, id])));
  const bySurvivor = <Row extends { id: string }>(rows: readonly Row[]) =>
    Map.groupBy(rows, ({ id }) => survivorOf.get(id) as string);
  const decided = bySurvivor(await findDecided(client, workspaceId, fragments, today));
  const started = bySurvivor(await findStartedDays(client, workspaceId, fragments, { today, timeZone }));
  const pauses = bySurvivor(await findPauses(client, workspaceId, fragments, today));
  const decidedOf = (id: string): readonly DecidedRow[] => decided.get(id) ?? [];
  return {
    people,
    decided: decidedOf,
    standing: (person: StandingRow): MomentStanding => {
      const given = decidedOf(person.id).filter(({ status }) => status !== 'silent');
      const pause = pauses.get(person.id)?.[0];
      return {
        customerId: person.id,
        type: person.type === null ? null : (typeKeys[person.type] ?? null),
        probabilities: person.probabilities?.map((share) => share / 10_000) ?? [],
        startedDays: started.get(person.id)?.map(({ day }) => day) ?? [],
        momentsIn30Days: given.filter(
          ({ status, decided_day }) => (status === 'due' || status === 'done') && decided_day > today - 30,
        ).length,
        hasOneToday: given.some(({ decided_day }) => decided_day === today),
        pause: pause ? { kind: pause.kind, untilDay: pause.until_day } : null,
      };
    },
  };
}

/** Decided for good; a silence that nobody chose may end as long as the occasion lasts. */
function isFinal({ moment, occasion }: Found, decided: readonly DecidedRow[]): boolean {
  return decided.some(
    (row) =>
      row.moment_key === moment &&
      row.occasion === occasion.key &&
      (row.status !== 'silent' || row.reason === 'by-choice'),
  );
}

/** The same silence as before is not written again. */
function isSame(row: NewDecision, decided: readonly DecidedRow[]): boolean {
  return (
    row.status === 'silent' &&
    decided.some(
      ({ moment_key, occasion, reason }) =>
        moment_key === row.moment_key && occasion === row.occasion && reason === row.reason,
    )
  );
}

function candidateOf(
  { customerId, moment: key, occasion }: Found,
  terms: RunTerms,
  waysOf: WaysOf,
): MomentCandidate {
  const moment = terms.moments.get(key) as WorkspaceMoment;
  const closed: Partial<Record<GestureWay, 'not-reachable' | 'no-consent' | 'not-now'>> = {};
  for (const way of moment.ways) {
    const { closed: because } = waysOf(customerId, moment.purpose, way, occasion.lastDay);
    // What is done by itself needs no hand: gifts and calls are a person's.
    const needsHand = moment.isAutomatic && (way === 'gift' || way === 'call');
    if (because ?? needsHand) closed[way] = because ?? 'not-reachable';
  }
  return { moment, occasion, closed };
}

function rowOf(verdict: MomentVerdict, person: StandingRow, { actor }: Ctx, today: number): NewDecision {
  const { moment, occasion } = verdict.candidate;
  const isArm = verdict.status !== 'silent' && moment.heldShare > 0;
  return {
    customer_id: person.id,
    moment_key: moment.key,
    occasion: occasion.key,
    decision_id: randomUUID(),
    status: verdict.status,
    decided_on: dayText(today),
    day: dayText(occasion.day),
    last_day: dayText(occasion.lastDay),
    why: { ...occasion.why },
    reason: verdict.status === 'silent' ? verdict.reason : null,
    details: verdict.status === 'silent' ? verdict.details : { chance: verdict.chanceOfFit },
    way: verdict.status === 'silent' ? null : verdict.way,
    decided_by: `${actor.kind}:${actor.id}`,
    type: person.type,
    site_id: person.site_id,
    spent_before_cents: person.value_cents,
    warmth_before: warmthOf(person.mean),
    effect_until: isArm ? dayText(today + moment.effectDays) : null,
  };
}
