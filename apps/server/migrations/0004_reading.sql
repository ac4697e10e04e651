-- Reading: finding customers, lists, what is new today, saved views, what sends data.

-- Search is by the beginnings of words (docs/decisions/0006): plain comparisons, which row-level security lets an index
-- serve, where a trigram index would have to be read before the policy.
drop index customer_search;

-- The words of customer.search: names and handles cut at what is neither letter nor digit, an email before its @ alone; and
-- emails whole, behind an @ of their own so that they lie apart from the words they begin with.
create table customer_word (
  workspace_id uuid not null,
  word text collate "C" not null,
  customer_id uuid not null,
  primary key (workspace_id, word, customer_id)
);
select rapport.protect('customer_word');

create function rapport.words_of(search text) returns setof text
  language sql immutable parallel safe rows 8
  begin atomic
    select left(part, 80)
    from string_to_table(
      translate(regexp_replace(search, '@[^ ]*', '', 'g'), '!"#$%&''()*+,-./:;<=>?[\]^_`{|}~', repeat(' ', 31)), ' ') as part
    where part <> ''
    union all
    select left('@' || token, 80) from string_to_table(search, ' ') as token where strpos(token, '@') > 0;
  end;

-- Written in the order of the index, a statement at a time.
create function rapport.index_words() returns trigger language plpgsql as $$
begin
  if tg_op = 'INSERT' then
    insert into customer_word (workspace_id, word, customer_id)
    select distinct made.workspace_id, word collate "C", made.customer_id
    from made cross join lateral rapport.words_of(made.search) as word
    order by 1, 2, 3;
  elsif tg_op = 'DELETE' then
    delete from customer_word w
    using (select distinct gone.workspace_id, word, gone.customer_id
           from gone cross join lateral rapport.words_of(gone.search) as word) as lost
    where w.workspace_id = lost.workspace_id and w.word = lost.word and w.customer_id = lost.customer_id;
  elsif exists (
    select from made join gone using (workspace_id, customer_id) where made.search <> gone.search
  ) then
    delete from customer_word w
    using (
      select workspace_id, customer_id, word
      from made join gone using (workspace_id, customer_id)
        cross join lateral (
          select rapport.words_of(gone.search) except select rapport.words_of(made.search)
        ) as before (word)
      where made.search <> gone.search
    ) as lost
    where w.workspace_id = lost.workspace_id and w.word = lost.word and w.customer_id = lost.customer_id;
    insert into customer_word (workspace_id, word, customer_id)
    select workspace_id, word collate "C", customer_id
    from made join gone using (workspace_id, customer_id)
      cross join lateral (
        select rapport.words_of(made.search) except select rapport.words_of(gone.search)
      ) as after (word)
    where made.search <> gone.search
    order by 1, 2, 3
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
