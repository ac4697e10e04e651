import { type SurveySettings, surveySettings } from '@rapport/contracts/surveys';
import type { SurveyDefinition } from '@rapport/core/surveys';
import type { Ctx } from '../../../platform/database/context.ts';
import { RecentMap } from '../../../platform/RecentMap.ts';
import { findDefinition, findListening, findSurvey } from '../queries.ts';

/** A published survey, as answering it needs it. */
export interface OpenSurvey {
  id: string;
  name: string;
  status: 'open' | 'closed';
  version: number;
  definition: SurveyDefinition;
  settings: SurveySettings;
  /** Who asks: the workspace's name. */
  brand: string;
}

const keptMs = 5_000;
const memory = new RecentMap<{ survey: OpenSurvey; untilMs: number }>(500);

/** Read at most every five seconds for all who answer it; a change made here is seen at once. Null: not published. */
export async function readOpenSurvey(ctx: Ctx, surveyId: string): Promise<OpenSurvey | null> {
  const key = keyOf(ctx.workspaceId, surveyId);
  const known = rememberedSurvey(ctx.workspaceId, surveyId);
  if (known) return known;
  const row = await findSurvey(ctx.client, ctx.workspaceId, surveyId);
  if (!row || row.version === null) return null;
  const definition = await findDefinition(ctx.client, ctx.workspaceId, surveyId, row.version);
  const { name: brand } = await findListening(ctx.client, ctx.workspaceId);
  const survey: OpenSurvey = {
    id: surveyId,
    name: row.name,
    status: row.status === 'open' ? 'open' : 'closed',
    version: row.version,
    definition: definition as SurveyDefinition,
    settings: surveySettings.parse(row.settings),
    brand,
  };
  memory.set(key, { survey, untilMs: Date.now() + keptMs });
  return survey;
}

/** What was read in the last seconds, without asking the database. */
export function rememberedSurvey(workspaceId: string, surveyId: string): OpenSurvey | null {
  const known = memory.get(keyOf(workspaceId, surveyId));
  return known && known.untilMs > Date.now() ? known.survey : null;
}

/** To be called when it is changed. */
export function forgetSurvey(workspaceId: string, surveyId: string): void {
  memory.delete(keyOf(workspaceId, surveyId));
}

/** Whether it takes answers at this instant. */
export function isTakingAnswers({ status, settings }: OpenSurvey, now: Date): boolean {
  return status === 'open' && !(settings.closesAt !== null && now.getTime() > Date.parse(settings.closesAt));
}

function keyOf(workspaceId: string, surveyId: string): string {
  return `${workspaceId}:${surveyId}`;
}
