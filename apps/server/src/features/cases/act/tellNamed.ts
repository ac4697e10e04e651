import { type Language, languages } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../../platform/database/context.ts';
import type { Deps } from '../../../platform/feature.ts';
import { addressOf } from '../../../platform/http/addressOf.ts';
import { mailLayout } from '../../mail/mailLayout.ts';
import { queueMails } from '../../mail/queueMail.ts';
import { canSendMail } from '../../mail/settings/settings.ts';
import { findHouse } from '../queries.ts';
import { findPeople } from './queries.ts';

const words = {
  fr: {
    subject: (by: string, number: number) => `${by} vous nomme sur le dossier ${number}`,
    open: 'Ouvrir le dossier',
    footer: 'Vous recevez ce message parce qu’un collègue vous a nommé.',
  },
  en: {
    subject: (by: string, number: number) => `${by} names you on case ${number}`,
    open: 'Open the case',
    footer: 'You receive this because a colleague named you.',
  },
} as const;

/**
 * Writes to colleagues whom a comment names, but to its author. Without a mail server nothing is written: it would all leave the day
 * there is one; the case is among theirs all the same.
 */
export async function tellNamed(
  ctx: Ctx,
  { config }: Pick<Deps, 'config'>,
  named: { userIds: readonly string[]; caseId: string; number: number; eventId: string; text: string },
): Promise<void> {
  if (!(await canSendMail(ctx))) return;
  const people = await findPeople(ctx.client, ctx.workspaceId, [...named.userIds, ctx.actor.id]);
  const author = people.find(({ user_id }) => user_id === ctx.actor.id);
  const house = await findHouse(ctx.client, ctx.workspaceId);
  const language: Language = languages.find((each) => each === house.languages[0]) ?? 'en';
  const say = words[language];
  const by = author?.name ?? house.brand;
  await queueMails(
    ctx,
    people
      .filter(({ user_id }) => user_id !== ctx.actor.id)
      .map((person) => ({
        key: `case-mention:${named.eventId}:${person.user_id}`,
        to: { email: person.email, name: person.name },
        subject: say.subject(by, named.number),
        purpose: 'notice' as const,
        language,
        ...mailLayout({
          language,
          brand: house.brand,
          body: [{ quote: named.text }],
          button: { label: say.open, href: addressOf(config, `/cases/${named.caseId}`) },
          footer: say.footer,
        }),
      })),
  );
}
