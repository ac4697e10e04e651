import type { Channel } from '@rapport/contracts/vocabulary';
import type { Vault } from '../../platform/auth/vault.ts';
import type { Config } from '../../platform/config.ts';
import { addressOf } from '../../platform/http/addressOf.ts';

interface LinkDeps {
  config: Config;
  vault: Vault;
}

export const preferencesPurpose = 'preferences';
export const theirPagePurpose = 'their-page';
export const exportPurpose = 'data-export';

const pageDays = 30;
const dayMs = 86_400_000;

/**
 * What a message of ours carries so that it can be refused: `page` for its foot, `oneClick` for the header List-Unsubscribe
 * (RFC 8058, with `List-Unsubscribe-Post: List-Unsubscribe=One-Click`). They have no end, and show nothing of the person.
 *
 * @example unsubscribeLinks(deps, ctx.workspaceId, customerId, { purpose: 'news', channel: 'email' }).oneClick
 */
export function unsubscribeLinks(
  { config, vault }: LinkDeps,
  workspaceId: string,
  customerId: string,
  { purpose, channel }: { purpose: string; channel: Channel },
): { page: string; oneClick: string } {
  const link = vault.makeLink(preferencesPurpose, [workspaceId, customerId], null);
  return {
    page: addressOf(config, `/preferences/${link}`),
    oneClick: addressOf(config, `/preferences/${link}/unsubscribe/${encodeURIComponent(purpose)}/${channel}`),
  };
}

/** The page that shows a customer what is known of them. For them alone: it lasts a month. */
export function theirPageLink(
  { config, vault }: LinkDeps,
  workspaceId: string,
  customerId: string,
  now: Date,
): string {
  // Whole days, so that the link copied twice a day is one.
  const until = new Date(Math.ceil(now.getTime() / dayMs + pageDays) * dayMs);
  return addressOf(config, `/my-page/${vault.makeLink(theirPagePurpose, [workspaceId, customerId], until)}`);
}
