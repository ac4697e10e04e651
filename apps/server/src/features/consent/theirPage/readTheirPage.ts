import type { CustomerPage, Timeline } from '@rapport/contracts/customers';
import { type Language, languages } from '@rapport/contracts/vocabulary';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { readCustomer } from '../../customers/readCustomer.ts';
import { readTimeline } from '../../customers/readTimeline.ts';
import { theirPagePurpose } from '../links.ts';
import { languageOf, type Reader } from '../preferences/person.ts';
import { readSwitches, type Switch } from '../preferences/switches.ts';
import { findReader } from '../queries.ts';

/** All that a customer's page shows. */
export interface TheirPage {
  reader: Reader;
  switches: Switch[];
  customer: CustomerPage;
  timeline: Timeline;
}

const shown = 10;

/**
 * What the holder of a link to their page is shown. The reading is noted in the audit, as any other.
 *
 * @returns null when the link was not made here, is over, or leads to nobody any more
 */
export async function readTheirPage(
  deps: Deps,
  link: string,
  asked: Language | undefined,
): Promise<TheirPage | null> {
  const holder = holderOf(deps, link);
  if (holder === null) return null;
  const { workspaceId, customerId } = holder;
  return inWorkspace(deps.database, workspaceId, { kind: 'system', id: 'their-page' }, async (ctx) => {
    const row = await findReader(ctx.client, workspaceId, customerId);
    if (row === null) return null;
    const language =
      asked ?? languages.find((each) => each === row.language?.slice(0, 2)) ?? languageOf(row.languages);
    return {
      reader: { workspaceId, customerId: row.customer_id, brand: row.brand, language, name: row.name },
      switches: await readSwitches(ctx, row.customer_id),
      customer: await readCustomer(ctx, row.customer_id),
      timeline: await readTimeline(ctx, row.customer_id, { limit: shown }),
    };
  });
}

/** Whose page a link opens; null when it was not made here, or is over. */
export function holderOf(deps: Deps, link: string): { workspaceId: string; customerId: string } | null {
  const found = deps.vault.readLink(theirPagePurpose, link, deps.database.now());
  const [workspaceId, customerId] = found?.subject ?? [];
  if (found?.isOver || workspaceId === undefined || customerId === undefined) return null;
  return { workspaceId, customerId };
}
