-- What passed between customer and brand, and what it says of the relationship.

-- Exactly once: the id is a hash of the sender's message id, known here whatever customer it went to.
create table exchange_receipt (
  workspace_id uuid not null,
  exchange_id uuid not null,
  customer_id uuid not null,
  primary key (workspace_id, exchange_id)
);
select rapport.protect('exchange_receipt');

-- Immutable. kind, channel and direction are positions in the lists of packages/contracts/src/vocabulary.ts.
create table exchange (
  workspace_id uuid not null,
  customer_id uuid not null,
  at timestamptz not null,
  exchange_id uuid not null,
  kind smallint not null,
  channel smallint,
  direction smallint not null,
  amount_cents bigint,
  currency char(3),
  site_id uuid,
  staff text,
  language text,
  text text,
  -- items and properties, as sent
  details jsonb,
  received_at timestamptz not null default now(),
  primary key (workspace_id, customer_id, at, exchange_id)
);
select rapport.protect('exchange');

-- One row per person fragment, made with the customer. The tally is the fragment's own; what is shown stands on the
-- surviving customer's row (the sum of its fragments' tallies) and is null on absorbed ones.
create table relation_state (
  workspace_id uuid not null,
  customer_id uuid not null,
  -- As customer.merged_into, kept here so that a write reads one table; and how many others are merged into this one.
  merged_into uuid,
  absorbed integer not null default 0,
  tally bytea not null,
  exchanges integer not null default 0,
  -- Position in the catalogue (packages/core/src/relations/catalogue.ts), and its probability.
  type smallint,
  probability real,
  -- In ten-thousandths: 29 probabilities, and the 7 means on the axes.
  probabilities smallint[],
  mean smallint[],
  since timestamptz,
  previous_type smallint,
  as_of timestamptz,
  model_version text,
  value_cents bigint not null default 0,
  purchases integer not null default 0,
  first_seen timestamptz,
  last_seen timestamptz,
  -- When silence becomes longer than this customer's own rhythm explains; null without a rhythm.
  quiet_after timestamptz,
  site_id uuid,
  primary key (workspace_id, customer_id)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
alter table relation_state alter column tally set storage main;
create index relation_state_absorbed on relation_state (workspace_id, merged_into) where merged_into is not null;
select rapport.protect('relation_state');

-- What was shown and since when: one row each time the shown type changes, at the time of the exchange that changed it.
create table relation_history (
  workspace_id uuid not null,
  customer_id uuid not null,
  shown_from timestamptz not null,
  type smallint not null,
  previous_type smallint,
  probability real not null,
  recorded_at timestamptz not null default now(),
  primary key (workspace_id, customer_id, shown_from)
);
create index relation_history_recent on relation_history (workspace_id, shown_from);
select rapport.protect('relation_history');

-- The instant of the workspace's latest exchange. States are shown as of it (or of now when it is recent), so that an
-- imported history reads as it stood at its end rather than as forgotten.
create table workspace_clock (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  latest_at timestamptz not null
);
select rapport.protect('workspace_clock');
