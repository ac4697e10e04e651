-- Scores that customers gave, and their counts.

-- How the workspace counts (packages/contracts/src/measures.ts, measureSettings).
alter table workspace add column measures jsonb not null default '{}';

-- One row a score. What it is looked at by is kept as it was when it was given; where unknown: -1, the nil uuid, ''.
-- An erased person's scores stay, without person, exchange and hour.
create table measure_answer (
  workspace_id uuid not null,
  measure text collate "C" not null,
  day date not null,
  answer_id uuid not null,
  -- The fragment; null once erased.
  customer_id uuid,
  exchange_id uuid,
  at timestamptz,
  -- The exchange that this one corrects.
  replaces uuid,
  scale smallint not null,
  score smallint not null,
  channel smallint not null,
  site_id uuid not null,
  type smallint not null,
  traits text[] not null,
  primary key (workspace_id, measure, day, answer_id)
);
create index measure_answer_of on measure_answer (workspace_id, customer_id) where customer_id is not null;
select rapport.protect('measure_answer');

-- Counts of scores, written in the transaction that stores an answer, per day (grain 0) and per month (grain 1), for every way
-- of looking that is worth a row of its own: `mask` says by what (1 channel, 2 site, 4 type, 8, 16, 32 the traits), `slice` which.
-- Reading costs periods x scores x what is asked for, whatever the number of answers (docs/decisions/0010).
create table measure_cell (
  workspace_id uuid not null,
  measure text collate "C" not null,
  grain smallint not null,
  mask smallint not null,
  slice text collate "C" not null,
  period date not null,
  scale smallint not null,
  score smallint not null,
  answers integer not null,
  primary key (workspace_id, measure, grain, mask, slice, period, scale, score)
) with (fillfactor = 80, autovacuum_vacuum_scale_factor = 0.05);
select rapport.protect('measure_cell');

-- Contacts about a matter (kinds 3, 4 and 8 of the vocabulary), whose repetition first contact resolution looks for.
create index exchange_matter on exchange (workspace_id, customer_id, at)
  where kind in (3, 4, 8) and (details -> 'properties') ? 'issue';

-- What people note beside a curve.
create table annotation (
  workspace_id uuid not null references workspace (id) on delete cascade,
  annotation_id uuid not null,
  day date not null,
  text text not null,
  author text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, annotation_id)
);
create index annotation_by_day on annotation (workspace_id, day);
select rapport.protect('annotation');
