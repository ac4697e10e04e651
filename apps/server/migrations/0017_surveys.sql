-- Surveys: what is asked, who was invited, what came back.

-- Rules across all surveys (packages/contracts/src/surveys.ts, listeningRules).
alter table workspace add column listening jsonb not null default '{}';

create table survey (
  workspace_id uuid not null references workspace (id) on delete cascade,
  survey_id uuid not null,
  name text not null,
  status text not null check (status in ('draft', 'open', 'closed')),
  draft jsonb not null,
  -- Counts changes, so that two people don't write over each other.
  revision integer not null default 1,
  -- The version that is published; null before.
  version integer,
  settings jsonb not null default '{}',
  created_at timestamptz not null default now(),
  updated_at timestamptz not null default now(),
  archived_at timestamptz,
  primary key (workspace_id, survey_id)
);
select rapport.protect('survey');

-- Never rewritten: an answer always finds the words it was given to.
create table survey_version (
  workspace_id uuid not null,
  survey_id uuid not null,
  version integer not null,
  definition jsonb not null,
  published_by text,
  published_at timestamptz not null default now(),
  primary key (workspace_id, survey_id, version),
  foreign key (workspace_id, survey_id) references survey on delete cascade
);
select rapport.protect('survey_version', 'select, insert');

-- One row a response. Of a staff survey: no person, browser, device, duration, nor hour.
create table survey_response (
  workspace_id uuid not null,
  survey_id uuid not null,
  response_id uuid not null,
  version integer not null,
  -- 0 partial, 1 complete, 2 past a quota.
  status smallint not null,
  -- The fragment that the exchanges went to; null while partial.
  customer_id uuid,
  visitor text,
  channel text not null,
  device text not null,
  language text not null,
  started_at timestamptz not null,
  answered_at timestamptz not null,
  seconds real not null,
  -- Of the first measure asked.
  score smallint,
  answers jsonb not null,
  fields jsonb not null,
  primary key (workspace_id, survey_id, response_id)
);
create index survey_response_latest on survey_response (workspace_id, survey_id, status, answered_at desc, response_id desc)
  include (score);
create index survey_response_of on survey_response (workspace_id, customer_id) where customer_id is not null;
create index survey_response_visitor on survey_response (workspace_id, survey_id, visitor) where visitor is not null;
select rapport.protect('survey_response');

-- How many answers each quota has.
create table survey_quota (
  workspace_id uuid not null,
  survey_id uuid not null,
  quota text not null,
  taken integer not null,
  primary key (workspace_id, survey_id, quota)
) with (fillfactor = 80);
select rapport.protect('survey_quota');

-- Pictures of choices, and what respondents hand in.
create table survey_file (
  workspace_id uuid not null,
  file_id uuid not null,
  survey_id uuid not null,
  -- Null: a picture of the survey itself.
  response_id uuid,
  name text not null,
  media_type text not null,
  content bytea not null,
  added_at timestamptz not null default now(),
  primary key (workspace_id, file_id),
  foreign key (workspace_id, survey_id) references survey on delete cascade
);
create index survey_file_of on survey_file (workspace_id, survey_id, response_id);
select rapport.protect('survey_file');

-- One row a customer asked to answer. Its id is made from what caused it, so that asking twice is asking once.
create table survey_invitation (
  workspace_id uuid not null,
  survey_id uuid not null,
  invitation_id uuid not null,
  customer_id uuid not null,
  channel text not null,
  state text not null check (state in ('waiting', 'sent', 'answered', 'skipped', 'link')),
  -- Why it was not sent.
  reason text,
  -- When it, or its next reminder, is to go out; null: nothing more.
  due_at timestamptz,
  made_at timestamptz not null default now(),
  sent_at timestamptz,
  reminders smallint not null default 0,
  answered_at timestamptz,
  -- After which its link opens nothing.
  until timestamptz,
  primary key (workspace_id, survey_id, invitation_id)
);
create index survey_invitation_due on survey_invitation (workspace_id, due_at) where due_at is not null;
create index survey_invitation_of on survey_invitation (workspace_id, customer_id, sent_at);
select rapport.protect('survey_invitation');
