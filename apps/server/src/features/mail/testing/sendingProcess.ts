/** Sends the mails of one workspace until none is due, in a process that a test may kill. Its message says where. */
import type { ClientConfig } from 'pg';
import { createVault } from '../../../platform/auth/vault.ts';
import { configWith } from '../../../platform/config.ts';
import { openDatabase } from '../../../platform/database/open.ts';
import { createLog } from '../../../platform/log.ts';
import { sendDue } from '../send/sendDue.ts';

export interface SendingTask {
  owner: ClientConfig;
  app: ClientConfig;
  isEmbedded: boolean;
  workspaceId: string;
}

process.once('message', async ({ owner, app, isEmbedded, workspaceId }: SendingTask) => {
  const log = createLog({ level: 'error', pretty: false });
  const database = await openDatabase({ owner, app, isEmbedded, stop: async () => {} }, log, { secret: 'x' });
  const vault = createVault('tests-alone-use-this-secret-0123456789');
  const deps = { database, log, vault, config: configWith({}) };
  for (;;) {
    await sendDue(deps, workspaceId, new AbortController().signal);
    const { rows } = await database.owner.query(
      `select from mail_out where workspace_id = $1 and status = 'queued' limit 1`,
      [workspaceId],
    );
    if (rows.length === 0) break;
  }
  await database.close();
  process.disconnect?.();
});
