-- What customers ask of their data, and how long it is kept.

-- How long people are kept (packages/contracts/src/erasure.ts, retentionSettings).
alter table workspace add column retention jsonb not null default '{}';

-- A customer asked to be erased. Once they are, what stays is that somebody asked, and when it was done.
create table erasure_request (
  workspace_id uuid not null references workspace (id) on delete cascade,
  request_id uuid not null,
  customer_id uuid,
  asked_at timestamptz not null,
  done_at timestamptz,
  primary key (workspace_id, request_id)
);
create index erasure_request_waiting on erasure_request (workspace_id, asked_at) where done_at is null;
create index erasure_request_of on erasure_request (workspace_id, customer_id) where customer_id is not null;
select rapport.protect('erasure_request');

-- All that is known of somebody, made when they ask for it; null until it is made.
create table data_export (
  workspace_id uuid not null references workspace (id) on delete cascade,
  export_id uuid not null,
  customer_id uuid not null,
  asked_at timestamptz not null,
  expires_at timestamptz not null,
  content jsonb,
  primary key (workspace_id, export_id)
);
create index data_export_of on data_export (workspace_id, customer_id);
create index data_export_over on data_export (workspace_id, expires_at);
select rapport.protect('data_export');

-- What the rules of retention did, one night after the other.
create table retention_run (
  workspace_id uuid not null references workspace (id) on delete cascade,
  run_id uuid not null,
  began_at timestamptz not null,
  ended_at timestamptz,
  prospects integer not null default 0,
  customers integer not null default 0,
  primary key (workspace_id, run_id)
);
select rapport.protect('retention_run');

-- The audit keeps who did what and when; of an erased person, no longer of whom.
create function rapport.forget_subjects(ids text[]) returns void
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    update public.audit set subject_id = 'erased'
    where workspace_id = rapport.workspace() and subject_kind = 'customer' and subject_id = any (ids);
  end;
revoke execute on function rapport.forget_subjects(text[]) from public;
grant execute on function rapport.forget_subjects(text[]) to rapport_app;

-- Tables that hold rows of people, whoever made the table: nothing of an erased person stays because a feature forgot it.
create function rapport.tables_of_people() returns table (name text, is_deletable boolean)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select c.relname::text, has_table_privilege('rapport_app', c.oid, 'delete')
    from pg_class c
    where c.relnamespace = 'public'::regnamespace and c.relkind = 'r'
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'workspace_id' and not a.attisdropped)
      and exists (select from pg_attribute a where a.attrelid = c.oid and a.attname = 'customer_id' and not a.attisdropped)
    order by c.relname;
  end;
revoke execute on function rapport.tables_of_people() from public;
grant execute on function rapport.tables_of_people() to rapport_app;
