-- Files brought in: how each is read, how far it is, what came of it.

create table file_import (
  workspace_id uuid not null references workspace (id) on delete cascade,
  import_id uuid not null,
  file_name text not null,
  bytes bigint not null,
  status text not null check (status in ('uploaded', 'running', 'done', 'cancelled', 'failed')),
  mapping jsonb not null,
  mapping_source text not null check (mapping_source in ('guessed', 'saved', 'corrected')),
  -- What tells files of the same shape: their kind and the names of their columns.
  signature text not null,
  findings jsonb not null,
  -- Counts, and where to go on: batches that are done, sizes of the files of lines handed back.
  progress jsonb not null,
  -- Who runs it holds it for a while at a time: past that, somebody else may go on.
  held_until timestamptz,
  message text,
  created_by text,
  created_at timestamptz not null default now(),
  started_at timestamptz,
  finished_at timestamptz,
  primary key (workspace_id, import_id)
);
create index file_import_recent on file_import (workspace_id, created_at desc);
create index file_import_running on file_import (held_until) where status = 'running';
select rapport.protect('file_import');

-- How files of a shape were read last time.
create table import_mapping (
  workspace_id uuid not null references workspace (id) on delete cascade,
  signature text not null,
  name text,
  mapping jsonb not null,
  updated_at timestamptz not null default now(),
  primary key (workspace_id, signature)
);
select rapport.protect('import_mapping');
