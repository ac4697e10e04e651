import type { RulesPreview } from '@rapport/contracts/caseRules';
import type { CaseRule } from '@rapport/core/loop';
import { isPromiseBroken } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { observedFromRow } from '../../exchanges/refresh/observedFromRow.ts';
import { findIngestWorkspace } from '../../exchanges/workspaces.ts';
import { readClock } from '../../relations/readClock.ts';
import { findPersons } from '../queries.ts';
import { readSettings } from '../settings/settings.ts';
import type { Cause } from './cause.ts';
import { causesOf, turnsToCauses, withTurns } from './causesOf.ts';
import { type Opened, openCases } from './openCases.ts';
import { findHeard, findNames, findPromises, findTurns, type HeardRow } from './queries.ts';

const dayMs = 86_400_000;
/** What is looked at at most: reading the words of more would keep somebody waiting. */
const mostHeard = 20_000;
const examplesShown = 3;
/** A cause this long after the one before would have found its case closed. */
const caseLasts = 7 * dayMs;

interface Past {
  met: { cause: Cause; rules: CaseRule[] }[];
  exchanges: number;
  isCut: boolean;
  texts: Map<string, string | null>;
  from: Date;
  to: Date;
}

/** What rules would have opened in the days before the workspace's latest exchange, counted on what was really said. */
export async function previewRules(
  ctx: Ctx,
  rules: readonly CaseRule[],
  days: number,
): Promise<RulesPreview> {
  const past = await hearPast(ctx, rules, days);
  const { from, to, exchanges, isCut, met, texts } = past;
  const ids = [...new Set(met.map(({ cause }) => cause.customerId))];
  const persons = await findPersons(ctx.client, ctx.workspaceId, ids);
  const personOf = new Map(persons.map(({ asked, person }) => [asked, person]));
  const names = new Map(
    (await findNames(ctx.client, ctx.workspaceId, [...new Set(personOf.values())])).map((row) => [
      row.customer_id,
      row.name,
    ]),
  );
  const byPerson = Map.groupBy(met, ({ cause }) => personOf.get(cause.customerId) ?? cause.customerId);
  return {
    days,
    from: from.toISOString(),
    to: to.toISOString(),
    exchanges,
    isCut,
    cases: [...byPerson.values()].reduce((sum, own) => sum + runsOf(own.map(({ cause }) => cause.atMs)), 0),
    customers: byPerson.size,
    perRule: rules.map(({ key }) => {
      const own = met.filter((each) => each.rules.some((rule) => rule.key === key));
      return {
        key,
        met: own.length,
        examples: own.slice(0, examplesShown).map(({ cause }) => {
          const customerId = personOf.get(cause.customerId) ?? cause.customerId;
          return {
            customerId,
            name: names.get(customerId) ?? null,
            at: new Date(cause.atMs).toISOString(),
            text: texts.get(cause.exchangeId ?? '')?.slice(0, 300) ?? null,
          };
        }),
      };
    }),
  };
}

/** Opens what the workspace's rules would have opened in so many days: when a team starts, or has changed its rules. */
export async function openFromPast(ctx: Ctx, days: number): Promise<Opened> {
  const settings = await readSettings(ctx);
  const { met } = await hearPast(ctx, settings.rules, days);
  return openCases(
    ctx,
    met.map(({ cause }) => cause),
    settings,
  );
}

/** Everything that the rules meet in a stretch of time, newest first, as if none of it were old. */
async function hearPast(ctx: Ctx, given: readonly CaseRule[], days: number): Promise<Past> {
  const { client, workspaceId } = ctx;
  const to = await readClock(ctx);
  const from = new Date(to.getTime() - days * dayMs);
  const rules = given.map((rule) => ({ ...rule, maxAgeHours: (days + 2) * 24 }));
  const workspace = await findIngestWorkspace(client, workspaceId);
  const rows = await findHeard(client, workspaceId, { from, to, limit: mostHeard + 1 });
  const heard = rows.slice(0, mostHeard);
  const said = await causesOf(
    ctx,
    heard.map((row) => heardOf(row, workspace)),
    rules,
    to.getTime(),
  );
  const turns = turnsToCauses(await findTurns(client, workspaceId, from, to), rules, to.getTime());
  const met = withTurns(said, turns);
  met.push(...(await promisesMet(ctx, rules, from, to)));
  return {
    met: met.toSorted((a, b) => b.cause.atMs - a.cause.atMs),
    exchanges: heard.length,
    isCut: rows.length > heard.length,
    texts: new Map(heard.map((row) => [row.exchange_id, row.text])),
    from,
    to,
  };
}

function heardOf(row: HeardRow, workspace: Awaited<ReturnType<typeof findIngestWorkspace>>) {
  return {
    id: row.exchange_id,
    customerId: row.customer_id,
    siteId: row.site_id,
    atMs: row.at_ms,
    observed: observedFromRow(row, workspace),
    text: row.text,
  };
}

/** Promises broken, each with the rules it meets; for those still to be kept, as of now. */
export async function promisesMet(
  ctx: Ctx,
  rules: readonly CaseRule[],
  from: Date,
  to: Date,
): Promise<{ cause: Cause; rules: CaseRule[] }[]> {
  const asking = rules.filter(({ isOn, trigger }) => isOn && trigger.kind === 'promise-overdue');
  if (asking.length === 0) return [];
  const promises = await findPromises(ctx.client, ctx.workspaceId, from, to);
  return promises.flatMap(({ exchange_id, customer_id, site_id, due_at, kept_at }) => {
    const untilMs = (kept_at ?? to).getTime();
    const met = asking.filter((rule) => isPromiseBroken(rule, { dueMs: due_at.getTime() }, untilMs));
    const [lead] = met;
    if (lead === undefined) return [];
    const cause: Cause = {
      key: `promise:${exchange_id}`,
      customerId: customer_id,
      kinds: ['promise-overdue'],
      priority: lead.priority,
      skill: lead.skill,
      atMs: due_at.getTime(),
      exchangeId: null,
      siteId: site_id,
      issue: null,
      product: null,
      data: {},
    };
    return [{ cause, rules: met }];
  });
}

/** How many cases causes at these instants would have made: one lasts a week past its latest cause. */
function runsOf(instants: readonly number[]): number {
  const inOrder = instants.toSorted((a, b) => a - b);
  return inOrder.filter((at, i) => i === 0 || at - (inOrder[i - 1] as number) > caseLasts).length;
}
