-- Email out: what is to be sent, how far it is, where it can be sent from.

-- Passwords are sealed (platform/auth/vault.ts).
create table mail_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  from_email text,
  from_name text,
  reply_to text,
  -- Replies come to name+token@…: the token tells which mail they answer.
  plus_addressing boolean not null default false,
  smtp jsonb,
  smtp_password text,
  imap jsonb,
  imap_password text,
  -- The server could not be reached, or refused us: nothing is sent before `smtp_held_until`.
  smtp_problem jsonb,
  smtp_failures integer not null default 0,
  smtp_held_until timestamptz,
  imap_problem jsonb
);
select rapport.protect('mail_settings');

-- One row a mail, written in the transaction that wants it sent; `key` makes it once (docs/decisions/0011).
create table mail_out (
  workspace_id uuid not null references workspace (id) on delete cascade,
  mail_id uuid not null,
  key text not null,
  purpose text not null,
  -- The fragment it is to; null when it is to nobody who is a customer.
  customer_id uuid,
  to_email text not null,
  to_name text,
  subject text not null,
  html text,
  text text not null,
  headers jsonb not null default '{}',
  language text,
  reply_to text,
  status text not null default 'queued'
    check (status in ('queued', 'sending', 'sent', 'failed', 'bounced', 'unknown', 'cancelled')),
  due_at timestamptz not null,
  attempts smallint not null default 0,
  -- While sending: whose it is, since when, and when the server was about to receive it.
  claimed_by uuid,
  claimed_at timestamptz,
  handed_at timestamptz,
  -- As sent.
  from_email text,
  from_name text,
  message_id text,
  sent_at timestamptz,
  -- What the server said, or why it was not sent.
  problem text,
  created_at timestamptz not null default now(),
  primary key (workspace_id, mail_id),
  unique (workspace_id, key)
) with (fillfactor = 80);
create index mail_out_due on mail_out (workspace_id, due_at) where status = 'queued';
create index mail_out_sending on mail_out (workspace_id, claimed_at) where status = 'sending';
create index mail_out_unknown on mail_out (workspace_id) where status = 'unknown';
create index mail_out_recent on mail_out (workspace_id, created_at desc, mail_id desc);
create index mail_out_of_customer on mail_out (workspace_id, customer_id, created_at desc) where customer_id is not null;
select rapport.protect('mail_out');

create table mail_out_attachment (
  workspace_id uuid not null,
  mail_id uuid not null,
  position smallint not null,
  file_name text not null,
  content_type text not null,
  -- Named by `cid:` in the html; null for a file beside it.
  content_id text,
  content bytea not null,
  primary key (workspace_id, mail_id, position),
  foreign key (workspace_id, mail_id) references mail_out (workspace_id, mail_id) on delete cascade
);
select rapport.protect('mail_out_attachment');

-- Addresses that refused our mail for good.
create table mail_bounce (
  workspace_id uuid not null references workspace (id) on delete cascade,
  email text not null,
  mail_id uuid,
  reason text not null,
  bounced_at timestamptz not null,
  primary key (workspace_id, email)
);
select rapport.protect('mail_bounce');
