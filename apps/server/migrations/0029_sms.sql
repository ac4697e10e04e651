-- Text messages, by a gateway that the workspace names.

create table sms_gateway (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  url text,
  -- Sealed; it signs what we send and what we are told.
  secret text not null,
  sender text not null default '',
  is_on boolean not null default false,
  -- Why nothing was taken last, and until when nothing more is tried; null while all goes well.
  problem text,
  failing_since timestamptz,
  failures smallint not null default 0,
  held_until timestamptz
);
select rapport.protect('sms_gateway');

-- A text message is handed over once at most: what was handed over without an answer is `unknown`, and a person decides of it.
create table sms_out (
  workspace_id uuid not null references workspace (id) on delete cascade,
  sms_id uuid not null,
  key text not null,
  purpose text not null,
  customer_id uuid,
  to_number text not null,
  text text not null,
  parts smallint not null,
  language text,
  status text not null default 'queued'
    check (status in ('queued', 'sending', 'sent', 'delivered', 'failed', 'unknown', 'cancelled')),
  attempts smallint not null default 0,
  problem text,
  -- What the gateway calls it.
  gateway_id text,
  created_at timestamptz not null,
  due_at timestamptz not null,
  handed_at timestamptz,
  sent_at timestamptz,
  delivered_at timestamptz,
  primary key (workspace_id, sms_id),
  unique (workspace_id, key)
);
create index sms_out_due on sms_out (workspace_id, due_at) where status = 'queued';
create index sms_out_sending on sms_out (workspace_id, handed_at) where status = 'sending';
create index sms_out_recent on sms_out (workspace_id, created_at desc, sms_id desc);
create index sms_out_of on sms_out (workspace_id, customer_id) where customer_id is not null;
select rapport.protect('sms_out');
