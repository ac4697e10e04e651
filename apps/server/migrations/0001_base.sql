-- Workspaces and who may enter them; accounts; what protects every other table.

create extension if not exists pg_trgm;
create extension if not exists unaccent;
create extension if not exists btree_gin;

create schema rapport;
grant usage on schema rapport to rapport_app;
grant usage on schema public to rapport_app;

-- The workspace of the running transaction; null outside of one, and then nothing is seen.
create function rapport.workspace() returns uuid
  language sql stable parallel safe
  return nullif(current_setting('rapport.workspace_id', true), '')::uuid;

-- Puts a table with a column workspace_id under row-level security and opens it to the running role.
-- The policy names current_setting itself: the planner then sees its value, and the check costs no function call.
create function rapport.protect(
  protected regclass,
  privileges text default 'select, insert, update, delete'
) returns void
  language plpgsql
as $$
begin
  execute format('alter table %s enable row level security', protected);
  execute format(
    'create policy workspace on %s
       using (workspace_id = nullif(current_setting(''rapport.workspace_id'', true), '''')::uuid)
       with check (workspace_id = nullif(current_setting(''rapport.workspace_id'', true), '''')::uuid)',
    protected
  );
  execute format('grant %s on %s to rapport_app', privileges, protected);
end
$$;
revoke execute on function rapport.protect from public;

create table workspace (
  id uuid primary key,
  name text not null,
  currency char(3) not null default 'EUR',
  languages text[] not null default '{fr,en}',
  time_zone text not null default 'Europe/Paris',
  -- Share of the value of purchases that is margin, where purchases do not say it.
  margin_rate numeric not null default 0.4 check (margin_rate between 0 and 1),
  type_names jsonb not null default '{}',
  hidden_types text[] not null default '{}',
  is_sample boolean not null default false,
  created_at timestamptz not null default now()
);
alter table workspace enable row level security;
create policy workspace on workspace using (id = rapport.workspace()) with check (id = rapport.workspace());
grant select, insert, update, delete on workspace to rapport_app;

-- Accounts. The shape of these tables is better-auth's.
create schema auth;
grant usage on schema auth to rapport_app;

create table auth."user" (
  "id" text primary key,
  "name" text not null,
  "email" text not null unique,
  "emailVerified" boolean not null,
  "image" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp,
  "twoFactorEnabled" boolean
);

create table auth."session" (
  "id" text primary key,
  "expiresAt" timestamptz not null,
  "token" text not null unique,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null,
  "ipAddress" text,
  "userAgent" text,
  "userId" text not null references auth."user" ("id") on delete cascade
);
create index on auth."session" ("userId");

create table auth."account" (
  "id" text primary key,
  "accountId" text not null,
  "providerId" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "accessToken" text,
  "refreshToken" text,
  "idToken" text,
  "accessTokenExpiresAt" timestamptz,
  "refreshTokenExpiresAt" timestamptz,
  "scope" text,
  "password" text,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null
);
create index on auth."account" ("userId");

create table auth."verification" (
  "id" text primary key,
  "identifier" text not null,
  "value" text not null,
  "expiresAt" timestamptz not null,
  "createdAt" timestamptz not null default current_timestamp,
  "updatedAt" timestamptz not null default current_timestamp
);
create index on auth."verification" ("identifier");

create table auth."twoFactor" (
  "id" text primary key,
  "secret" text not null,
  "backupCodes" text not null,
  "userId" text not null references auth."user" ("id") on delete cascade,
  "verified" boolean,
  "failedVerificationCount" integer,
  "lockedUntil" timestamptz
);
create index on auth."twoFactor" ("secret");
create index on auth."twoFactor" ("userId");

grant select, insert, update, delete on all tables in schema auth to rapport_app;

create table member (
  workspace_id uuid not null references workspace (id) on delete cascade,
  member_id uuid not null,
  user_id text not null references auth."user" ("id") on delete cascade,
  role text not null check (role in ('owner', 'manager', 'lead', 'agent', 'viewer')),
  joined_at timestamptz not null default now(),
  primary key (workspace_id, member_id),
  unique (workspace_id, user_id)
);
create index member_of_user on member (user_id);
select rapport.protect('member');

-- The token is in the link alone: only its hash is kept.
create table invitation (
  workspace_id uuid not null references workspace (id) on delete cascade,
  invitation_id uuid not null,
  email text not null,
  role text not null check (role in ('owner', 'manager', 'lead', 'agent', 'viewer')),
  token_hash bytea not null unique,
  invited_by text,
  created_at timestamptz not null default now(),
  expires_at timestamptz not null,
  primary key (workspace_id, invitation_id)
);
select rapport.protect('invitation');

create table api_key (
  workspace_id uuid not null references workspace (id) on delete cascade,
  key_id uuid not null,
  name text not null,
  scopes text[] not null,
  start text not null,
  secret_hash bytea not null unique,
  created_by text,
  created_at timestamptz not null default now(),
  last_used_at timestamptz,
  revoked_at timestamptz,
  primary key (workspace_id, key_id)
);
select rapport.protect('api_key');

-- Who read or changed what: written, never rewritten.
create table audit (
  workspace_id uuid not null references workspace (id) on delete cascade,
  audit_id uuid not null,
  happened_at timestamptz not null default now(),
  actor_kind text not null,
  actor_id text,
  action text not null,
  subject_kind text,
  subject_id text,
  details jsonb,
  primary key (workspace_id, audit_id)
);
create index audit_recent on audit (workspace_id, happened_at desc);
create index audit_of_subject on audit (workspace_id, subject_kind, subject_id);
select rapport.protect('audit', 'select, insert');

-- The one-time link of a first start. One row, gone once used.
create table setup_link (
  only_one boolean primary key default true check (only_one),
  token_hash bytea not null,
  created_at timestamptz not null default now()
);
grant select, insert, update, delete on setup_link to rapport_app;

-- What must be known before a workspace is: narrow doors through the policies above, each giving one answer.

create function rapport.workspaces_of(of_user text)
  returns table (workspace_id uuid, name text, role text)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select w.id, w.name, m.role
    from public.member m join public.workspace w on w.id = m.workspace_id
    where m.user_id = of_user
    order by m.joined_at, w.id;
  end;

create function rapport.find_key(hash bytea)
  returns table (workspace_id uuid, key_id uuid, scopes text[])
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select k.workspace_id, k.key_id, k.scopes
    from public.api_key k
    where k.secret_hash = hash and k.revoked_at is null;
  end;

create function rapport.find_invitation(hash bytea)
  returns table (workspace_id uuid, invitation_id uuid, expires_at timestamptz)
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select i.workspace_id, i.invitation_id, i.expires_at from public.invitation i where i.token_hash = hash;
  end;

create function rapport.workspace_ids() returns setof uuid
  language sql stable security definer set search_path = pg_catalog, public
  begin atomic
    select w.id from public.workspace w order by w.created_at, w.id;
  end;

-- Asks for background work in the running transaction: it is done only if this commits, and only for this workspace.
create function rapport.add_job(job text, payload json, run_at timestamptz, job_key text, max_attempts integer)
  returns void
  language plpgsql security definer set search_path = pg_catalog
as $$
begin
  if rapport.workspace() is null then
    raise exception 'a job is added inside of a workspace';
  end if;
  perform graphile_worker.add_job(
    identifier => job,
    payload => json_build_object('workspaceId', rapport.workspace(), 'payload', payload),
    run_at => run_at,
    job_key => rapport.workspace() || ':' || job || ':' || job_key,
    max_attempts => max_attempts
  );
end
$$;

revoke execute on all functions in schema rapport from public;
grant execute on function
  rapport.workspace(), rapport.workspaces_of(text), rapport.find_key(bytea), rapport.find_invitation(bytea),
  rapport.workspace_ids(), rapport.add_job(text, json, timestamptz, text, integer)
to rapport_app;
