-- Moments: when a word is due to somebody, what was decided, what was done, and whether it works.

-- Bounds and the look of cards, where changed (packages/contracts/src/moments.ts, momentSettings).
alter table workspace add column moments jsonb not null default '{}';

-- Moments switched on or changed here, and those written here. `definition` null: as it came with the product.
create table moment (
  workspace_id uuid not null references workspace (id) on delete cascade,
  moment_key text collate "C" not null,
  is_on boolean not null default false,
  definition jsonb,
  is_own boolean not null default false,
  -- Why it was switched off by itself.
  stopped_because jsonb,
  removed_at timestamptz,
  primary key (workspace_id, moment_key)
);
select rapport.protect('moment');

-- One row an occasion: each is decided once, silence included. `day` and `last_day` bound the time it makes sense.
create table moment_decision (
  workspace_id uuid not null,
  -- The surviving customer of that day.
  customer_id uuid not null,
  moment_key text collate "C" not null,
  occasion text collate "C" not null,
  decision_id uuid not null,
  status text not null check (status in ('due', 'done', 'held', 'silent', 'expired')),
  -- The day it was last decided, and that from which it was due until the last that is not too late.
  decided_on date not null,
  day date not null,
  last_day date not null,
  why jsonb not null,
  reason text,
  details jsonb,
  way text,
  decided_by text,
  type smallint,
  site_id uuid,
  -- Known beforehand, for the comparison of those it was done for with those held out: what they had brought in all, warmth in
  -- ten-thousandths. Then what came of it, once `effect_until` has passed.
  spent_before_cents bigint not null default 0,
  warmth_before smallint not null default 0,
  effect_until date,
  settled_at timestamptz,
  bought_again boolean,
  spent_cents bigint,
  answer real,
  warmth_change smallint,
  primary key (workspace_id, customer_id, moment_key, occasion)
) with (fillfactor = 85);
create unique index moment_decision_id on moment_decision (workspace_id, decision_id);
-- Nobody is given two moments a day, whoever decides at the same time.
create unique index moment_decision_one_a_day on moment_decision (workspace_id, customer_id, decided_on)
  where status in ('due', 'done', 'held', 'expired');
create index moment_decision_list on moment_decision (workspace_id, status, decided_on desc, decision_id desc);
create index moment_decision_settling on moment_decision (workspace_id, effect_until)
  where settled_at is null and effect_until is not null;
select rapport.protect('moment_decision');

-- Why nobody should be spoken to for a while: grief, illness, holidays, or because they asked.
create table moment_pause (
  workspace_id uuid not null,
  customer_id uuid not null,
  pause_id uuid not null,
  kind text not null,
  from_day date not null,
  until_day date,
  note text,
  by text not null,
  lifted_at timestamptz,
  primary key (workspace_id, customer_id, pause_id)
);
select rapport.protect('moment_pause');

-- A product that will stop, or is back, and whom it concerns.
create table product_news (
  workspace_id uuid not null references workspace (id) on delete cascade,
  news_id uuid not null,
  kind text not null check (kind in ('stopping', 'back')),
  item text not null,
  name text not null,
  day date not null,
  fewest_purchases integer not null,
  people integer,
  created_at timestamptz not null default now(),
  primary key (workspace_id, news_id)
);
select rapport.protect('product_news');

create table product_news_person (
  workspace_id uuid not null,
  news_id uuid not null,
  customer_id uuid not null,
  primary key (workspace_id, customer_id, news_id)
);
select rapport.protect('product_news_person');

create table gift (
  workspace_id uuid not null references workspace (id) on delete cascade,
  gift_id uuid not null,
  name text not null,
  cost_cents bigint not null check (cost_cents >= 0),
  stock integer not null check (stock >= 0),
  given integer not null default 0,
  is_retired boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (workspace_id, gift_id)
);
select rapport.protect('gift');

create table surprise_budget (
  workspace_id uuid not null references workspace (id) on delete cascade,
  budget_id uuid not null,
  team text not null,
  allowance_cents bigint not null check (allowance_cents >= 0),
  primary key (workspace_id, budget_id),
  unique (workspace_id, team)
);
select rapport.protect('surprise_budget');

create table surprise_spending (
  workspace_id uuid not null references workspace (id) on delete cascade,
  budget_id uuid not null,
  month date not null,
  spent_cents bigint not null check (spent_cents >= 0),
  primary key (workspace_id, budget_id, month)
);
select rapport.protect('surprise_spending');

create table card_batch (
  workspace_id uuid not null references workspace (id) on delete cascade,
  batch_id uuid not null,
  cards integer not null,
  made_by text not null,
  made_at timestamptz not null default now(),
  primary key (workspace_id, batch_id)
);
select rapport.protect('card_batch');

create table gesture (
  workspace_id uuid not null,
  gesture_id uuid not null,
  customer_id uuid not null,
  decision_id uuid,
  moment_key text collate "C",
  purpose text not null,
  way text not null check (way in ('email', 'call', 'card', 'gift', 'sms')),
  status text not null check (status in ('waiting', 'done', 'cancelled')),
  subject text,
  body text not null,
  language text not null,
  recipient text,
  address jsonb,
  gift_id uuid,
  budget_id uuid,
  cost_cents bigint not null default 0,
  by text not null,
  by_name text,
  not_before timestamptz,
  outcome text,
  note text,
  reaction text,
  reaction_words text,
  batch_id uuid,
  -- Stored as an exchange.
  recorded_at timestamptz,
  reaction_recorded_at timestamptz,
  created_at timestamptz not null,
  done_at timestamptz,
  reacted_at timestamptz,
  primary key (workspace_id, gesture_id)
) with (fillfactor = 85);
-- One gesture a decision: doing it twice does it once.
create unique index gesture_of_decision on gesture (workspace_id, decision_id)
  where decision_id is not null and status <> 'cancelled';
create index gesture_list on gesture (workspace_id, created_at desc, gesture_id desc);
create index gesture_waiting on gesture (workspace_id, way, created_at) where status = 'waiting';
create index gesture_of_customer on gesture (workspace_id, customer_id, created_at desc);
create index gesture_of_batch on gesture (workspace_id, batch_id) where batch_id is not null;
create index gesture_unrecorded on gesture (workspace_id)
  where (status = 'done' and recorded_at is null) or (reaction is not null and reaction_recorded_at is null);
select rapport.protect('gesture');
