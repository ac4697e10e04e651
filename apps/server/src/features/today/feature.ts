import { today as todayAnswer } from '@rapport/contracts/today';
import type { Feature } from '../../platform/feature.ts';
import { figuresOf } from '../relations/recently.ts';
import { readToday } from './readToday.ts';

/** What deserves somebody's attention today. */
export const today: Feature = {
  name: 'today',
  routes: (server, deps) => {
    const figures = figuresOf(deps);
    server.get(
      '/api/v1/today',
      {
        config: { permission: 'today:read' },
        schema: {
          summary: 'What changed since yesterday, by what is lost if nobody moves',
          description:
            'At most seven lines; `more` counts what else changed. Yesterday ends at the workspace’s latest exchange.',
          tags: ['today'],
          response: { 200: todayAnswer },
        },
      },
      async ({ caller }) => figures(caller, 'today', readToday),
    );
  },
};
