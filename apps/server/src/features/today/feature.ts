import { today as todayAnswer } from '@rapport/contracts/today';
import { workspaceOf } from '../../platform/auth/caller.ts';
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
      async ({ caller }) => {
        const { actor } = workspaceOf(caller);
        // An agent may see some customers only: what was made for one is for them alone.
        const isOwn = actor.kind === 'user' && actor.role === 'agent';
        return figures(caller, isOwn ? ['today', actor.id] : 'today', readToday);
      },
    );
  },
};
