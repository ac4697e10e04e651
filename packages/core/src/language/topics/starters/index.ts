import type { Topic } from '../taxonomy.ts';
import { automotive } from './automotive.ts';
import { bank } from './bank.ts';
import { energy } from './energy.ts';
import { insurance } from './insurance.ts';
import { retail } from './retail.ts';
import { telecom } from './telecom.ts';

/** Taxonomies to start from, by trade. */
export const starterTaxonomies = {
  retail,
  bank,
  insurance,
  telecom,
  energy,
  automotive,
} as const satisfies Readonly<Record<string, readonly Topic[]>>;
export type Trade = keyof typeof starterTaxonomies;
