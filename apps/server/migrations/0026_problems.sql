-- The outer loop: what was decided of a problem and why, and what those concerned are told once it is mended.
alter table problem
  add column decided_at timestamptz,
  add column set_aside_because text,
  -- The message to those concerned, once it was sent: {fr: {subject, text}, en: …}, and how many it was for.
  add column message jsonb,
  add column message_for integer;

-- What was proposed as a problem and is none, with how many cases it had: proposed again once it has twice as many.
create table problem_refused (
  workspace_id uuid not null references workspace (id) on delete cascade,
  kind text not null check (kind in ('issue', 'root-cause')),
  matter text not null,
  cases integer not null,
  refused_at timestamptz not null,
  refused_by text,
  primary key (workspace_id, kind, matter)
);
select rapport.protect('problem_refused');
