import type { SurveyResults } from '@rapport/contracts/surveys';
import { completionRate } from '@rapport/core/measures';
import { AnswerTally, questionsOf, type SurveyAnswers, type SurveyDefinition } from '@rapport/core/surveys';
import type { Ctx } from '../../../platform/database/context.ts';
import { readMeasureSettings } from '../../measures/settings.ts';
import { rateOf } from '../builder/listSurveys.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { findDefinition } from '../queries.ts';
import { eachComplete } from './eachComplete.ts';
import { orientationOf } from './orientationOf.ts';
import { countResponses } from './queries.ts';
import { questionResult } from './questionResult.ts';

/** As many as are read again each time somebody looks: about a second. */
const mostRead = 20_000;

/**
 * How a survey was answered, question by question, as its published version asks them. Of a staff survey nothing under the
 * threshold of answers, and sites of few are hidden.
 *
 * @throws DomainError not-found
 */
export async function readResults(ctx: Ctx, surveyId: string): Promise<SurveyResults> {
  const survey = await existingSurvey(ctx, surveyId);
  const definition = await shownDefinition(ctx, survey);
  const counts = await countResponses(ctx.client, ctx.workspaceId, surveyId);
  const settings = await readMeasureSettings(ctx);
  const isStaff = definition.audience === 'staff';
  const isHidden = isStaff && counts.completes < settings.threshold;
  const questions = questionsOf(definition);
  const tally = new AnswerTally(questions);
  const seen = {
    seconds: [] as number[],
    devices: new Map<string, number>(),
    languages: new Map<string, number>(),
    channels: new Map<string, number>(),
  };
  const staff: { answers: SurveyAnswers; site: string | undefined }[] = [];
  if (!isHidden) {
    for await (const row of eachComplete(ctx, surveyId, mostRead)) {
      tally.add(row.answers);
      if (isStaff) {
        staff.push({ answers: row.answers, site: row.fields.site });
        continue;
      }
      seen.seconds.push(row.seconds);
      add(seen.devices, row.device);
      add(seen.languages, row.language);
      add(seen.channels, row.channel);
    }
  }
  const started = counts.completes + counts.partials;
  return {
    completes: counts.completes,
    partials: isStaff ? 0 : counts.partials,
    overQuota: counts.over_quota,
    invited: counts.invited,
    rate: rateOf(counts.answered, counts.invited),
    completion: isStaff || started === 0 ? null : completionRate({ started, finished: counts.completes }),
    medianSeconds: medianOf(seen.seconds),
    devices: listed(seen.devices),
    languages: listed(seen.languages),
    channels: listed(seen.channels),
    questions: isHidden
      ? []
      : questions.map((question, i) => questionResult(question, tally.tallies[i] as never, settings)),
    orientation: isStaff && !isHidden ? orientationOf(definition, staff, settings.threshold) : null,
    ofLatest: counts.completes > mostRead ? mostRead : null,
    isHidden,
    threshold: settings.threshold,
  };
}

/** What answers are read by: the published version, or the draft of what never was. */
export async function shownDefinition(
  ctx: Ctx,
  survey: { survey_id: string; version: number | null; draft: SurveyDefinition },
): Promise<SurveyDefinition> {
  if (survey.version === null) return survey.draft;
  const published = await findDefinition(ctx.client, ctx.workspaceId, survey.survey_id, survey.version);
  return published ?? survey.draft;
}

function add(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}

function listed(counts: ReadonlyMap<string, number>) {
  return [...counts].map(([key, count]) => ({ key, count })).sort((a, b) => b.count - a.count);
}

function medianOf(values: number[]): number | null {
  if (values.length === 0) return null;
  const sorted = values.sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  return sorted.length % 2 === 1
    ? (sorted[middle] as number)
    : ((sorted[middle - 1] as number) + (sorted[middle] as number)) / 2;
}
