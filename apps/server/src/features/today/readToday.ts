import { type Today, type TodayLine, todayKinds } from '@rapport/contracts/today';
import { type RelationModel, summarise, type TypeKey, typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { readReach } from '../books/reach.ts';
import { readClock } from '../relations/readClock.ts';
import { reasonsOf } from '../relations/reasonsOf.ts';
import { relationModelOf } from '../relations/relationModelOf.ts';
import { seeCustomer, wholeTally } from '../relations/seeCustomer.ts';
import {
  type ChangeRow,
  countExchanges,
  findChanges,
  findLatestAndCurrency,
  findPeople,
  type PersonRow,
} from './queries.ts';

const dayMs = 86_400_000;
const mostLines = 7;
const reasonsShown = 3;

/** What changed in the day before the workspace's latest exchange, and whom it concerns, among those whom the actor may see. */
export async function readToday(ctx: Ctx): Promise<Today> {
  const { client, workspaceId } = ctx;
  const asOf = await readClock(ctx);
  const { latest, currency } = await findLatestAndCurrency(client, workspaceId);
  const since = new Date(Math.min(asOf.getTime(), latest?.getTime() ?? asOf.getTime()) - dayMs);
  const between = { since, until: asOf };

  const changes = await findChanges(client, workspaceId, between, mostLines, await readReach(ctx));
  const shown = chooseLines(changes);
  const people = new Map(
    (
      await findPeople(
        client,
        workspaceId,
        shown.map((change) => change.customer_id),
      )
    ).map((person) => [person.customer_id, person]),
  );
  const model = await relationModelOf(ctx);
  const lines: TodayLine[] = [];
  for (const change of shown) {
    const person = people.get(change.customer_id);
    const line = person && (await lineOf(ctx, change, person, { model, asOf }));
    if (line) lines.push(line);
  }
  return {
    asOf: asOf.toISOString(),
    since: since.toISOString(),
    currency,
    lines,
    more: moreOf(changes, shown),
    exchangesSince: await countExchanges(client, workspaceId, between),
  };
}

/** One of each kind there is, then whatever puts most at risk, one line a person; in the order of what is at risk. */
export function chooseLines<Change extends Pick<ChangeRow, 'kind' | 'customer_id' | 'at_risk'>>(
  changes: readonly Change[],
): Change[] {
  const byRisk = changes.toSorted(
    (a, b) => b.at_risk - a.at_risk || todayKinds.indexOf(a.kind) - todayKinds.indexOf(b.kind),
  );
  const firsts = todayKinds.flatMap((kind) => byRisk.find((change) => change.kind === kind) ?? []);
  const chosen = new Map<string, Change>();
  for (const change of [...firsts, ...byRisk]) {
    if (chosen.size < mostLines && !chosen.has(change.customer_id)) chosen.set(change.customer_id, change);
  }
  const kept = new Set(chosen.values());
  return byRisk.filter((change) => kept.has(change));
}

function moreOf(changes: readonly ChangeRow[], shown: readonly ChangeRow[]): Today['more'] {
  const more: Today['more'] = {};
  for (const kind of todayKinds) {
    const total = changes.find((change) => change.kind === kind)?.total ?? 0;
    const left = total - shown.filter((change) => change.kind === kind).length;
    if (left > 0) more[kind] = left;
  }
  return more;
}

async function lineOf(
  ctx: Ctx,
  change: ChangeRow,
  person: PersonRow,
  { model, asOf }: { model: RelationModel; asOf: Date },
): Promise<TodayLine | null> {
  const tally = wholeTally(person.tallies);
  const shown = {
    type: person.type,
    probability: person.probability,
    since: person.since,
    previousType: person.previous_type,
    modelVersion: person.model_version,
  };
  const relation = seeCustomer(tally, shown, model, asOf);
  if (relation === null) return null;
  const isQuiet = change.kind === 'quiet-regular';
  const { usualGapDays, quietDays } = summarise(tally, asOf.getTime());
  return {
    kind: change.kind,
    customerId: person.customer_id,
    name: person.name,
    type: relation.type,
    probability: relation.probability,
    previousType: isQuiet || change.before === null ? null : (typeKeys[change.before] ?? null),
    at: change.at.toISOString(),
    valueAtRiskCents: Math.round(change.at_risk),
    usualGapDays: isQuiet ? usualGapDays : null,
    quietDays: isQuiet ? quietDays : null,
    because: await reasonsOf(
      ctx,
      { tally, fragmentIds: person.fragments, type: relation.type as TypeKey },
      model,
      asOf,
      reasonsShown,
    ),
  };
}
