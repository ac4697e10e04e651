-- Tagging by the team: what is queued, who said what, how reliable each is; and what people learn.

-- subject: 0 a verbatim, 1 a customer; reason: 0 the model is unsure, 1 drawn at random. Types are places in the catalogue.
create table desk_item (
  workspace_id uuid not null,
  item_id uuid not null,
  subject smallint not null,
  customer_id uuid not null,
  exchange_id uuid,
  at timestamptz,
  reason smallint not null,
  -- How many are to tag it, blindly.
  raters smallint not null,
  model_type smallint not null,
  model_probability real not null,
  created_at timestamptz not null default now(),
  closed_at timestamptz,
  -- What was agreed when those who tagged it differed.
  agreed smallint,
  note text,
  agreed_by text,
  primary key (workspace_id, item_id)
);
create unique index desk_item_of on desk_item (workspace_id, customer_id, coalesce(exchange_id, customer_id));
create index desk_item_open on desk_item (workspace_id, created_at) where closed_at is null;
select rapport.protect('desk_item');

-- type null: cannot tell. sent_at: when it became an exchange of the customer.
create table desk_label (
  workspace_id uuid not null,
  item_id uuid not null,
  rater text not null,
  type smallint,
  labelled_at timestamptz not null default now(),
  sent_at timestamptz,
  primary key (workspace_id, item_id, rater),
  foreign key (workspace_id, item_id) references desk_item (workspace_id, item_id) on delete cascade
);
create index desk_label_recent on desk_label (workspace_id, labelled_at);
select rapport.protect('desk_label');

-- Share of a rater's tags that are right, as far as the tags of all tell (Dawid and Skene).
create table rater_reliability (
  workspace_id uuid not null references workspace (id) on delete cascade,
  rater text not null,
  labels integer not null,
  value real not null,
  low real not null,
  high real not null,
  computed_at timestamptz not null default now(),
  primary key (workspace_id, rater)
);
select rapport.protect('rater_reliability');

create table learning_answer (
  workspace_id uuid not null references workspace (id) on delete cascade,
  answer_id uuid not null,
  person text not null,
  type smallint not null,
  said smallint not null,
  answered_at timestamptz not null default now(),
  primary key (workspace_id, answer_id)
);
create index learning_answer_of on learning_answer (workspace_id, person, type, answered_at);
select rapport.protect('learning_answer');
