import { type TypeKey, typeKeys } from '../catalogue.ts';
import { admirationPlaybooks } from './admiration.ts';
import { distantPlaybooks } from './distant.ts';
import { friendshipPlaybooks } from './friendship.ts';
import { hostilePlaybooks } from './hostile.ts';
import { kinshipPlaybooks } from './kinship.ts';
import { partnershipPlaybooks } from './partnership.ts';
import type { Playbook } from './playbook.ts';
import { powerPlaybooks } from './power.ts';
import { romancePlaybooks } from './romance.ts';
import { workPlaybooks } from './work.ts';

const written: readonly Playbook<TypeKey>[] = [
  ...distantPlaybooks,
  ...friendshipPlaybooks,
  ...kinshipPlaybooks,
  ...partnershipPlaybooks,
  ...romancePlaybooks,
  ...admirationPlaybooks,
  ...workPlaybooks,
  ...powerPlaybooks,
  ...hostilePlaybooks,
];

/** The built-in playbook of every type, in the catalogue's order. A workspace edits a copy. */
export const playbooks = Object.fromEntries(typeKeys.map((key) => [key, playbookOf(key)])) as Readonly<
  Record<TypeKey, Playbook<TypeKey>>
>;

function playbookOf(key: TypeKey): Playbook<TypeKey> {
  const found = written.filter((playbook) => playbook.type === key);
  if (found.length !== 1) throw new Error(`Expected one playbook for ${key}, found ${found.length}.`);
  return found[0] as Playbook<TypeKey>;
}
