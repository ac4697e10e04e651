-- Links to a survey that work once, made many at a time for whoever gives them out: they invite nobody in particular.
create table survey_link_batch (
  workspace_id uuid not null,
  survey_id uuid not null,
  batch_id uuid not null,
  -- In which the page opens; null: that of the browser.
  language text,
  made integer not null,
  made_at timestamptz not null,
  until timestamptz not null,
  -- While it is set, its links open nothing.
  revoked_at timestamptz,
  primary key (workspace_id, survey_id, batch_id),
  foreign key (workspace_id, survey_id) references survey on delete cascade
);
select rapport.protect('survey_link_batch');

-- A link of a batch is an invitation of nobody.
alter table survey_invitation alter column customer_id drop not null;
alter table survey_invitation add column batch_id uuid;
alter table survey_invitation add constraint survey_invitation_whose check (customer_id is not null or batch_id is not null);
create index survey_invitation_batch on survey_invitation (workspace_id, survey_id, batch_id) where batch_id is not null;
