import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Deps } from '../../platform/feature.ts';
import { reliabilityOf } from '../desk/reliabilityOf.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { handleOf } from '../people/handleOf.ts';

export interface NewTag {
  /** The same tag given twice is stored once. */
  id: string;
  customerId: string;
  type: string;
  /** `user:…` or `key:…`. */
  rater: string;
  /** Their name, as timelines show it. */
  staff: string;
  at: Date;
  note?: string;
}

/**
 * Records what staff think of a relationship as an exchange of the customer. Where it was measured how reliable this rater is, that
 * goes with it and is what the tag weighs.
 *
 * @returns whether it was stored now
 * @throws DomainError not-found without such a customer
 */
export async function recordTag(
  deps: Pick<Deps, 'database'>,
  workspaceId: string,
  { id, customerId, type, rater, staff, at, note }: NewTag,
): Promise<boolean> {
  const { handle, reliability } = await inWorkspace(
    deps.database,
    workspaceId,
    { kind: 'system', id: 'tags' },
    async (ctx) => ({
      handle: await handleOf(ctx, customerId),
      reliability: await reliabilityOf(ctx, rater),
    }),
  );
  const { accepted } = await ingestOf(deps).record(
    workspaceId,
    [
      {
        id,
        customer: [handle],
        kind: 'tag',
        at: at.toISOString(),
        direction: 'outbound',
        staff,
        properties: { type, rater, ...(reliability !== null && { reliability }), ...(note && { note }) },
      },
    ],
    { kind: 'system', id: 'tags' },
  );
  return accepted === 1;
}
