-- Who: brands, sites, customers and their handles.

-- The country of phone numbers written without an international prefix.
alter table workspace add column country char(2) not null default 'FR';

create table brand (
  workspace_id uuid not null references workspace (id) on delete cascade,
  brand_id uuid not null,
  name text not null,
  primary key (workspace_id, brand_id),
  unique (workspace_id, name)
);
select rapport.protect('brand');

-- A store, an agency, a team. Sites named by a source are created as they come.
create table site (
  workspace_id uuid not null references workspace (id) on delete cascade,
  site_id uuid not null,
  brand_id uuid,
  parent_id uuid,
  name text not null,
  primary key (workspace_id, site_id),
  unique (workspace_id, name)
);
select rapport.protect('site');

-- One row per person fragment. Exchanges stay with the fragment whose handle brought them; a merge only sets
-- merged_into (always the surviving customer itself, never a chain), so that it can be undone exactly.
create table customer (
  workspace_id uuid not null,
  customer_id uuid not null,
  merged_into uuid,
  name text,
  language text,
  traits jsonb not null default '{}',
  -- Name and the first handles, lower case and without accents: what search reads.
  search text not null default '',
  created_at timestamptz not null default now(),
  erased_at timestamptz,
  primary key (workspace_id, customer_id)
);
create index customer_fragments on customer (workspace_id, merged_into) where merged_into is not null;
create index customer_search on customer using gin (search gin_trgm_ops);
select rapport.protect('customer');

-- A handle belongs to one fragment. Found by (kind, value), listed by customer.
create table identity (
  workspace_id uuid not null,
  customer_id uuid not null,
  kind text not null,
  value text not null,
  verified boolean not null default false,
  first_seen timestamptz not null default now(),
  primary key (workspace_id, kind, value)
);
create index identity_of_customer on identity (workspace_id, customer_id, kind, value);
select rapport.protect('identity');

-- Two customers who may be one person: a handle that is not verified was given by both.
create table merge_suggestion (
  workspace_id uuid not null,
  customer_id uuid not null,
  other_id uuid not null,
  kind text not null,
  value text not null,
  suggested_at timestamptz not null default now(),
  dismissed_at timestamptz,
  primary key (workspace_id, customer_id, other_id, kind, value)
);
create index merge_suggestion_other on merge_suggestion (workspace_id, other_id);
select rapport.protect('merge_suggestion');

create table merge_log (
  workspace_id uuid not null,
  customer_id uuid not null, -- the survivor
  merge_id uuid not null,
  absorbed_id uuid not null,
  -- Every fragment that moved with it, so that the undoing moves the same ones back.
  fragments uuid[] not null,
  kind text not null check (kind in ('merge', 'unmerge')),
  reason text not null,
  actor text,
  happened_at timestamptz not null default now(),
  undone_by uuid,
  primary key (workspace_id, customer_id, merge_id)
);
create index merge_log_absorbed on merge_log (workspace_id, absorbed_id);
select rapport.protect('merge_log');
