import type { SurveyChannel } from '@rapport/contracts/surveys';
import type { Language } from '@rapport/contracts/vocabulary';
import type { SurveyDefinition } from '@rapport/core/surveys';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { newCustomerId } from '../../people/customerId.ts';
import { makeToken, type OpenedLink, openLink } from '../links.ts';
import { isTakingAnswers, readOpenSurvey, rememberedSurvey } from './openSurveys.ts';
import { findInvitation, findPartial, findStandings } from './queries.ts';

const actor = { kind: 'system', id: 'surveys' } as const;
const dayMs = 86_400_000;
/** A page left open, or a phone without network, has so long to send what was answered. */
const tokenDays = 30;

/** What the answer page is made of. */
export interface SurveyPageData {
  state: 'open' | 'closed' | 'over' | 'answered';
  brand: string;
  definition: SurveyDefinition;
  version: number;
  token: string;
  /** What was answered before, on any device. */
  answers: Record<string, unknown>;
  fullQuotas: string[];
  channel: SurveyChannel;
  isInvited: boolean;
  embedOrigins: string[];
  languages: Language[];
}

/**
 * Opens a survey for somebody who follows a link.
 *
 * @throws DomainError not-found when the link is none of ours, or its survey was never published or was put away
 */
export async function readPage(deps: Deps, link: string, channel: SurveyChannel): Promise<SurveyPageData> {
  const now = deps.database.now();
  const opened = openLink(deps.vault, link, now);
  if (!opened) throw notThere();
  const { workspaceId, surveyId, invitationId } = opened;
  const remembered = invitationId === null ? rememberedSurvey(workspaceId, surveyId) : null;
  // Where nothing is personal and no quota counts, a page that many open at once asks the database for nothing.
  const survey = remembered && remembered.definition.quotas.length === 0 ? remembered : null;
  const read = survey
    ? { survey, invitation: null, answers: {}, full: [] }
    : await inWorkspace(deps.database, workspaceId, actor, async (ctx) => {
        const found = await readOpenSurvey(ctx, surveyId);
        if (!found) throw notThere();
        const invitation = invitationId
          ? await findInvitation(ctx.client, workspaceId, surveyId, invitationId)
          : null;
        if (invitationId && !invitation) throw notThere();
        const answers = invitationId
          ? await findPartial(ctx.client, workspaceId, surveyId, invitationId)
          : null;
        const [standing] = await findStandings(ctx.client, workspaceId, [
          {
            surveyId,
            responseId: invitationId ?? surveyId,
            isInvited: false,
            visitor: null,
            quotas: found.definition.quotas,
          },
        ]);
        return { survey: found, invitation, answers: answers ?? {}, full: standing?.full ?? [] };
      });
  const responseId = invitationId ?? newCustomerId(now.getTime());
  return {
    state: stateOf(opened, read, now),
    brand: read.survey.brand,
    definition: read.survey.definition,
    version: read.survey.version,
    token: makeToken(
      deps.vault,
      { workspaceId, surveyId, responseId, isInvited: invitationId !== null },
      new Date(now.getTime() + tokenDays * dayMs),
    ),
    answers: read.answers,
    fullQuotas: read.full,
    channel: invitationChannel(read.invitation?.channel) ?? channel,
    isInvited: invitationId !== null,
    embedOrigins: read.survey.settings.embedOrigins,
    languages: read.survey.definition.languages,
  };
}

function stateOf(
  { isOver }: OpenedLink,
  {
    survey,
    invitation,
  }: {
    survey: Parameters<typeof isTakingAnswers>[0];
    invitation: { state: string; until: Date | null } | null;
  },
  now: Date,
): SurveyPageData['state'] {
  if (invitation?.state === 'answered') return 'answered';
  if (isOver || invitation?.state === 'revoked' || (invitation?.until && invitation.until < now))
    return 'over';
  return isTakingAnswers(survey, now) ? 'open' : 'closed';
}

function invitationChannel(channel: string | undefined): SurveyChannel | null {
  return channel === 'email' || channel === 'sms' ? channel : null;
}

function notThere(): DomainError {
  return new DomainError('not-found', 'There is no survey at this address. Check that the link is whole.');
}
