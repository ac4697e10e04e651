import type { TypeKey } from '../../relations/catalogue.ts';
import { distant } from './distant.ts';
import { friendship } from './friendship.ts';
import { household } from './household.ts';
import type { Manner } from './manner.ts';
import { passion } from './passion.ts';
import { tense } from './tense.ts';

/** How customers of each type behave: judgements from the catalogue's definitions, to make a brand that looks alive. */
export const manners: Readonly<Record<TypeKey, Manner>> = {
  ...distant,
  ...friendship,
  ...household,
  ...passion,
  ...tense,
};
