-- Closing the loop: cases, what opened them, their history, and the problems that gather them.

-- Rules, hours, targets (packages/contracts/src/cases.ts, caseSettings); a workspace without a row has the usual ones.
create table case_settings (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  settings jsonb not null,
  -- The number of the latest case.
  last_number integer not null default 0
);
select rapport.protect('case_settings');

-- status, priority: positions in the lists of packages/core/src/loop. Like exchanges, a case stays with the fragment that
-- brought it: merging and unmerging customers moves nothing here.
create table customer_case (
  workspace_id uuid not null,
  case_id uuid not null,
  number integer not null,
  customer_id uuid not null,
  site_id uuid,
  origin text not null,
  subject text,
  status smallint not null default 0,
  priority smallint not null,
  owner text,
  owner_because text,
  skill text,
  issue text,
  root_cause text,
  done text,
  next_step text,
  next_step_at timestamptz,
  opened_at timestamptz not null,
  changed_at timestamptz not null,
  resolved_at timestamptz,
  closed_at timestamptz,
  reopened integer not null default 0,
  -- The clock: open time used until it last held, and since when it runs (packages/core/src/loop/slaClock.ts).
  used_ms bigint not null default 0,
  running_since timestamptz,
  held_because text,
  answer_minutes integer not null,
  resolve_minutes integer not null,
  answer_due_at timestamptz,
  answered_at timestamptz,
  answer_met boolean,
  warn_at timestamptz,
  due_at timestamptz,
  resolve_met boolean,
  warned_at timestamptz,
  late_at timestamptz,
  -- What is due first comes first; what nobody is late for comes last.
  due_order timestamptz not null generated always as (coalesce(due_at, 'infinity')) stored,
  merged_into uuid,
  said_exchange_id uuid,
  is_settled boolean,
  problem_id uuid,
  primary key (workspace_id, case_id),
  unique (workspace_id, number)
) with (fillfactor = 85);
create index case_by_due on customer_case (workspace_id, status, due_order, case_id)
  include (owner, priority, origin, site_id);
create index case_by_age on customer_case (workspace_id, opened_at desc, case_id desc)
  include (status, owner, priority, origin, site_id);
create index case_by_change on customer_case (workspace_id, changed_at desc, case_id desc)
  include (status, owner, priority, origin, site_id);
create index case_of_owner on customer_case (workspace_id, owner, status, due_order, case_id);
create index case_of_customer on customer_case (workspace_id, customer_id);
create index case_of_problem on customer_case (workspace_id, problem_id) where problem_id is not null;
create index case_of_issue on customer_case (workspace_id, issue, opened_at) where issue is not null;
create index case_of_root_cause on customer_case (workspace_id, root_cause, opened_at) where root_cause is not null;
-- What the clock has to say something of, soon.
create index case_to_warn on customer_case (workspace_id, warn_at) where warned_at is null and warn_at is not null;
create index case_to_escalate on customer_case (workspace_id, due_at) where late_at is null and due_at is not null;
create index case_to_close on customer_case (workspace_id, resolved_at) where status = 3;
select rapport.protect('customer_case');

-- Why a case is there. The key names one cause (an exchange, a change of relationship, a promise), whatever rules it met:
-- nothing opens twice.
create table case_cause (
  workspace_id uuid not null,
  cause_key text collate "C" not null,
  case_id uuid not null,
  customer_id uuid not null,
  kinds text[] not null,
  at timestamptz not null,
  exchange_id uuid,
  -- measure, score, scale, issue
  data jsonb not null default '{}',
  added_at timestamptz not null,
  primary key (workspace_id, cause_key)
);
create index case_cause_of on case_cause (workspace_id, case_id, at);
create index case_cause_customer on case_cause (workspace_id, customer_id);
select rapport.protect('case_cause');

create table case_event (
  workspace_id uuid not null,
  case_id uuid not null,
  at timestamptz not null,
  event_id uuid not null,
  kind text not null,
  actor_kind text not null,
  actor_id text,
  text text,
  data jsonb not null default '{}',
  primary key (workspace_id, case_id, at, event_id)
);
select rapport.protect('case_event');

-- Who was called by name in a comment.
create table case_mention (
  workspace_id uuid not null,
  user_id text not null,
  case_id uuid not null,
  event_id uuid not null,
  at timestamptz not null,
  primary key (workspace_id, user_id, case_id, event_id)
);
create index case_mention_of on case_mention (workspace_id, case_id);
select rapport.protect('case_mention');

create table case_file (
  workspace_id uuid not null,
  case_id uuid not null,
  file_id uuid not null,
  name text not null,
  type text not null,
  content bytea not null,
  added_at timestamptz not null,
  added_by text,
  primary key (workspace_id, case_id, file_id)
);
alter table case_file alter column content set storage external;
select rapport.protect('case_file');

-- Who can be given cases, where they differ from what everybody is: every site, no special skill, 30 cases.
create table case_agent (
  workspace_id uuid not null references workspace (id) on delete cascade,
  user_id text not null references auth."user" ("id") on delete cascade,
  sites uuid[] not null default '{}',
  skills text[] not null default '{}',
  capacity integer not null default 30,
  is_away boolean not null default false,
  primary key (workspace_id, user_id)
);
select rapport.protect('case_agent');

-- What was promised to customers with a time: an outbound exchange whose properties say promisedBy.
create table customer_promise (
  workspace_id uuid not null,
  exchange_id uuid not null,
  customer_id uuid not null,
  made_at timestamptz not null,
  due_at timestamptz not null,
  kept_at timestamptz,
  primary key (workspace_id, exchange_id)
);
create index promise_to_keep on customer_promise (workspace_id, due_at) where kept_at is null;
create index promise_of on customer_promise (workspace_id, customer_id) where kept_at is null;
select rapport.protect('customer_promise');

-- What lies behind several cases, what was decided and what it changed.
create table problem (
  workspace_id uuid not null references workspace (id) on delete cascade,
  problem_id uuid not null,
  title text not null,
  description text,
  status smallint not null default 0,
  owner text,
  decision text,
  fix text,
  due_on date,
  fixed_at timestamptz,
  told_at timestamptz,
  -- Cases of these issues and root causes join by themselves.
  issues text[] not null default '{}',
  root_causes text[] not null default '{}',
  created_at timestamptz not null,
  created_by text,
  changed_at timestamptz not null,
  primary key (workspace_id, problem_id)
);
create index problem_recent on problem (workspace_id, status, changed_at desc, problem_id);
select rapport.protect('problem');

-- What customers said and what was delivered (contact, message, answer, review, complaint, delivery), by time: what rules would
-- have made of a month, and why customers write.
create index exchange_heard on exchange (workspace_id, at) where kind in (3, 4, 5, 6, 8, 11);
