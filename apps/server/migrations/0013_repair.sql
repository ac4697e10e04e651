-- What is given to mend a wrong, within allowances; and what had to be refused.

-- What may be given without asking. Ended rather than removed: purses and lines point to it.
create table repair_allowance (
  workspace_id uuid not null references workspace (id) on delete cascade,
  allowance_id uuid not null,
  scope text not null check (scope in ('person', 'role', 'team', 'site', 'everyone')),
  name text,
  user_ids text[] not null default '{}',
  role text,
  site_id uuid,
  period text not null check (period in ('day', 'week', 'month', 'quarter', 'year')),
  amount_cents bigint not null check (amount_cents > 0),
  created_at timestamptz not null default now(),
  ended_at timestamptz,
  primary key (workspace_id, allowance_id)
);
select rapport.protect('repair_allowance');

-- What was taken from an allowance in a period: `holder` is the person where each has their own, else ''.
create table repair_purse (
  workspace_id uuid not null references workspace (id) on delete cascade,
  allowance_id uuid not null,
  holder text not null,
  period_start date not null,
  spent_cents bigint not null check (spent_cents >= 0),
  primary key (workspace_id, allowance_id, holder, period_start)
);
select rapport.protect('repair_purse');

-- The ledger: written, never rewritten. A correction is a line. An erased person's lines keep their amount (forget_repairs).
create table repair_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  entry_id uuid not null,
  customer_id uuid,
  case_id uuid,
  kind text not null,
  what text not null,
  why text not null,
  amount_cents bigint not null,
  currency char(3) not null,
  given_by text not null,
  site_id uuid,
  at timestamptz not null,
  corrects uuid,
  request_id uuid,
  approved_by text,
  -- The purses it was taken from: a correction gives back to them.
  purses jsonb not null default '[]',
  primary key (workspace_id, entry_id)
);
create index repair_entry_recent on repair_entry (workspace_id, at desc, entry_id desc);
create index repair_entry_of on repair_entry (workspace_id, customer_id, at desc) where customer_id is not null;
create index repair_entry_corrections on repair_entry (workspace_id, corrects) where corrects is not null;
select rapport.protect('repair_entry', 'select, insert');

-- What went over the allowance and was asked of a lead.
create table repair_request (
  workspace_id uuid not null references workspace (id) on delete cascade,
  request_id uuid not null,
  customer_id uuid,
  case_id uuid,
  kind text not null,
  what text not null,
  why text not null,
  amount_cents bigint not null,
  currency char(3) not null,
  site_id uuid,
  asked_by text not null,
  asked_at timestamptz not null,
  status text not null check (status in ('waiting', 'approved', 'partial', 'refused', 'withdrawn')),
  granted_cents bigint,
  alternative text,
  note text,
  decided_by text,
  decided_at timestamptz,
  primary key (workspace_id, request_id)
);
create index repair_request_recent on repair_request (workspace_id, status, asked_at desc);
create index repair_request_of on repair_request (workspace_id, customer_id) where customer_id is not null;
select rapport.protect('repair_request');

-- The library of the team, in both languages: reasons for a no, other ways, and what may always be said yes to.
create table refusal_phrase (
  workspace_id uuid not null references workspace (id) on delete cascade,
  phrase_id uuid not null,
  sort text not null check (sort in ('reason', 'alternative', 'always-yes')),
  text_fr text not null,
  text_en text not null,
  -- Of an alternative: what it offers instead, and the reason it answers to (any, without one).
  offers text,
  for_reason uuid,
  uses integer not null default 0,
  created_at timestamptz not null default now(),
  removed_at timestamptz,
  primary key (workspace_id, phrase_id)
);
select rapport.protect('refusal_phrase');

create table refusal (
  workspace_id uuid not null references workspace (id) on delete cascade,
  refusal_id uuid not null,
  reason_id uuid not null,
  alternative_id uuid,
  customer_id uuid,
  note text,
  said_by text not null,
  at timestamptz not null,
  primary key (workspace_id, refusal_id)
);
create index refusal_recent on refusal (workspace_id, at desc, reason_id);
create index refusal_of on refusal (workspace_id, customer_id) where customer_id is not null;
select rapport.protect('refusal');

-- The one way in which lines change: what leads to an erased person goes, amounts stay.
create function rapport.forget_repairs(of_customers uuid[]) returns integer
  language sql volatile security definer set search_path = pg_catalog, public
  begin atomic
    with forgotten as (
      update public.repair_entry set customer_id = null, case_id = null, what = '', why = ''
      where workspace_id = rapport.workspace() and customer_id = any (of_customers)
      returning 1
    )
    select count(*)::integer from forgotten;
  end;
revoke execute on function rapport.forget_repairs(uuid[]) from public;
grant execute on function rapport.forget_repairs(uuid[]) to rapport_app;
