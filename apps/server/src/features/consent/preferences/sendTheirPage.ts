import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { mailLayout } from '../../mail/mailLayout.ts';
import { queueMail } from '../../mail/queueMail.ts';
import { theirPageLink } from '../links.ts';
import { findEmail } from '../queries.ts';
import { theirWords } from '../theirPage/words.ts';
import type { Reader } from './person.ts';

/**
 * Sends somebody the link to their page, at an address of theirs: whoever else holds a mail of ours learns nothing.
 *
 * @returns false when they have no address
 */
export async function sendTheirPage(deps: Deps, reader: Reader): Promise<boolean> {
  const { workspaceId, customerId, language, brand } = reader;
  return inWorkspace(deps.database, workspaceId, { kind: 'system', id: 'preferences' }, async (ctx) => {
    const email = await findEmail(ctx.client, workspaceId, customerId);
    if (email === null) return false;
    const words = theirWords[language];
    const href = theirPageLink(deps, workspaceId, customerId, ctx.now());
    await queueMail(ctx, {
      ...mailLayout({ language, brand, body: [words.mailText], button: { label: words.mailButton, href } }),
      // Asked again within the hour, it leaves once.
      key: `their-page:${customerId}:${Math.floor(ctx.now().getTime() / 3_600_000)}`,
      to: { email, name: reader.name },
      subject: words.mailSubject(brand),
      purpose: 'transactional',
      customerId,
      language,
    });
    return true;
  });
}
