import { openDatabase } from '../../../platform/database/open.ts';
import { createLog } from '../../../platform/log.ts';
import { recordGestures } from '../../gestures/recordGestures.ts';
import { runMoments } from '../run/runMoments.ts';

/** A process that does what a night does for one workspace, to be killed in the middle of it. */
const connection = JSON.parse(process.env.MOMENTS_CONNECTION ?? '{}');
const workspaceId = process.env.MOMENTS_WORKSPACE ?? '';
const database = await openDatabase(
  { isEmbedded: false, owner: connection, app: connection, stop: async () => {} },
  createLog({ level: 'error', pretty: false }),
  { secret: 'x', maxConnections: 4 },
);
await runMoments(database, workspaceId);
await recordGestures({ database }, workspaceId);
await database.close();
