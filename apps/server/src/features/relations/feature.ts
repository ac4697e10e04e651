import {
  relationMap,
  relationMapQuery,
  relationMovements,
  relationMovementsQuery,
  relationshipsOverview,
  relationshipsQuery,
  relationTypes,
} from '@rapport/contracts/relations';
import type { Feature } from '../../platform/feature.ts';
import { describeTypes } from './describeTypes.ts';
import { crons, jobs } from './jobs.ts';
import { modelRoutes } from './learn/modelRoutes.ts';
import { readMap } from './readMap.ts';
import { readMovements } from './readMovements.ts';
import { readOverview } from './readOverview.ts';
import { readSites } from './readSites.ts';
import { figuresOf } from './recently.ts';

/** The relationships of the whole base. */
export const relations: Feature = {
  name: 'relations',
  jobs,
  crons,
  routes: (server, deps) => {
    modelRoutes(server);
    const config = { permission: 'relations:read' } as const;
    const tags = ['relationships'];
    const figures = figuresOf(deps);

    server.get(
      '/api/v1/relationships/overview',
      {
        config,
        schema: {
          summary: 'How many customers in each type and family, and what they are worth',
          description:
            'Kept for some seconds when making it takes long; `asOf` is the instant it is seen at.',
          tags,
          querystring: relationshipsQuery,
          response: { 200: relationshipsOverview },
        },
      },
      async ({ caller, query }) =>
        figures(caller, ['overview', query], async (ctx) =>
          readOverview(ctx, await readSites(ctx, query.site)),
        ),
    );

    server.get(
      '/api/v1/relationships/map',
      {
        config,
        schema: {
          summary: 'Where customers are on two axes of relation space',
          tags,
          querystring: relationMapQuery,
          response: { 200: relationMap },
        },
      },
      async ({ caller, query }) =>
        figures(caller, ['map', query], async (ctx) =>
          readMap(ctx, { ...query, siteIds: await readSites(ctx, query.site) }),
        ),
    );

    server.get(
      '/api/v1/relationships/movements',
      {
        config,
        schema: {
          summary: 'Who went from which type to which between two dates',
          tags,
          querystring: relationMovementsQuery,
          response: { 200: relationMovements },
        },
      },
      async ({ caller, query }) =>
        figures(caller, ['movements', query], async (ctx) =>
          readMovements(ctx, {
            from: query.from === undefined ? null : new Date(query.from),
            to: query.to === undefined ? null : new Date(query.to),
            siteIds: await readSites(ctx, query.site),
          }),
        ),
    );

    server.get(
      '/api/v1/relationships/types',
      {
        config,
        schema: {
          summary: 'The catalogue of types, with what to do in each',
          tags,
          response: { 200: relationTypes },
        },
      },
      async (request, reply) => {
        void reply
          .header('cache-control', 'private, max-age=300')
          .header('vary', 'x-workspace, authorization');
        return request.inWorkspace(describeTypes);
      },
    );
  },
};
