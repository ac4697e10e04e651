import type { Vault } from '../../platform/auth/vault.ts';

const toSurvey = 'survey';
const toInvitation = 'survey-invitation';
const ofResponse = 'survey-response';

/** Where anybody may answer a survey. */
export function surveyPath(vault: Vault, workspaceId: string, surveyId: string): string {
  return `/s/${vault.makeLink(toSurvey, [workspaceId, surveyId], null)}`;
}

/** Where one customer answers, once. */
export function invitationPath(
  vault: Vault,
  workspaceId: string,
  surveyId: string,
  invitationId: string,
  until: Date | null,
): string {
  return `/s/${vault.makeLink(toInvitation, [workspaceId, surveyId, invitationId], until)}`;
}

export interface OpenedLink {
  workspaceId: string;
  surveyId: string;
  invitationId: string | null;
  isOver: boolean;
}

/** What a link of ours opens; null when it is none. */
export function openLink(vault: Vault, link: string, now: Date): OpenedLink | null {
  const anybody = vault.readLink(toSurvey, link, now);
  const own = anybody ?? vault.readLink(toInvitation, link, now);
  if (!own) return null;
  const [workspaceId, surveyId, invitationId = null] = own.subject;
  return {
    workspaceId: workspaceId as string,
    surveyId: surveyId as string,
    invitationId,
    isOver: own.isOver,
  };
}

export interface ResponseToken {
  workspaceId: string;
  surveyId: string;
  responseId: string;
  /** Whether it answers an invitation: then `responseId` is the invitation's id. */
  isInvited: boolean;
}

/** Says, on its way back, which response a page of ours was opened for. */
export function makeToken(vault: Vault, token: ResponseToken, until: Date): string {
  const { workspaceId, surveyId, responseId, isInvited } = token;
  const subject = [workspaceId, surveyId, responseId];
  return vault.makeLink(ofResponse, isInvited ? [...subject, responseId] : subject, until);
}

/** @returns null when it was not made here, or too long ago */
export function readToken(vault: Vault, token: string, now: Date): ResponseToken | null {
  const read = vault.readLink(ofResponse, token, now);
  if (!read || read.isOver) return null;
  const [workspaceId, surveyId, responseId, invitation] = read.subject;
  return {
    workspaceId: workspaceId as string,
    surveyId: surveyId as string,
    responseId: responseId as string,
    isInvited: invitation !== undefined,
  };
}
