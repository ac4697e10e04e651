-- A language model, where a workspace has set one: its address and sealed key, and every call made of it.
create table language_model (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  is_on boolean not null default false,
  address text,
  model text,
  sealed_key text,
  monthly_limit numeric not null default 20,
  price_in numeric not null default 0,
  price_out numeric not null default 0
);
select rapport.protect('language_model');

-- What was asked and what it cost; never the texts. A call counts as it was expected to cost until it has answered.
create table language_model_call (
  workspace_id uuid not null references workspace (id) on delete cascade,
  call_id uuid not null,
  asked_at timestamptz not null,
  actor text not null,
  purpose text not null,
  texts integer not null,
  tokens_in integer not null,
  tokens_out integer not null,
  cost numeric not null,
  outcome text not null default 'asked',
  primary key (workspace_id, call_id)
);
create index language_model_call_recent on language_model_call (workspace_id, asked_at);
select rapport.protect('language_model_call');
