-- Reading: finding customers, lists, what is new today, saved views, what sends data.

-- Search is by the beginnings of words (docs/decisions/0006): plain comparisons, which row-level security lets an index
-- serve, where a trigram index would have to be read before the policy.
drop index customer_search;

-- The words of customer.search: each handle and name cut at what is neither letter nor digit, and emails whole as well.
create table customer_word (
  workspace_id uuid not null,
  word text collate "C" not null,
  customer_id uuid not null,
  primary key (workspace_id, word, customer_id)
);
select rapport.protect('customer_word');

create function rapport.words_of(search text) returns setof text
  language sql immutable parallel safe
  begin atomic
    select distinct left(word, 80)
    from (
      select token from string_to_table(search, ' ') as token where position('@' in token) > 0
      union all
      select part
      from string_to_table(search, ' ') as token,
        string_to_table(
          translate(split_part(token, '@', 1), '!"#$%&''()*+,-./:;<=>?[\]^_`{|}~', repeat(' ', 31)), ' ') as part
    ) as cut (word)
    where word <> '';
  end;

create function rapport.index_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into customer_word (workspace_id, word, customer_id)
    select made.workspace_id, word, made.customer_id
    from made cross join lateral rapport.words_of(made.search) as word
    where made.search <> ''
    on conflict do nothing;
  elsif tg_op = 'DELETE' then
    delete from customer_word w using gone cross join lateral rapport.words_of(gone.search) as lost (word)
    where w.workspace_id = gone.workspace_id and w.word = lost.word and w.customer_id = gone.customer_id;
  elsif exists (
    select from made join gone using (workspace_id, customer_id) where made.search <> gone.search
  ) then
    delete from customer_word w
    using made join gone using (workspace_id, customer_id)
      cross join lateral (
        select rapport.words_of(gone.search) except select rapport.words_of(made.search)
      ) as lost (word)
    where made.search <> gone.search
      and w.workspace_id = made.workspace_id and w.word = lost.word and w.customer_id = made.customer_id;
    insert into customer_word (workspace_id, word, customer_id)
    select made.workspace_id, word, made.customer_id
    from made join gone using (workspace_id, customer_id) cross join lateral rapport.words_of(made.search) as word
    where made.search <> gone.search
    on conflict do nothing;
  end if;
  return null;
end
$$;

create trigger customer_words_made after insert on customer
  referencing new table as made for each statement execute function rapport.index_words();
create trigger customer_words_changed after update on customer
  referencing old table as gone new table as made for each statement execute function rapport.index_words();
create trigger customer_words_gone after delete on customer
  referencing old table as gone for each statement execute function rapport.index_words();

grant execute on function rapport.words_of(text), rapport.index_words() to rapport_app;

-- One index for every list of customers: in order of the latest exchange as it stands, and read alone, without the wide rows
-- behind it, for the other orders and filters.
create index relation_state_list on relation_state (workspace_id, last_seen desc nulls last, customer_id desc)
  include (type, probability, value_cents, site_id, purchases, first_seen)
  where merged_into is null;

-- By name, as search reads it.
create index customer_by_name on customer (workspace_id, search collate "C", customer_id) where merged_into is null;

-- Regulars whose silence has become longer than their own rhythm explains.
create index relation_state_quiet on relation_state (workspace_id, quiet_after) where quiet_after is not null;

-- Consents and staff tags (numbers 12 and 13 of the vocabulary), few among many exchanges.
create index exchange_said on exchange (workspace_id, customer_id, at) where kind in (12, 13);

-- Pages once read, under a name. `owner` is a member or a key.
create table saved_view (
  workspace_id uuid not null references workspace (id) on delete cascade,
  view_id uuid not null,
  owner text not null,
  name text not null,
  query jsonb not null,
  shared boolean not null default false,
  created_at timestamptz not null default now(),
  primary key (workspace_id, view_id),
  unique (workspace_id, owner, name)
);
select rapport.protect('saved_view');

-- What each source sent, by day of reception and kind. Several rows for one count (`part`), so that writers never wait for one
-- another.
create table source_day (
  workspace_id uuid not null references workspace (id) on delete cascade,
  source_kind text not null,
  source_id text not null,
  day date not null,
  kind smallint not null,
  part smallint not null,
  exchanges integer not null,
  last_received timestamptz not null,
  primary key (workspace_id, source_kind, source_id, day, kind, part)
);
select rapport.protect('source_day');
