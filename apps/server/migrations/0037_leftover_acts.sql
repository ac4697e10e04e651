-- Cards are printed, then posted: one by one or a batch at once.
alter table gesture drop constraint gesture_status_check;
alter table gesture add constraint gesture_status_check check (status in ('waiting', 'printed', 'done', 'cancelled'));
-- When all that was left of it was said to be posted; null while it was not.
alter table card_batch add column posted_at timestamptz;
update card_batch set posted_at = made_at;

-- Readable names of the public page: /said/<slug>. One that was left goes on leading to its workspace, and is nobody else's.
create table said_slug (
  slug text collate "C" primary key,
  workspace_id uuid not null references workspace (id) on delete cascade,
  is_current boolean not null,
  since timestamptz not null
);
create unique index said_slug_current on said_slug (workspace_id) where is_current;
select rapport.protect('said_slug');

-- Who must not be called to be sold something: a list that somebody keeps outside, as Bloctel did in France. Numbers are kept as
-- keyed hashes: the list tells of no number that one does not have already.
create table opposition_list (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  name text not null,
  -- The day as of which it holds.
  listed_on date not null,
  numbers integer not null,
  uploaded_at timestamptz not null,
  uploaded_by text
);
select rapport.protect('opposition_list');
create table opposition_number (
  workspace_id uuid not null references opposition_list (workspace_id) on delete cascade,
  hash bytea not null,
  primary key (workspace_id, hash)
);
select rapport.protect('opposition_number');
