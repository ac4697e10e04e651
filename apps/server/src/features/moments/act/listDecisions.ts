import type { CustomerMoments, Decision, DecisionList, DecisionsQuery } from '@rapport/contracts/moments';
import { typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../../platform/database/context.ts';
import { invalidValue } from '../../../platform/errors.ts';
import { checkReach, readReach } from '../../books/reach.ts';
import { decodeCursor, encodeCursor } from '../../customers/cursor.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { readMoments, type WorkspaceMoment } from '../catalogue/catalogue.ts';
import { dayText, readToday } from '../day.ts';
import { listPauses } from '../pauses.ts';
import { findWorkspace } from '../queries.ts';
import { countDecisions, type DecisionRow, findDecisions, findDecisionsOf } from './queries.ts';

const shownOfCustomer = 60;

/** What is due, done, held out or left unsaid, a page at a time. Personal data: the reading is noted. */
export async function listDecisions(ctx: Ctx, query: DecisionsQuery): Promise<DecisionList> {
  const { client, workspaceId } = ctx;
  const list = `moments ${query.status}`;
  const [day, id] = query.cursor ? decodeCursor(query.cursor, list, ['string', 'uuid']).slice(1) : [];
  if (day !== undefined && Number.isNaN(Date.parse(`${day}T00:00:00Z`)))
    throw invalidValue('cursor', 'it belongs to another list', 'Start again without it.');
  const reach = await readReach(ctx);
  const rows = await findDecisions(client, workspaceId, {
    status: query.status,
    moment: query.moment ?? null,
    reason: query.reason ?? null,
    site: query.site ?? null,
    reach,
    after: id === undefined ? null : { day: day as string, id: id as string },
    limit: query.limit + 1,
  });
  await recordReading(ctx, { action: 'moments.listed', details: { count: rows.length } });
  const page = rows.slice(0, query.limit);
  const last = rows.length > query.limit ? page.at(-1) : undefined;
  const moments = new Map((await readMoments(ctx)).map((moment) => [moment.key, moment]));
  const { timeZone } = await findWorkspace(client, workspaceId);
  return {
    asOf: dayText(await readToday(ctx, timeZone)),
    decisions: page.map((row) => decisionOf(row, moments.get(row.moment_key))),
    counts: await countDecisions(client, workspaceId, query.status, reach),
    nextCursor: last
      ? encodeCursor([list, query.status === 'due' ? last.last_day : last.decided_on, last.decision_id])
      : null,
  };
}

/** Of one customer: what is due, what was decided, why nothing is said. @throws DomainError not-found for whom the actor may not see */
export async function readCustomerMoments(ctx: Ctx, customerId: string): Promise<CustomerMoments> {
  await checkReach(ctx, customerId);
  const rows = await findDecisionsOf(ctx.client, ctx.workspaceId, customerId, shownOfCustomer);
  const moments = new Map((await readMoments(ctx)).map((moment) => [moment.key, moment]));
  const decisions = rows.map((row) => decisionOf(row, moments.get(row.moment_key)));
  await recordReading(ctx, { action: 'customer.moments-read', customerId });
  return {
    due: decisions.filter(({ status }) => status === 'due'),
    past: decisions.filter(({ status }) => status !== 'due'),
    pauses: await listPauses(ctx, customerId),
  };
}

/** @param moment undefined when it was removed since */
export function decisionOf(row: DecisionRow, moment: WorkspaceMoment | undefined): Decision {
  return {
    id: row.decision_id,
    moment: row.moment_key,
    momentName: moment?.name ?? { fr: row.moment_key, en: row.moment_key },
    customerId: row.customer_id,
    name: row.name,
    type: row.type === null ? null : (typeKeys[row.type] ?? null),
    day: row.day,
    lastDay: row.last_day,
    status: row.status,
    why: row.why,
    reason: row.reason as Decision['reason'],
    details: row.details ?? {},
    way: row.way as Decision['way'],
    ways: [...(moment?.ways ?? [])],
    decidedBy: row.decided_by,
  };
}
