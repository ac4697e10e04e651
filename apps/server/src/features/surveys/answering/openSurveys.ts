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
const memory = new RecentMap<{ survey: OpenSurvey; readMs: number; isBeingRead: boolean }>(500);

/** Read at most every five seconds for all who answer it; a change made here is seen at once. Null: not published. */
export async function readOpenSurvey(ctx: Ctx, surveyId: string): Promise<OpenSurvey | null> {
  const key = keyOf(ctx.workspaceId, surveyId);
  const known = memory.get(key);
  if (known && ageMs(known) < keptMs) return known.survey;
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
  memory.set(key, { survey, readMs: Date.now(), isBeingRead: false });
  return survey;
}

/**
 * What was read in the last seconds, without asking the database. Once it is old, whoever comes first is told null and reads it
 * anew; the others go on with it meanwhile, rather than all asking for the same at once.
 */
export function rememberedSurvey(workspaceId: string, surveyId: string): OpenSurvey | null {
  const known = memory.get(keyOf(workspaceId, surveyId));
  if (!known || ageMs(known) >= 2 * keptMs) return null;
  if (ageMs(known) < keptMs || known.isBeingRead) return known.survey;
  known.isBeingRead = true;
  return null;
}

function ageMs({ readMs }: { readMs: number }): number {
  return Date.now() - readMs;
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
