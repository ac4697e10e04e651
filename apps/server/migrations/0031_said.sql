-- "You said, we did": a public page of what customers said and what was done. Off until a manager switches it on.
create table said_page (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  is_on boolean not null default false,
  -- In the order of place, else the latest first.
  is_by_hand boolean not null default false,
  changed_at timestamptz not null
);
select rapport.protect('said_page');

-- Sentences of the team, never a customer's own: {fr: {said, did}, en: …}, empty where it is not written yet.
create table said_entry (
  workspace_id uuid not null references workspace (id) on delete cascade,
  entry_id uuid not null,
  -- The problem whose fix it began with.
  problem_id uuid,
  words jsonb not null,
  done_on date not null,
  -- How many persons said it; null: not said.
  people integer check (people > 0),
  place integer not null,
  published_at timestamptz,
  created_at timestamptz not null,
  created_by text,
  changed_at timestamptz not null,
  primary key (workspace_id, entry_id),
  foreign key (workspace_id, problem_id) references problem (workspace_id, problem_id) on delete set null (problem_id)
);
create unique index said_entry_problem on said_entry (workspace_id, problem_id) where problem_id is not null;
select rapport.protect('said_entry');
