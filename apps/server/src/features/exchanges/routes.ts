import { ingestResult, maxExchangesPerRequest } from '@rapport/contracts/exchange';
import { z } from 'zod';
import { workspaceOf } from '../../platform/auth/caller.ts';
import { DomainError, wordsOf } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import type { Server } from '../../platform/http/server.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { ingestOf } from './ingestOf.ts';
import { parseExchanges } from './parseExchanges.ts';
import { senderOf } from './senderOf.ts';

const bodyLimit = 32 * 1024 * 1024;

/** The native door for exchanges: JSON or NDJSON, plain, gzip or deflate. */
export async function exchangeRoutes(server: Server, deps: Deps): Promise<void> {
  const ingest = ingestOf(deps);
  await server.register(async (scope) => {
    // The body is read here, as text: item by item, so that one bad exchange does not refuse the others.
    scope.removeAllContentTypeParsers();
    scope.addContentTypeParser('*', { parseAs: 'buffer', bodyLimit }, (_request, body, done) =>
      done(null, body),
    );
    scope.post(
      '/api/v1/exchanges',
      {
        bodyLimit,
        config: { permission: 'exchanges:write' },
        schema: {
          summary: 'Store exchanges',
          description: `A JSON array of up to ${maxExchangesPerRequest.toLocaleString('en')} exchanges, or one a line (application/x-ndjson); gzip and deflate are understood. 200 means that they are on disk and that the relation states have moved. The same id is stored once, whenever it comes back. Exchanges that can't be understood are listed in \`refused\`, the others are stored; when none could be, the answer is 400.`,
          tags: ['exchanges'],
          response: { 200: ingestResult },
        },
      },
      async (request) => {
        const raw = request.body as Buffer;
        const body = raw?.toString('utf8') ?? '';
        const isLines = /ndjson|jsonl|x-json-stream/.test(request.headers['content-type'] ?? '');
        const { inputs, indexes, refused } = parseExchanges(body, isLines);
        const { workspaceId } = workspaceOf(request.caller);
        const result = await ingest.record(workspaceId, inputs, senderOf(request.caller), raw.length * 2);
        for (const { index, ...problem } of result.refused)
          refused.push({ index: indexes[index] as number, ...problem });
        refused.sort((a, b) => a.index - b.index);
        if (result.accepted + result.duplicates === 0) {
          throw new DomainError(
            'invalid',
            'None of these exchanges could be understood: nothing was stored.',
            {
              fields: refused.slice(0, 100).map(({ index, field, message }) => ({
                field: `${index}${field && `.${field}`}`,
                message: wordsOf(message),
              })),
            },
          );
        }
        return { accepted: result.accepted, duplicates: result.duplicates, refused };
      },
    );
  });

  server.post(
    '/api/v1/relationships/rebuilds',
    {
      config: { permission: 'settings:manage' },
      schema: {
        summary: 'Make every relation state again from the exchanges',
        description: 'In the background. Needed after an upgrade that reads words or exchanges otherwise.',
        tags: ['relationships'],
        response: { 202: z.object({ queued: z.literal(true) }) },
      },
    },
    async (request, reply) => {
      await request.inWorkspace((ctx) =>
        addJob(ctx, 'exchanges.rebuild-states', null, { key: `rebuild:${ctx.workspaceId}` }),
      );
      return reply.code(202).send({ queued: true });
    },
  );
}
