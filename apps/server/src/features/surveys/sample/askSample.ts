import type { SurveySubmission } from '@rapport/contracts/surveys';
import { surveyTemplates } from '@rapport/core/surveys';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { hashedUuid } from '../../exchanges/prepare/exchangeId.ts';
import { submitAnswers } from '../answering/submitAnswers.ts';
import { createSurvey } from '../builder/createSurvey.ts';
import { publishSurvey } from '../builder/publishSurvey.ts';
import { makeToken } from '../links.ts';
import { findSurvey } from '../queries.ts';
import { findSampleCustomers, insertSentInvitations } from './queries.ts';
import { sampleResponses } from './sampleResponses.ts';

const actor = { kind: 'system', id: 'sample' } as const;
const invited = 60;
const dayMs = 86_400_000;

/** Three surveys of the sample brand with answers: recommendation by email, faces in the shop, orientation of its staff. */
export async function askSample(deps: Deps, workspaceId: string): Promise<void> {
  const idOf = (name: string): string => hashedUuid(`${workspaceId}:sample-survey:${name}`);
  const nps = idOf('nps');
  const isNew = await inWorkspace(deps.database, workspaceId, actor, async (ctx) => {
    if (await findSurvey(ctx.client, workspaceId, nps)) return false;
    for (const { key, name, definition } of surveyTemplates) {
      if (key !== 'nps' && key !== 'csat-smileys' && key !== 'orientation') continue;
      await createSurvey(ctx, deps.vault, { name: name.fr ?? key, definition }, idOf(key));
      await publishSurvey(ctx, deps.vault, idOf(key));
    }
    const customers = await findSampleCustomers(ctx.client, workspaceId, invited);
    const sentAt = new Date(ctx.now().getTime() - 2 * dayMs);
    const invitations = customers.map((customerId) => ({
      customerId,
      id: hashedUuid(`${nps}:${customerId}`),
    }));
    await insertSentInvitations(ctx.client, workspaceId, nps, invitations, sentAt);
    return true;
  });
  if (!isNew) return;
  const invitations = await inWorkspace(deps.database, workspaceId, actor, async (ctx) =>
    (await findSampleCustomers(ctx.client, workspaceId, invited)).map((id) => hashedUuid(`${nps}:${id}`)),
  );
  const answer = async (key: string, responseId: string, part: Partial<SurveySubmission>): Promise<void> => {
    const now = deps.database.now();
    const isInvited = key === 'nps';
    const token = { workspaceId, surveyId: idOf(key), responseId, isInvited };
    await submitAnswers(deps, {
      token: makeToken(deps.vault, token, new Date(now.getTime() + dayMs)),
      answers: {},
      fields: {},
      language: 'fr',
      channel: isInvited ? 'email' : 'kiosk',
      device: isInvited ? 'phone' : 'tablet',
      version: 1,
      isComplete: true,
      startedAt: now.toISOString(),
      seconds: 9,
      visitor: null,
      website: '',
      ...part,
    });
  };
  for (const [i, part] of sampleResponses.nps.entries()) {
    const responseId = invitations[i];
    if (responseId) await answer('nps', responseId, part);
  }
  for (const part of sampleResponses.smileys) await answer('csat-smileys', crypto.randomUUID(), part);
  for (const part of sampleResponses.orientation) await answer('orientation', crypto.randomUUID(), part);
}
