import type { TypeKey } from '../../../relations/catalogue.ts';
import { distant } from './distant.ts';
import { friendship } from './friendship.ts';
import { household } from './household.ts';
import { passion } from './passion.ts';
import { tense } from './tense.ts';

/** What English-speaking customers write, by the relationship they are in. */
export const english: Readonly<Record<TypeKey, readonly string[]>> = {
  ...distant,
  ...friendship,
  ...household,
  ...passion,
  ...tense,
};
