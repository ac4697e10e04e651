import { type Language, languages } from '@rapport/contracts/vocabulary';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Deps } from '../../../platform/feature.ts';
import { preferencesPurpose } from '../links.ts';
import { findReader } from '../queries.ts';
import { readSwitches, type Switch } from './switches.ts';

/** Whose page it is, as their link says. */
export interface Reader {
  workspaceId: string;
  customerId: string;
  brand: string;
  language: Language;
  name: string | null;
}

/**
 * Who holds a link to their preferences, and their switches as they stand.
 *
 * @param asked the language of the page, when they chose one
 * @returns null when the link was not made here, or leads to nobody any more
 */
export async function readReader(
  deps: Deps,
  link: string,
  asked: Language | undefined,
): Promise<{ reader: Reader; switches: Switch[] } | null> {
  const found = deps.vault.readLink(preferencesPurpose, link, deps.database.now());
  const [workspaceId, customerId] = found?.subject ?? [];
  if (workspaceId === undefined || customerId === undefined) return null;
  return inWorkspace(deps.database, workspaceId, { kind: 'system', id: 'preferences' }, async (ctx) => {
    const row = await findReader(ctx.client, workspaceId, customerId);
    if (row === null) return null;
    const language =
      asked ?? languages.find((each) => each === row.language?.slice(0, 2)) ?? languageOf(row.languages);
    const reader = { workspaceId, customerId: row.customer_id, brand: row.brand, language, name: row.name };
    return { reader, switches: await readSwitches(ctx, row.customer_id) };
  });
}

export function languageOf(spoken: readonly string[]): Language {
  return languages.find((each) => spoken[0] === each) ?? 'en';
}
