import type { MailProblem, MailServer } from '@rapport/contracts/mail';
import type { PoolClient } from 'pg';

export interface SettingsRow {
  from_email: string | null;
  from_name: string | null;
  reply_to: string | null;
  plus_addressing: boolean;
  smtp: MailServer | null;
  smtp_password: string | null;
  imap: (MailServer & { folder: string }) | null;
  imap_password: string | null;
  smtp_problem: MailProblem | null;
  smtp_failures: number;
  smtp_held_until: Date | null;
  imap_problem: MailProblem | null;
}

const none: SettingsRow = {
  from_email: null,
  from_name: null,
  reply_to: null,
  plus_addressing: false,
  smtp: null,
  smtp_password: null,
  imap: null,
  imap_password: null,
  smtp_problem: null,
  smtp_failures: 0,
  smtp_held_until: null,
  imap_problem: null,
};

export async function findSettings(client: PoolClient, workspaceId: string): Promise<SettingsRow> {
  const { rows } = await client.query<SettingsRow>(
    `select ${Object.keys(none).join(', ')} from mail_settings where workspace_id = $1`,
    [workspaceId],
  );
  return rows[0] ?? none;
}

export async function saveSettings(client: PoolClient, workspaceId: string, row: SettingsRow): Promise<void> {
  const names = Object.keys(none) as (keyof SettingsRow)[];
  await client.query(
    `insert into mail_settings (workspace_id, ${names.join(', ')})
     values ($1, ${names.map((_, i) => `$${i + 2}`).join(', ')})
     on conflict (workspace_id) do update set ${names.map((name) => `${name} = excluded.${name}`).join(', ')}`,
    [workspaceId, ...names.map((name) => row[name])],
  );
}

/** Nothing is sent before `until`. */
export async function holdSmtp(
  client: PoolClient,
  workspaceId: string,
  problem: MailProblem,
  until: Date,
): Promise<void> {
  await client.query(
    `update mail_settings set smtp_problem = $2, smtp_failures = smtp_failures + 1, smtp_held_until = $3
     where workspace_id = $1`,
    [workspaceId, problem, until],
  );
}

export async function releaseSmtp(client: PoolClient, workspaceId: string): Promise<void> {
  await client.query(
    `update mail_settings set smtp_problem = null, smtp_failures = 0, smtp_held_until = null
     where workspace_id = $1 and smtp_failures > 0`,
    [workspaceId],
  );
}

/** Mails that wait, and those a person must decide of. */
export async function countMails(
  client: PoolClient,
  workspaceId: string,
): Promise<{ waiting: number; unknown: number }> {
  const { rows } = await client.query<{ waiting: number; unknown: number }>(
    `select (select count(*)::int from mail_out where workspace_id = $1 and status = 'queued') as waiting,
       (select count(*)::int from mail_out where workspace_id = $1 and status = 'unknown') as unknown`,
    [workspaceId],
  );
  return rows[0]!;
}
