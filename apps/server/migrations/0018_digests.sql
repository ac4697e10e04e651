-- Reports of measures that are sent by email, as people asked for them (packages/contracts/src/digests.ts).
create table digest (
  workspace_id uuid not null references workspace (id) on delete cascade,
  digest_id uuid not null,
  -- name, language, rhythm, hour, recipients, measures, filter.
  asked jsonb not null,
  is_on boolean not null,
  -- Last day of the period that was sent last; of one just made, that before its first.
  sent_for date not null,
  has_sent boolean not null default false,
  created_by text not null,
  created_at timestamptz not null default now(),
  primary key (workspace_id, digest_id)
);
select rapport.protect('digest');
