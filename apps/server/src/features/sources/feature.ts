import { sources as sourcesAnswer } from '@rapport/contracts/sources';
import type { Feature } from '../../platform/feature.ts';
import { readSources } from './readSources.ts';

/** What sends exchanges to this workspace. */
export const sources: Feature = {
  name: 'sources',
  routes: (server) => {
    server.get(
      '/api/v1/sources',
      {
        config: { permission: 'imports:read' },
        schema: {
          summary: 'What sent exchanges, by day and kind, over thirty days',
          tags: ['sources'],
          response: { 200: sourcesAnswer },
        },
      },
      async (request) => request.inWorkspace(readSources),
    );
  },
};
