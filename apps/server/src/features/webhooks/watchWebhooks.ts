import { exchangeKinds } from '@rapport/contracts/vocabulary';
import { typeKeys } from '@rapport/core/relations';
import type { Watcher } from '../exchanges/watchers.ts';
import { isAskedFor, tellOutside } from './tellOutside.ts';

/** Tells of relationships that changed and of consents, as they are stored. */
export const watchWebhooks: Watcher = async (ctx, { exchanges, changes }) => {
  if (changes.length > 0 && (await isAskedFor(ctx, 'relation.changed')))
    await tellOutside(
      ctx,
      changes.map(({ customerId, type, previousType, probability, shownFromMs }) => ({
        type: 'relation.changed' as const,
        customerId,
        data: {
          customerId,
          type: typeKeys[type] ?? null,
          previousType: previousType === null ? null : (typeKeys[previousType] ?? null),
          probability,
          since: new Date(shownFromMs).toISOString(),
        },
      })),
    );
  if (await isAskedFor(ctx, 'consent.changed'))
    await tellOutside(
      ctx,
      exchanges
        .filter(({ exchange }) => exchangeKinds[exchange.kind] === 'consent')
        .map(({ exchange, customerId }) => ({
          type: 'consent.changed' as const,
          customerId,
          data: { customerId, exchangeId: exchange.id },
        })),
    );
};
