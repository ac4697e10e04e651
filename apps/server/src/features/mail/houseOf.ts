import { type Language, languages } from '@rapport/contracts/vocabulary';
import type { Ctx } from '../../platform/database/context.ts';
import { findHouse } from './queries.ts';

/** In whose name mails are written, and the first language of the workspace. */
export async function houseOf(ctx: Ctx): Promise<{ brand: string; language: Language }> {
  const house = await findHouse(ctx.client, ctx.workspaceId);
  return {
    brand: house.brand,
    language: languages.find((each) => each === house.languages[0]) ?? 'en',
  };
}
