import type { PreviewedSending, SendingPreview } from '@rapport/contracts/surveySending';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import { hasMailServer } from '../../mail/settings/settings.ts';
import { canSendSms } from '../../sms/settings.ts';
import { shownDefinition } from '../results/readResults.ts';
import { readRules } from '../rules.ts';
import { countSending } from './countSending.ts';
import { invitationMail } from './invitationMail.ts';
import { invitationSms } from './invitationSms.ts';
import { surveyToSend } from './inviteSegment.ts';
import { languageOf } from './languageOf.ts';

/** A first name of both languages: whoever reads it is not a customer. */
const reader = 'Camille';

/**
 * What an invitation would say, to how many it would go and who is left in peace; nobody is written to. Its links belong to nobody and
 * lead nowhere.
 *
 * @throws DomainError as `inviteSegment` does
 */
export async function previewSending(
  ctx: Ctx,
  deps: Deps,
  surveyId: string,
  { language: asked, ...sending }: PreviewedSending,
): Promise<SendingPreview> {
  const survey = await surveyToSend(ctx, surveyId);
  const { channel } = sending;
  const counts = await countSending(ctx, surveyId, sending);
  const rules = await readRules(ctx);
  const row = {
    survey_id: surveyId,
    invitation_id: crypto.randomUUID(),
    person: crypto.randomUUID(),
    name: reader,
    language: asked ?? null,
    email: '',
    phone: '',
    channel,
    reminders: 0,
    until: ctx.now(),
    is_open: true,
    settings: survey.settings,
    definition: await shownDefinition(ctx, survey),
    asked_at: null,
  };
  const language = languageOf(row, rules);
  if (channel === 'sms') {
    const { text } = invitationSms(deps, ctx.workspaceId, row, rules);
    return { ...counts, language, mail: null, text, hasGateway: await canSendSms(ctx), hasMailServer: true };
  }
  const { subject, html, text } = invitationMail(deps, ctx.workspaceId, row, rules);
  return {
    ...counts,
    language,
    mail: { subject, html: html ?? '' },
    text,
    hasGateway: true,
    hasMailServer: await hasMailServer(ctx),
  };
}
