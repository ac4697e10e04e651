import type { SurveyList, SurveySummary } from '@rapport/contracts/surveys';
import { estimateScore, truthConvention } from '@rapport/core/measures';
import { lowestOfScale, questionsOf, type SurveyDefinition } from '@rapport/core/surveys';
import type { Ctx } from '../../../platform/database/context.ts';
import { conventionOf, unitOf } from '../../measures/conventionOf.ts';
import { readMeasureSettings } from '../../measures/settings.ts';
import { findLatestScores, findSurveys, type ListedRow } from '../queries.ts';

/** The figure of the list is over so many of the latest answers. */
const latest = 2_000;

/** Every survey with its answers so far. Of staff surveys no figure, whose small groups are hidden elsewhere. */
export async function listSurveys(ctx: Ctx): Promise<SurveyList> {
  const rows = await findSurveys(ctx.client, ctx.workspaceId);
  const surveys: SurveySummary[] = [];
  for (const row of rows) surveys.push(await summaryOf(ctx, row));
  return { surveys };
}

async function summaryOf(ctx: Ctx, row: ListedRow): Promise<SurveySummary> {
  const definition = row.draft as SurveyDefinition;
  const isStaff = definition.audience === 'staff';
  const first = questionsOf(definition).find((each) => each.kind === 'scale' && each.measure !== undefined);
  let measure: SurveySummary['measure'] = null;
  if (!isStaff && first?.kind === 'scale' && row.completes > 0) {
    const { highest, measure: key = '' } = first;
    const convention = conventionOf(key, highest, await readMeasureSettings(ctx));
    const scores = await findLatestScores(ctx.client, ctx.workspaceId, row.survey_id, latest);
    // Those of an earlier version with another scale are left out.
    const fitting = scores.filter(({ score }) => score >= lowestOfScale(highest) && score <= highest);
    const isOfScale = convention.scale.highest === highest;
    const estimate = estimateScore(isOfScale ? fitting : [], convention);
    measure = { measure: key, unit: unitOf(convention), convention: convention.key, estimate };
  }
  return {
    id: row.survey_id,
    name: row.name,
    status: row.status,
    audience: definition.audience,
    version: row.version,
    completes: row.completes,
    partials: row.partials,
    invited: row.invited,
    rate: rateOf(row.answered, row.invited),
    measure,
    latestAt: isStaff ? null : (row.latest_at?.toISOString() ?? null),
    updatedAt: row.updated_at.toISOString(),
  };
}

/** Of those invited, the share who answered; null where nobody was. */
export function rateOf(answered: number, invited: number): SurveySummary['rate'] {
  if (invited === 0) return null;
  return estimateScore(
    [
      { score: 1, count: answered },
      { score: 0, count: invited - answered },
    ].filter(({ count }) => count > 0),
    truthConvention('answered-of-invited'),
  );
}
