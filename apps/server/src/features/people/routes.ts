import { identity } from '@rapport/contracts/customers';
import { z } from 'zod';
import type { Ctx } from '../../platform/database/context.ts';
import { retrying } from '../../platform/database/tryAgain.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Feature } from '../../platform/feature.ts';
import { checkReach } from '../books/reach.ts';
import { relationModelOf } from '../relations/relationModelOf.ts';
import { listIdentities } from './listIdentities.ts';
import { mergeCustomers } from './mergeCustomers.ts';
import { dismissSuggestion, findMerge } from './queries.ts';
import { unmergeCustomers } from './unmergeCustomers.ts';

const customer = z.object({ id: z.uuid() });

/** Merging customers, taking them apart, and their handles. */
export const people: Feature = {
  name: 'people',
  routes: (server) => {
    server.post(
      '/api/v1/customers/:id/merges',
      {
        config: { permission: 'customers:write' },
        schema: {
          summary: 'Merge another customer into this one',
          tags: ['customers'],
          params: customer,
          body: z.object({
            otherId: z.uuid(),
            reason: z.string().trim().min(1).max(500).default('Merged by hand'),
          }),
          response: { 200: z.object({ mergeId: z.uuid(), survivorId: z.uuid() }) },
        },
      },
      async (request) => {
        const { id } = request.params;
        const { otherId, reason } = request.body;
        const merged = await retrying(() =>
          request.inWorkspace(async (ctx) => {
            for (const each of [id, otherId]) await checkReach(ctx, each);
            return mergeCustomers(
              ctx.client,
              ctx.workspaceId,
              { survivorId: id, ids: [id, otherId], reason, actor: actorName(ctx) },
              await relationModelOf(ctx),
            );
          }),
        );
        if (merged === null) {
          throw new DomainError(
            'conflict',
            'These are one customer already, or one of them is not here: nothing changed.',
          );
        }
        return merged;
      },
    );

    server.delete(
      '/api/v1/customers/:id/merges/:mergeId',
      {
        config: { permission: 'customers:write' },
        schema: {
          summary: 'Undo a merge',
          tags: ['customers'],
          params: customer.extend({ mergeId: z.uuid() }),
          response: { 200: z.object({ survivorId: z.uuid(), restoredId: z.uuid() }) },
        },
      },
      async (request) =>
        retrying(() =>
          request.inWorkspace(async (ctx) => {
            const { mergeId } = request.params;
            const merge = await findMerge(ctx.client, ctx.workspaceId, mergeId);
            if (merge) await checkReach(ctx, merge.absorbed_id);
            return unmergeCustomers(
              ctx.client,
              ctx.workspaceId,
              { mergeId, reason: 'Undone by hand', actor: actorName(ctx) },
              await relationModelOf(ctx),
            );
          }),
        ),
    );

    server.get(
      '/api/v1/customers/:id/identities',
      {
        config: { permission: 'customers:read' },
        schema: {
          summary: 'Handles of a customer',
          tags: ['customers'],
          params: customer,
          querystring: z.object({
            cursor: z.string().optional(),
            limit: z.coerce.number().int().min(1).max(500).default(100),
          }),
          response: { 200: z.object({ identities: z.array(identity), nextCursor: z.string().nullable() }) },
        },
      },
      async (request) =>
        request.inWorkspace((ctx) =>
          listIdentities(ctx, {
            customerId: request.params.id,
            cursor: request.query.cursor ?? null,
            limit: request.query.limit,
          }),
        ),
    );

    server.post(
      '/api/v1/customers/:id/suggestions/dismissals',
      {
        config: { permission: 'customers:write' },
        schema: {
          summary: 'Say that two customers are not the same person',
          tags: ['customers'],
          params: customer,
          body: z.object({ otherId: z.uuid() }),
          response: { 200: z.object({ dismissed: z.int() }) },
        },
      },
      async (request) =>
        request.inWorkspace(async (ctx) => {
          const { id } = request.params;
          const { otherId } = request.body;
          for (const each of [id, otherId]) await checkReach(ctx, each);
          return { dismissed: await dismissSuggestion(ctx.client, ctx.workspaceId, id, otherId) };
        }),
    );
  },
};

function actorName(ctx: Ctx): string {
  return `${ctx.actor.kind}:${ctx.actor.id}`;
}
