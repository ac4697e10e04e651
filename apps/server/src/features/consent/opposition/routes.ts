import { newOppositionList, oppositionState, uploadedOppositionList } from '@rapport/contracts/consent';
import { z } from 'zod';
import type { Server } from '../../../platform/http/server.ts';
import { readOppositionList, removeOppositionList, replaceOppositionList } from './oppositionList.ts';

const tags = ['consent'];
const manage = { permission: 'settings:manage' } as const;
const path = '/api/v1/consent/opposition-list';
/** 500,000 lines of a number and a name. */
const mostBytes = 40 * 1024 * 1024;

/** Whom somebody outside says not to call. */
export function oppositionRoutes(server: Server): void {
  server.get(
    path,
    {
      config: { permission: 'settings:read' },
      schema: {
        summary: 'The list of those not to be called to be sold something',
        description: 'How many numbers, as of when; never the numbers.',
        tags,
        response: { 200: oppositionState },
      },
    },
    async (request) => request.inWorkspace(readOppositionList),
  );

  server.put(
    path,
    {
      config: manage,
      bodyLimit: mostBytes,
      schema: {
        summary: 'Replace the opposition list',
        description:
          'Numbers are kept as keyed hashes. Of each line of the CSV, the first phone number counts.',
        tags,
        body: newOppositionList,
        response: { 200: uploadedOppositionList },
      },
    },
    async (request) => request.inWorkspace((ctx) => replaceOppositionList(ctx, request.body)),
  );

  server.delete(
    path,
    { config: manage, schema: { summary: 'Remove the opposition list', tags, response: { 204: z.null() } } },
    async (request, reply) => {
      await request.inWorkspace(removeOppositionList);
      return reply.code(204).send(null);
    },
  );
}
