import { randomUUID } from 'node:crypto';
import { parseExchanges } from '../apps/server/src/features/exchanges/parseExchanges.ts';
import { hashedUuid } from '../apps/server/src/features/exchanges/prepare/exchangeId.ts';
import { prepareExchange } from '../apps/server/src/features/exchanges/prepare/prepareExchange.ts';
import { insertExchanges } from '../apps/server/src/features/exchanges/queries.ts';
import { workspaceOf } from '../apps/server/src/platform/auth/caller.ts';
import { inWorkspace } from '../apps/server/src/platform/database/inWorkspace.ts';
import type { Feature } from '../apps/server/src/platform/feature.ts';

/**
 * The bound of the ingest: the same endpoint stripped to validate and store. Same body, same validation, same two tables,
 * durable; no handles, no words read, no relation state.
 */
export const stripped: Feature = {
  name: 'stripped',
  routes: async (server, deps) => {
    await server.register(async (scope) => {
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit: 32 << 20 }, (_request, body, done) =>
        done(null, body),
      );
      scope.post(
        '/bench/stripped',
        { config: { permission: 'exchanges:write' }, bodyLimit: 32 << 20 },
        async (request) => {
          const { workspaceId, actor } = workspaceOf(request.caller);
          const workspace = { id: workspaceId, currency: 'EUR', languages: [], country: 'FR' };
          const { inputs } = parseExchanges((request.body as Buffer).toString('utf8'), false);
          const receivedMs = Date.now();
          const rows = inputs.flatMap((input) => {
            const prepared = prepareExchange({ ...input, direction: 'outbound' }, workspace, receivedMs, {
              kind: 'system',
              id: 'bench',
            });
            if (!prepared.ok) return [];
            const customerId = hashedUuid(prepared.exchange.handles[0]?.value ?? randomUUID());
            return [{ exchange: prepared.exchange, customerId, siteId: null }];
          });
          const known = await inWorkspace(deps.database, workspaceId, actor, (ctx) =>
            insertExchanges(ctx.client, workspaceId, rows),
          );
          return { accepted: rows.length - known.length };
        },
      );
    });
  },
};
