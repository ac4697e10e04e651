-- Webhooks: where other systems are told of what happens here, and what was told.

create table webhook_endpoint (
  workspace_id uuid not null references workspace (id) on delete cascade,
  endpoint_id uuid not null,
  url text not null,
  events text[] not null,
  -- Sealed; the former one signs too, for a day after a new one was made.
  secret text not null,
  old_secret text,
  old_until timestamptz,
  is_on boolean not null default true,
  off_because text,
  -- Since when nothing has been taken; null while all goes well.
  failing_since timestamptz,
  created_at timestamptz not null,
  created_by text,
  primary key (workspace_id, endpoint_id)
);
select rapport.protect('webhook_endpoint');

-- One row an endpoint and event, written in the transaction of what it tells. Who it is about goes with them when they are erased.
create table webhook_message (
  workspace_id uuid not null,
  message_id uuid not null,
  endpoint_id uuid not null,
  type text not null,
  data jsonb not null,
  customer_id uuid,
  at timestamptz not null,
  status text not null default 'due' check (status in ('due', 'sent', 'failed')),
  attempts smallint not null default 0,
  -- When it is tried next; while it is being sent, when another may try.
  due_at timestamptz not null,
  tried_at timestamptz,
  http_status integer,
  -- The beginning of what the endpoint answered, or why it could not be reached.
  answer text,
  took_ms integer,
  primary key (workspace_id, message_id)
);
create index webhook_message_due on webhook_message (workspace_id, due_at) where status = 'due';
create index webhook_message_recent on webhook_message (workspace_id, endpoint_id, at desc, message_id);
create index webhook_message_of on webhook_message (workspace_id, customer_id) where customer_id is not null;
select rapport.protect('webhook_message');
