import type { ExchangeInput } from '@rapport/contracts/exchange';
import type { TypeKey } from '@rapport/core/relations';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { ingestOf } from '../../exchanges/ingestOf.ts';
import { handleOf } from '../../people/handleOf.ts';

/**
 * Keeps what a customer says of what we know or think of them, in their own words; with the relationship they would choose, as
 * a tag of which they are the rater.
 *
 * @throws DomainError not-found once they were erased
 */
export async function recordCorrection(
  { database }: { database: Database },
  workspaceId: string,
  customerId: string,
  { text, type }: { text: string; type?: TypeKey | undefined },
  key: string,
): Promise<void> {
  const handle = await inWorkspace(database, workspaceId, { kind: 'system', id: 'their-page' }, (ctx) =>
    handleOf(ctx, customerId),
  );
  const at = database.now().toISOString();
  const common = { customer: [handle], at, channel: 'web' as const, direction: 'inbound' as const };
  const exchanges: ExchangeInput[] = [
    { ...common, id: `correction:${key}`, kind: 'message', text, properties: { correction: true } },
  ];
  if (type)
    exchanges.push({
      ...common,
      id: `correction-type:${key}`,
      kind: 'tag',
      properties: { type, rater: 'customer', note: text },
    });
  await ingestOf({ database }).record(workspaceId, exchanges, { kind: 'system', id: 'their-page' });
}
