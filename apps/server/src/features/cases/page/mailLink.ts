import { languages } from '@rapport/contracts/vocabulary';
import { recordAudit } from '../../../platform/audit.ts';
import type { Ctx } from '../../../platform/database/context.ts';
import { DomainError } from '../../../platform/errors.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addressOf } from '../../../platform/http/addressOf.ts';
import { mayContact } from '../../consent/mayContact.ts';
import { houseOf } from '../../mail/houseOf.ts';
import { mailLayout } from '../../mail/mailLayout.ts';
import { queueMail } from '../../mail/queueMail.ts';
import { whereToWrite } from '../../messages/whereToWrite.ts';
import { caseOf } from '../act/caseOf.ts';
import { linkOf } from './customerLink.ts';

const words = {
  fr: {
    subject: (number: number) => `Votre demande n° ${number}`,
    text: 'Voici où suivre votre demande : où elle en est, la suite, et de quoi nous écrire.',
    open: 'Suivre ma demande',
  },
  en: {
    subject: (number: number) => `Your request no. ${number}`,
    text: 'Here you can follow your request: where it stands, what comes next, and write to us.',
    open: 'Follow my request',
  },
} as const;

/**
 * Writes the address of their own page of their case to a customer, in their language, once a day.
 *
 * @throws DomainError not-found; conflict when no address of theirs is known, or they may not be written to
 */
export async function mailLink(
  ctx: Ctx,
  deps: Pick<Deps, 'config' | 'vault'>,
  caseId: string,
): Promise<{ to: string }> {
  const found = await caseOf(ctx, caseId);
  const to = await whereToWrite(ctx, found.customer_id);
  if (to === null)
    throw new DomainError('conflict', 'No email address of theirs is known. Copy the address of their page.');
  const question = { purpose: 'service', channel: 'email' } as const;
  const verdict = (await mayContact(ctx, [found.customer_id], question)).get(found.customer_id);
  if (!verdict?.isAllowed)
    throw new DomainError('conflict', 'They may not be written to by email. Copy the address of their page.');
  const house = await houseOf(ctx);
  const language = languages.find((each) => each === to.language) ?? house.language;
  const { url } = await linkOf(ctx, deps, caseId, addressOf(deps.config, '/').replace(/\/$/, ''));
  const say = words[language];
  await queueMail(ctx, {
    key: `case-link:${found.case_id}:${ctx.now().toISOString().slice(0, 10)}`,
    to: { email: to.email, name: to.name },
    subject: say.subject(found.number),
    purpose: 'case',
    customerId: to.customerId,
    language,
    ...mailLayout({
      language,
      brand: house.brand,
      body: [say.text],
      button: { label: say.open, href: url },
    }),
  });
  await recordAudit(ctx, { action: 'case.link-mailed', subject: { kind: 'case', id: found.case_id } });
  return { to: to.email };
}
