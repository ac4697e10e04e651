import type { ExchangeInput, Handle } from '@rapport/contracts/exchange';
import type { SubmissionResult, SurveySubmission } from '@rapport/contracts/surveys';
import type { Channel } from '@rapport/contracts/vocabulary';
import { compareHandles } from '@rapport/core/identity';
import {
  type CheckedAnswers,
  checkAnswers,
  exchangesOf,
  holds,
  questionsOf,
  type SurveyAnswers,
  type SurveyDefinition,
} from '@rapport/core/surveys';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError, invalidValue, wordsOf } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { messageId } from '../../exchanges/prepare/exchangeId.ts';
import { type ResponseToken, readToken } from '../links.ts';
import { findDefinition } from '../queries.ts';
import { responseStatuses } from '../responseStatuses.ts';
import { type ArrivingResponse, keepAlone, whileArriving } from './keepResponses.ts';
import { isTakingAnswers, type OpenSurvey, readOpenSurvey, rememberedSurvey } from './openSurveys.ts';
import { standingsOf } from './standings.ts';

const actor = { kind: 'system', id: 'surveys' } as const;
const partial = 0;
const complete = 1;
const overQuota = 2;

const channelOf: Readonly<Record<SurveySubmission['channel'], Channel>> = {
  link: 'survey',
  qr: 'survey',
  email: 'email',
  sms: 'sms',
  embed: 'web',
  kiosk: 'shop',
};

interface Standing {
  survey: OpenSurvey;
  definition: SurveyDefinition;
  isDone: boolean;
  fullQuotas: string[];
  /** Of the customer invited. */
  handle: Handle | null;
}

/**
 * Takes what a page sends of a response: in part, to be gone on with, or complete. Complete, it becomes exchanges of the
 * customer in the same transaction; it is on disk when this resolves. Sent again, it changes nothing.
 *
 * @throws DomainError forbidden without a token of ours; conflict when the survey is closed, or this browser has answered
 *   before; invalid with the questions whose answers are not right
 */
export async function submitAnswers(deps: Deps, submission: SurveySubmission): Promise<SubmissionResult> {
  const token = readToken(deps.vault, submission.token, deps.database.now());
  if (!token) throw new DomainError('forbidden', 'This page was opened too long ago. Open the survey again.');
  const isProgram = submission.website !== '';
  if (isProgram) return { status: submission.isComplete ? 'complete' : 'partial' };

  const standing = await readStanding(deps, token, submission);
  if (standing.isDone) return { status: 'complete' };
  const { definition, fullQuotas } = standing;
  const fields = Object.fromEntries(
    definition.hidden.flatMap((name) => {
      const value = submission.fields[name];
      return value === undefined ? [] : [[name, value]];
    }),
  );
  const checked = checkAnswers(definition, submission.answers as SurveyAnswers, {
    fields,
    fullQuotas,
    isWhole: submission.isComplete,
  });
  if (checked.problems.length > 0) {
    throw new DomainError('invalid', 'Some answers are not right. What was right before is kept.', {
      fields: checked.problems.map(({ question, problem }) => ({
        field: question,
        message: wordsOf(problem),
      })),
    });
  }
  const status = checked.fullQuota !== null ? overQuota : submission.isComplete ? complete : partial;
  const response = responseOf(token, submission, standing, {
    checked,
    fields,
    status,
    now: deps.database.now().toISOString(),
  });
  if (definition.audience === 'staff' || status !== complete) {
    // Of staff nothing is kept before the end: a half-filled form tells who was interrupted.
    if (definition.audience === 'customers' || status === complete) {
      await inWorkspace(deps.database, token.workspaceId, actor, (ctx) => keepAlone(ctx, response));
    }
  } else {
    await record(deps, token, submission, standing, { checked, response, site: fields.site });
  }
  return { status: responseStatuses[status] as SubmissionResult['status'] };
}

async function readStanding(
  deps: Deps,
  token: ResponseToken,
  submission: SurveySubmission,
): Promise<Standing> {
  const { workspaceId, surveyId, responseId, isInvited } = token;
  const { survey, definition } = await readAsked(deps, token, submission.version);
  const isPersonal = definition.audience === 'customers';
  const visitor = isPersonal && !isInvited && submission.channel !== 'kiosk' ? submission.visitor : null;
  const { quotas } = definition;
  const stands = await standingsOf(deps).read(workspaceId, {
    surveyId,
    responseId,
    isInvited,
    visitor,
    quotas,
  });
  const standing = { survey, definition, isDone: false, fullQuotas: stands.full, handle: null };
  if (stands.status !== null && stands.status > 0) return { ...standing, isDone: true };
  if (stands.is_again)
    throw new DomainError('conflict', 'You have answered this survey already. Thank you.', {
      fields: [{ field: 'visitor', message: wordsOf('already-answered') }],
    });
  if (!isInvited) return standing;
  if (stands.invitation_state === null)
    throw new DomainError('forbidden', 'This invitation is no longer known.');
  if (stands.invitation_state === 'answered') return { ...standing, isDone: true };
  if (stands.invitation_state === 'revoked')
    throw new DomainError('conflict', 'This link was revoked: it takes no answer any more.');
  if (stands.is_for_anybody) return standing;
  const [handle] = stands.handles.sort(compareHandles);
  if (!handle) throw new DomainError('not-found', 'Whoever was invited is no longer known here.');
  return { ...standing, handle };
}

