import type { Role } from '@rapport/contracts/vocabulary';
import type { Actor } from '../../platform/database/context.ts';
import { DomainError } from '../../platform/errors.ts';

/** Owners alone make and unmake owners; whoever manages members does the rest. */
export function checkMayGrant(actor: Actor, role: Role): void {
  if (role !== 'owner' || actor.kind === 'system') return;
  if (actor.kind === 'user' && actor.role === 'owner') return;
  throw new DomainError('forbidden', 'Only an owner may make, change or remove an owner.');
}
