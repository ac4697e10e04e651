import { z } from 'zod';
import { workspaceOf } from '../../platform/auth/caller.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps, Feature } from '../../platform/feature.ts';
import type { Server } from '../../platform/http/server.ts';
import type { IngestItem } from '../exchanges/ingestItem.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { senderOf } from '../exchanges/senderOf.ts';
import { segmentMessage } from './message.ts';
import { toItem } from './toItem.ts';

const bodyLimit = 4 * 1024 * 1024;
const single = ['identify', 'track', 'page', 'screen', 'group', 'alias'] as const;
const answer = z.object({
  success: z.boolean(),
  refused: z.array(z.object({ index: z.int(), field: z.string(), message: z.string() })),
});

/** Segment's tracking API: point a client's `host` here, with an API key that may ingest as its write key. */
export const segment: Feature = {
  name: 'segment',
  routes: async (server, deps) => {
    await server.register(async (scope) => {
      // Browsers send JSON as text/plain to spare a preflight.
      scope.removeAllContentTypeParsers();
      scope.addContentTypeParser('*', { parseAs: 'string', bodyLimit }, (_request, body, done) => {
        try {
          done(null, JSON.parse(body as string));
        } catch {
          done(new DomainError('invalid', 'The body is not JSON. Nothing was stored.'));
        }
      });
      for (const type of single)
        addRoute(scope, deps, `/v1/${type}`, (body) => [{ ...(body as object), type }]);
      for (const path of ['/v1/batch', '/v1/import']) addRoute(scope, deps, path, batchOf);
    });
  },
};

function addRoute(server: Server, deps: Deps, url: string, messagesOf: (body: unknown) => unknown[]): void {
  server.post(
    url,
    {
      bodyLimit,
      config: { permission: 'exchanges:write' },
      schema: {
        summary: `Segment: ${url.slice(4)}`,
        description:
          'As Segment’s own HTTP API; the write key (Basic user name) is an API key with the scope ingest.',
        tags: ['segment'],
        response: { 200: answer },
      },
    },
    async (request) => {
      const messages = messagesOf(request.body);
      const items: IngestItem[] = [];
      const indexes: number[] = [];
      const refused: z.infer<typeof answer>['refused'] = [];
      messages.forEach((message, index) => {
        const item = understand(message);
        if (!item.ok) refused.push({ index, field: item.field, message: item.message });
        else {
          items.push(item.item);
          indexes.push(index);
        }
      });
      if (items.length > 0) {
        const result = await ingestOf(deps).record(
          workspaceOf(request.caller).workspaceId,
          items,
          senderOf(request.caller),
        );
        for (const problem of result.refused)
          refused.push({ ...problem, index: indexes[problem.index] as number });
      }
      return { success: refused.length === 0, refused };
    },
  );
}

function understand(message: unknown): ReturnType<typeof toItem> {
  const parsed = segmentMessage.safeParse(message);
  if (parsed.success) return toItem(parsed.data);
  const issue = parsed.error.issues[0];
  return { ok: false, field: issue?.path.join('.') ?? '', message: issue?.message ?? 'not a call' };
}

function batchOf(body: unknown): unknown[] {
  const batch = (body as { batch?: unknown } | null)?.batch;
  if (!Array.isArray(batch))
    throw new DomainError('invalid', 'The body has no array "batch". Nothing was stored.');
  if (batch.length > 5_000)
    throw new DomainError('too-large', 'A batch holds 5,000 calls at most. Nothing was stored.');
  return batch;
}
