import { z } from 'zod';
import type { Feature } from '../../platform/feature.ts';
import { importRoutes } from './routes.ts';
import { resumeImports } from './run/resumeImports.ts';
import { runImport } from './run/runImport.ts';

const asked = z.object({ importId: z.uuid() });

export const imports: Feature = {
  name: 'imports',
  routes: importRoutes,
  jobs: {
    'imports.run': async ({ deps, workspaceId, payload, signal }) => {
      if (workspaceId !== null) await runImport(deps, workspaceId, asked.parse(payload).importId, signal);
    },
    'imports.resume': async ({ deps, signal }) => resumeImports(deps, signal),
  },
  crons: [{ pattern: '* * * * *', job: 'imports.resume' }],
};
