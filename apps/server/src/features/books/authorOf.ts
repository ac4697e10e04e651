import type { Ctx } from '../../platform/database/context.ts';

/** Who did it, as kept beside what was done. */
export function authorOf({ actor }: Ctx): string {
  return `${actor.kind}:${actor.id}`;
}
