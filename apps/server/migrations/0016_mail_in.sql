-- Email in: each message once, whatever brings it.

-- Where reading of the mailbox stands: {folder, uidValidity, lastUid, at}.
alter table mail_settings add column imap_position jsonb;

create table mail_in (
  workspace_id uuid not null references workspace (id) on delete cascade,
  mail_id uuid not null,
  -- A hash of the Message-ID, or of the whole where there is none.
  message_key text not null,
  received_at timestamptz not null,
  -- `waiting` until it is read; then what it turned out to be.
  kind text not null default 'waiting'
    check (kind in ('waiting', 'message', 'bounce', 'automatic', 'own', 'unreadable')),
  -- As it came; gone once it is read.
  raw bytea,
  from_email text,
  from_name text,
  subject text,
  -- Of a message: all of the text, what is quoted included.
  text text,
  message_id text,
  -- The mail of ours that it answers.
  answers uuid,
  -- The fragment it is from, and its exchange.
  customer_id uuid,
  exchange_id uuid,
  created_at timestamptz not null default now(),
  primary key (workspace_id, mail_id),
  unique (workspace_id, message_key)
);
create index mail_in_of_customer on mail_in (workspace_id, customer_id, received_at desc) where customer_id is not null;
create index mail_in_waiting on mail_in (workspace_id, created_at) where kind = 'waiting';
select rapport.protect('mail_in');

create table mail_in_attachment (
  workspace_id uuid not null,
  mail_id uuid not null,
  position smallint not null,
  file_name text not null,
  content_type text not null,
  content bytea not null,
  primary key (workspace_id, mail_id, position),
  foreign key (workspace_id, mail_id) references mail_in (workspace_id, mail_id) on delete cascade
);
select rapport.protect('mail_in_attachment');
