-- What customers wrote, as it was read: topics, tone, signals; what search finds it by; what people said it should be read as.

-- What texts are read for. One row once a workspace has changed what it started from, or texts were read anew.
create table taxonomy (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  version integer not null default 1,
  topics jsonb not null,
  -- The version all stored texts were read with; how far the reading anew is.
  read_version integer,
  working_since timestamptz,
  done integer not null default 0,
  total integer not null default 0,
  failure text
);
select rapport.protect('taxonomy');

-- One row a text of a customer. `number` is what search calls it by; `segment` the part of the index of words that holds it, null
-- while none does. tone: position in the list of packages/contracts/src/verbatims.ts; signals: bits, by position in theirs.
create table verbatim (
  workspace_id uuid not null,
  at timestamptz not null,
  number bigint generated always as identity,
  exchange_id uuid not null,
  customer_id uuid not null, -- the fragment
  kind smallint not null,
  channel smallint,
  site_id uuid,
  type smallint not null,
  language text not null,
  measure text,
  score smallint,
  scale smallint,
  tone smallint not null,
  sentiment smallint not null, -- hundredths
  signals integer not null,
  is_corrected boolean not null default false,
  taxonomy_version integer not null,
  model_version integer,
  segment integer,
  primary key (workspace_id, at, number)
);
create unique index verbatim_exchange on verbatim (workspace_id, exchange_id);
create unique index verbatim_number on verbatim (workspace_id, number);
create index verbatim_of on verbatim (workspace_id, customer_id, at);
create index verbatim_unindexed on verbatim (workspace_id, number) where segment is null;
select rapport.protect('verbatim');

-- What each is about ('t:' and a topic) and signals ('s:' and a signal), in the order lists are read. source: 0 phrases, 1 learnt,
-- 2 a person.
create table verbatim_mark (
  workspace_id uuid not null,
  mark text collate "C" not null,
  at timestamptz not null,
  number bigint not null,
  sentiment smallint not null,
  source smallint not null,
  primary key (workspace_id, mark, at, number) include (sentiment)
);
create index verbatim_mark_of on verbatim_mark (workspace_id, number);
select rapport.protect('verbatim_mark');

-- What a person said of a text; kept through every reading anew, and what topics are learnt from.
create table verbatim_correction (
  workspace_id uuid not null,
  exchange_id uuid not null,
  customer_id uuid not null,
  tone smallint,
  topics jsonb,
  author text not null,
  corrected_at timestamptz not null default now(),
  primary key (workspace_id, exchange_id)
);
create index verbatim_correction_of on verbatim_correction (workspace_id, customer_id);
select rapport.protect('verbatim_correction');

-- The index of words: for each segment of texts, which hold a stem and where in them (docs/decisions/0012). Never changed: a
-- segment is made anew.
create table verbatim_segment (
  workspace_id uuid not null,
  segment integer not null,
  texts integer not null,
  primary key (workspace_id, segment)
);
select rapport.protect('verbatim_segment');

create table verbatim_word (
  workspace_id uuid not null,
  stem text collate "C" not null,
  segment integer not null,
  texts integer not null,
  postings bytea not null,
  primary key (workspace_id, stem, segment)
);
create index verbatim_word_of on verbatim_word (workspace_id, segment);
select rapport.protect('verbatim_word');

-- Classifiers of topics learnt from a workspace's own labels; one in use at most.
create table topic_model (
  workspace_id uuid not null,
  version integer not null,
  trained_at timestamptz not null default now(),
  is_in_use boolean not null default false,
  report jsonb not null,
  model bytea not null,
  primary key (workspace_id, version)
);
select rapport.protect('topic_model');
create unique index topic_model_in_use on topic_model (workspace_id) where is_in_use;
alter table workspace add column learning_topics_since timestamptz;
