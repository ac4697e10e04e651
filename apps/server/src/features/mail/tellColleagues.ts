import type { Language } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../platform/database/context.ts';
import type { Deps } from '../../platform/feature.ts';
import { addressOf } from '../../platform/http/addressOf.ts';
import { houseOf } from './houseOf.ts';
import { type MailBlock, mailLayout } from './mailLayout.ts';
import { findColleagues } from './queries.ts';
import { queueMails } from './queueMail.ts';
import { canSendMail } from './settings/settings.ts';

/** What colleagues are told, in the first language of the workspace. */
export interface Notice {
  userIds: readonly string[];
  /** Said once for this key and each of them. */
  key: string;
  /** Where in the application it leads. */
  path: string;
  /** @param by who did it, by name */
  words: (
    language: Language,
    by: string,
  ) => { subject: string; body: readonly MailBlock[]; open: string; footer: string };
}

/**
 * Writes to members of the workspace about what the actor did, but to the actor. Without a mail server nothing is written: it would
 * all leave the day there is one; what it tells of is in the application all the same.
 */
export async function tellColleagues(
  ctx: Ctx,
  { config }: Pick<Deps, 'config'>,
  notice: Notice,
): Promise<void> {
  if (!(await canSendMail(ctx))) return;
  const { client, workspaceId, actor } = ctx;
  const people = await findColleagues(client, workspaceId, [...notice.userIds, actor.id]);
  const { brand, language } = await houseOf(ctx);
  const by = people.find(({ user_id }) => user_id === actor.id)?.name ?? brand;
  const { subject, body, open, footer } = notice.words(language, by);
  const layout = mailLayout({
    language,
    brand,
    body,
    button: { label: open, href: addressOf(config, notice.path) },
    footer,
  });
  await queueMails(
    ctx,
    people
      .filter(({ user_id }) => user_id !== actor.id)
      .map(({ user_id, email, name }) => ({
        key: `${notice.key}:${user_id}`,
        to: { email, name },
        subject,
        purpose: 'notice' as const,
        language,
        ...layout,
      })),
  );
}
