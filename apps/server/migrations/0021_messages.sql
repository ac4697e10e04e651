-- The shared mailbox: who waits for an answer, and what answers are begun with.

-- One row a person fragment who wrote, or was written to.
create table conversation (
  workspace_id uuid not null references workspace (id) on delete cascade,
  customer_id uuid not null,
  subject text,
  channel smallint,
  last_at timestamptz not null,
  last_direction smallint not null,
  last_text text not null default '',
  -- Since when they wait for an answer; null when nothing of theirs is unanswered.
  waiting_since timestamptz,
  assigned_to text,
  primary key (workspace_id, customer_id)
) with (fillfactor = 80);
create index conversation_list on conversation (workspace_id, (waiting_since is not null) desc, last_at desc, customer_id desc);
select rapport.protect('conversation');

-- A reply begun, kept where its author goes on with it on another device.
create table message_draft (
  workspace_id uuid not null references workspace (id) on delete cascade,
  customer_id uuid not null,
  user_id text not null,
  text text not null,
  updated_at timestamptz not null default now(),
  primary key (workspace_id, customer_id, user_id)
);
select rapport.protect('message_draft');

create table message_template (
  workspace_id uuid not null references workspace (id) on delete cascade,
  template_id uuid not null,
  name text not null,
  -- By language: {fr: '…', en: '…'}.
  texts jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (workspace_id, template_id),
  unique (workspace_id, name)
);
select rapport.protect('message_template');

create table message_signature (
  workspace_id uuid not null references workspace (id) on delete cascade,
  user_id text not null,
  text text not null,
  primary key (workspace_id, user_id)
);
select rapport.protect('message_signature');
