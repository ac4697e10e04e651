import type { InvitationCounts } from '@rapport/contracts/surveySending';
import type { Ctx } from '../../../platform/database/context.ts';
import { hasMailServer } from '../../mail/settings/settings.ts';
import { existingSurvey } from '../builder/surveyOf.ts';
import { countInvitations } from './dueQueries.ts';
import { findInOutbox } from './outbox.ts';

/** What became of a survey's invitations. @throws DomainError not-found */
export async function readInvitations(ctx: Ctx, surveyId: string): Promise<InvitationCounts> {
  await existingSurvey(ctx, surveyId);
  const rows = await countInvitations(ctx.client, ctx.workspaceId, surveyId);
  const inOutbox = (await findInOutbox(ctx, surveyId, { isHeld: false })).length;
  const count = (state: string): number =>
    rows.reduce((sum, row) => sum + (row.state === state ? row.count : 0), 0);
  // Whoever answered by a link was not written to.
  const answered = rows.filter(({ state, was_sent }) => state === 'answered' && was_sent);
  return {
    waiting: count('waiting') + inOutbox,
    sent: count('sent') - inOutbox,
    answered: answered.reduce((sum, row) => sum + row.count, 0),
    skipped: count('skipped'),
    hasMailServer: await hasMailServer(ctx),
    reasons: rows.flatMap(({ state, reason, count: n }) =>
      state === 'skipped' && reason !== null ? [{ reason, count: n }] : [],
    ),
  };
}
