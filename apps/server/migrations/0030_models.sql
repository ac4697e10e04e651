-- What is learnt from a workspace's own people, in versions (packages/contracts/src/models.ts). Of each kind one is in use at
-- most; none: what the product comes with.
create table learnt_model (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text collate "C" not null,
  version integer not null,
  learnt_at timestamptz not null default now(),
  -- Who asked for it, `user:…` or `key:…`; null at night.
  learnt_by text,
  is_in_use boolean not null default false,
  -- When it last came into use, and who chose it; null when it took over by itself.
  in_use_since timestamptz,
  in_use_by text,
  report jsonb not null,
  model bytea not null,
  primary key (workspace_id, kind, version)
);
insert into learnt_model (workspace_id, kind, version, learnt_at, is_in_use, in_use_since, report, model)
  select workspace_id, 'topics', version, trained_at, is_in_use, case when is_in_use then trained_at end, report, model
  from topic_model;
drop table topic_model;
create unique index learnt_model_in_use on learnt_model (workspace_id, kind) where is_in_use;
select rapport.protect('learnt_model');

-- Learning that goes on, one row a kind.
create table model_learning (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text collate "C" not null,
  -- When it began; null when none goes on.
  working_since timestamptz,
  stage text,
  done integer not null default 0,
  total integer not null default 0,
  failure text,
  -- A person chose the model in use: nothing takes over until somebody lets it.
  held_since timestamptz,
  held_by text,
  primary key (workspace_id, kind)
);
select rapport.protect('model_learning');
alter table workspace drop column learning_topics_since;

-- A change of what is shown that came of another model, not of what passed: the version that read it otherwise.
alter table relation_history add column model_version text;
