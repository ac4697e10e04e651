import type { CaseOrigin, CasePage } from '@rapport/contracts/cases';
import { caseStatuses, movesFrom } from '@rapport/core/loop';
import type { Ctx } from '../../../platform/database/context.ts';
import { readTimeline } from '../../customers/readTimeline.ts';
import { recordReading } from '../../customers/recordReading.ts';
import { caseOf, noSuchCase } from '../act/caseOf.ts';
import { findCurrency, findPersons } from '../queries.ts';
import { recentSettings } from '../settings/settings.ts';
import {
  findCauses,
  findFaces,
  findFiles,
  findOthers,
  findProblemTitle,
  findSaid,
  type OtherRow,
} from './queries.ts';
import { causeOf, rowOf, written } from './rowOf.ts';

const shown = { causes: 50, others: 20, timeline: 8 };

/**
 * One case, whole but for its history. Of a merged one, that into which it went. That its customer was read is noted.
 *
 * @throws DomainError not-found
 */
export async function readCase(ctx: Ctx, caseId: string): Promise<CasePage> {
  const { client, workspaceId } = ctx;
  const asked = await caseOf(ctx, caseId);
  const id = asked.merged_into ?? asked.case_id;
  // Profiles that were one person when their cases were merged may be two since.
  if (id !== asked.case_id) await caseOf(ctx, id);
  const [face] = await findFaces(client, workspaceId, [id]);
  if (face === undefined) throw noSuchCase();
  await recordReading(ctx, { action: 'case.read', customerId: face.person, details: { case: id } });
  const [person] = await findPersons(client, workspaceId, [face.person]);
  const others = await findOthers(client, workspaceId, person?.fragments ?? [], shown.others);
  const title = face.problem_id && (await findProblemTitle(client, workspaceId, face.problem_id));
  const said = face.said_exchange_id && (await findSaid(client, workspaceId, face.said_exchange_id));
  const status = caseStatuses[face.status] ?? 'open';
  return {
    ...rowOf(face, await recentSettings(ctx), ctx.now()),
    redirect: asked.merged_into,
    moves: movesFrom(status),
    skill: face.skill,
    done: face.done,
    ownerBecause: face.owner_because,
    allCauses: (await findCauses(client, workspaceId, id, shown.causes)).map(causeOf),
    files: (await findFiles(client, workspaceId, id)).map((file) => ({
      id: file.file_id,
      name: file.name,
      type: file.type,
      bytes: file.bytes,
      at: file.added_at.toISOString(),
      by: file.by_name,
    })),
    after: said ? causeOf(said) : null,
    isSettledForThem: face.is_settled,
    reopened: face.reopened,
    resolvedAt: written(face.resolved_at),
    closedAt: written(face.closed_at),
    mergedFrom: others
      .filter((other) => other.merged_into === id)
      .map(({ case_id, number }) => ({ id: case_id, number })),
    problem: title && face.problem_id ? { id: face.problem_id, title } : null,
    others: others.filter((other) => other.case_id !== id && other.merged_into === null).map(otherOf),
    timeline: (await readTimeline(ctx, face.person, { limit: shown.timeline })).entries,
    currency: await findCurrency(client, workspaceId),
  };
}

function otherOf({
  case_id,
  number,
  origin,
  status,
  subject,
  opened_at,
}: OtherRow): CasePage['others'][number] {
  return {
    id: case_id,
    number,
    origin: origin as CaseOrigin,
    status: caseStatuses[status] ?? 'open',
    subject,
    openedAt: opened_at.toISOString(),
  };
}
