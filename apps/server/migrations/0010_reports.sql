-- What is worked out in the background and kept, one row a kind: the value of the base (packages/contracts/src/value.ts), what
-- studies tell (packages/contracts/src/studies.ts).
create table report (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text collate "C" not null,
  computed_at timestamptz,
  report jsonb,
  -- When the work in progress began; null when there is none.
  working_since timestamptz,
  failure text,
  primary key (workspace_id, kind)
);
insert into report (workspace_id, kind, computed_at, report, working_since, failure)
  select workspace_id, 'value', computed_at, report, working_since, failure from value_report;
drop table value_report;
select rapport.protect('report');

-- Answers that rate several things at once: drivers (ratings) and features (answers). Few among exchanges.
create index exchange_study on exchange (workspace_id, customer_id)
  where kind = 5 and (details -> 'properties') ?| array['ratings', 'answers'];

-- What published studies found of drivers, to compare with. An empty sector: all sectors.
create table pulse_reference (
  workspace_id uuid not null references workspace (id) on delete cascade,
  source text not null,
  sector text not null,
  driver text not null,
  importance double precision,
  evaluation double precision not null,
  people integer,
  standard_deviation double precision,
  imported_at timestamptz not null default now(),
  primary key (workspace_id, source, sector, driver)
);
select rapport.protect('pulse_reference');

-- What could be done about an aspect of the relationship. Inputs that people told stand in for those worked out.
create table improvement (
  workspace_id uuid not null references workspace (id) on delete cascade,
  improvement_id uuid not null,
  name text not null,
  -- Key of the aspect.
  driver text not null,
  -- By input: {value, low, high, source}.
  told jsonb not null default '{}',
  created_by text not null,
  created_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, improvement_id)
);
select rapport.protect('improvement');

-- What was decided of it, each time; the latest counts.
create table improvement_decision (
  workspace_id uuid not null,
  decision_id uuid not null,
  improvement_id uuid not null,
  -- do, later or no.
  choice text not null check (choice in ('do', 'later', 'no')),
  decided_on date not null,
  owner text not null,
  reason text not null,
  -- The measure that should move, and when to look; null where there is none.
  measure text,
  review_on date,
  -- What the ranking said that day.
  expected jsonb,
  recorded_by text not null,
  recorded_at timestamptz not null default now(),
  primary key (workspace_id, decision_id),
  foreign key (workspace_id, improvement_id) references improvement (workspace_id, improvement_id) on delete cascade
);
create index improvement_decision_of on improvement_decision (workspace_id, improvement_id, recorded_at desc);
select rapport.protect('improvement_decision');
