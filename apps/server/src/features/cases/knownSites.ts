import type { Ctx } from '../../platform/database/context.ts';
import { invalidValue } from '../../platform/errors.ts';
import { readSites } from '../relations/readSites.ts';

/** The ids of sites given by id or by name. @throws DomainError invalid when one is not known */
export async function knownSites(ctx: Ctx, given: readonly string[]): Promise<string[]> {
  const sites = (await readSites(ctx, [...given])) ?? [];
  if (sites.length >= new Set(given).size) return sites;
  throw invalidValue('sites', 'one of these sites is not known here', 'Nothing was changed.');
}