/** The survey as it is now, and as it was when the page was opened. */
async function readAsked(
  deps: Deps,
  { workspaceId, surveyId }: ResponseToken,
  version: number,
): Promise<{ survey: OpenSurvey; definition: SurveyDefinition }> {
  const remembered = rememberedSurvey(workspaceId, surveyId);
  const asked =
    remembered?.version === version
      ? { survey: remembered, definition: remembered.definition }
      : await inWorkspace(deps.database, workspaceId, actor, async (ctx) => {
          const survey = await readOpenSurvey(ctx, surveyId);
          const older =
            survey === null || survey.version === version
              ? null
              : await findDefinition(ctx.client, workspaceId, surveyId, version);
          return survey && { survey, definition: older ?? survey.definition };
        });
  if (!asked || !isTakingAnswers(asked.survey, deps.database.now()))
    throw new DomainError(
      'conflict',
      'This survey takes no more answers. What you had answered before is kept.',
    );
  return asked;
}

function responseOf(
  token: ResponseToken,
  submission: SurveySubmission,
  { definition }: Standing,
  {
    checked,
    fields,
    status,
    now,
  }: { checked: CheckedAnswers; fields: Record<string, string>; status: number; now: string },
): ArrivingResponse {
  const { answers, known } = checked;
  const first = questionsOf(definition).find((each) => each.kind === 'scale' && each.measure !== undefined);
  const score = first ? answers[first.id] : undefined;
  const isStaff = definition.audience === 'staff';
  const startedAt = new Date(Math.min(Date.parse(submission.startedAt), Date.parse(now))).toISOString();
  return {
    row: {
      survey_id: token.surveyId,
      // Of staff not even the id that their browser was given.
      response_id: isStaff ? crypto.randomUUID() : token.responseId,
      version: submission.version,
      status,
      visitor: isStaff || token.isInvited ? null : submission.visitor,
      channel: isStaff ? 'link' : submission.channel,
      device: isStaff ? 'computer' : submission.device,
      language: submission.language,
      started_at: isStaff ? now.slice(0, 10) : startedAt,
      answered_at: isStaff ? now.slice(0, 10) : now,
      seconds: isStaff ? 0 : submission.seconds,
      score: typeof score === 'number' ? score : null,
      answers,
      fields,
    },
    quotas: definition.quotas.filter(({ when }) => holds(when, known)).map(({ id }) => id),
    isInvited: token.isInvited,
  };
}

async function record(
  deps: Deps,
  token: ResponseToken,
  submission: SurveySubmission,
  { survey, definition, handle }: Standing,
  {
    checked,
    response,
    site,
  }: { checked: CheckedAnswers; response: ArrivingResponse; site: string | undefined },
): Promise<void> {
  const { workspaceId, surveyId, responseId } = token;
  const said = exchangesOf(checked, submission.language);
  // Whoever answered nothing that is measured has answered all the same.
  const items = said.length > 0 ? said : [{ key: 'response', kind: 'answer' as const, properties: {} }];
  const customer = handle
    ? [handle]
    : handlesOf(definition, checked.answers, submission.visitor ?? responseId);
  const exchanges: ExchangeInput[] = items.map((item) => ({
    id: `survey:${responseId}:${item.key}`,
    customer,
    kind: item.kind,
    channel: channelOf[submission.channel],
    direction: 'inbound',
    at: response.row.answered_at,
    ...('text' in item && item.text !== undefined && { text: item.text, language: submission.language }),
    ...(site?.trim() && { site: site.trim() }),
    properties: { ...item.properties, survey: survey.name, surveyId, response: responseId },
  }));
  const first = messageId(workspaceId, exchanges[0]?.id as string);
  const { refused } = await whileArriving(first, response, () =>
    ingestOf(deps).record(workspaceId, exchanges, actor),
  );
  const problem = refused[0];
  if (problem) throw invalidValue(problem.field, wordsOf(problem.message));
}

/** Who answers, when no invitation says it: by what they give of themselves, else by their browser. */
function handlesOf(definition: SurveyDefinition, answers: SurveyAnswers, visitor: string): Handle[] {
  const given = questionsOf(definition).flatMap((question): Handle[] => {
    const isHandle = (question.kind === 'email' || question.kind === 'phone') && question.isHandle === true;
    const value = answers[question.id];
    return isHandle && typeof value === 'string' && value.trim() !== ''
      ? [{ kind: question.kind as 'email' | 'phone', value: value.trim() }]
      : [];
  });
  return [...given, { kind: 'device', value: `survey-${visitor}` }];
}
