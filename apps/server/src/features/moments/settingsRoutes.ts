import { momentResults, momentSettings } from '@rapport/contracts/moments';
import type { Server } from '../../platform/http/server.ts';
import { readResults } from './results/readResults.ts';
import { changeMomentSettings, readMomentSettings } from './settings.ts';

const read = { permission: 'moments:read' } as const;
const manage = { permission: 'moments:manage' } as const;
const tags = ['moments'];

/** What bounds moments, and whether they do any good. */
export function settingsRoutes(server: Server): void {
  server.get(
    '/api/v1/moment-results',
    {
      config: read,
      schema: {
        summary: 'Whether moments work: those they were meant for against those held out',
        description:
          'Differences with intervals that hold however often one looks (asymptotic confidence sequences), allowing for what was known beforehand. By intention: whoever a moment was due to counts, done or not.',
        tags,
        response: { 200: momentResults },
      },
    },
    async (request) => request.inWorkspace(readResults),
  );

  server.get(
    '/api/v1/moment-settings',
    {
      config: read,
      schema: {
        summary: 'Bounds on moments, and where the window of a card is',
        tags,
        response: { 200: momentSettings },
      },
    },
    async (request) => request.inWorkspace(readMomentSettings),
  );

  server.patch(
    '/api/v1/moment-settings',
    {
      config: manage,
      schema: {
        summary: 'Change bounds and cards',
        tags,
        body: momentSettings.partial(),
        response: { 200: momentSettings },
      },
    },
    async (request) => request.inWorkspace((ctx) => changeMomentSettings(ctx, request.body)),
  );
}
