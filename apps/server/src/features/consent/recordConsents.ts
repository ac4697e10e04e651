import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { Channel } from '@rapport/contracts/vocabulary';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { handleOf } from '../people/handleOf.ts';

/** What a customer said of one purpose on one channel (null: whatever the channel), and the wording they had before them. */
export interface Statement {
  purpose: string;
  channel: Channel | null;
  isGranted: boolean;
  wording: string | null;
}

/** Who heard it, where and how. */
export interface Proof {
  /** `preference-page`, `one-click`, `staff`… */
  source: string;
  /** In words: at the counter, on the phone, by letter… */
  how: string;
  /** The member who wrote it down; null when the customer did. */
  staff: { id: string; name: string } | null;
  at: Date;
  /** The same key stores the same statements once. */
  key: string;
}

/**
 * Keeps what a customer agreed to or withdrew, as exchanges: they are never rewritten, and prove it. Has its own transaction.
 *
 * @throws DomainError not-found without such a customer
 */
export async function recordConsents(
  deps: { database: Database },
  workspaceId: string,
  customerId: string,
  statements: readonly Statement[],
  proof: Proof,
): Promise<void> {
  const handle = await inWorkspace(deps.database, workspaceId, { kind: 'system', id: 'consent' }, (ctx) =>
    handleOf(ctx, customerId),
  );
  const exchanges = statements.map(
    ({ purpose, channel, isGranted, wording }): ExchangeInput => ({
      id: `consent:${proof.key}:${purpose}:${channel ?? 'any'}`,
      customer: [handle],
      kind: 'consent',
      direction: 'inbound',
      at: proof.at.toISOString(),
      ...(channel !== null && { channel }),
      ...(proof.staff && { staff: proof.staff.name }),
      properties: {
        purpose,
        granted: isGranted,
        source: proof.source,
        how: proof.how,
        ...(wording !== null && { wording }),
        ...(proof.staff && { by: proof.staff.id }),
      },
    }),
  );
  await ingestOf(deps).record(workspaceId, exchanges, { kind: 'system', id: 'consent' });
}
