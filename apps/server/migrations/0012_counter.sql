-- The counter: who of the staff knows whom, what they noted, when they meet again, who waits for what.

-- Whom agents see (packages/contracts/src/books.ts, bookSettings).
alter table workspace add column books jsonb not null default '{}';

-- Somebody of the staff. With an account or without; who leaves stays, for the history.
create table assistant (
  workspace_id uuid not null references workspace (id) on delete cascade,
  assistant_id uuid not null,
  name text not null,
  user_id text references auth."user" (id) on delete set null,
  site_ids uuid[] not null default '{}',
  left_at timestamptz,
  primary key (workspace_id, assistant_id)
);
create unique index assistant_of_user on assistant (workspace_id, user_id) where user_id is not null;
select rapport.protect('assistant');

-- Whose book a person fragment is in. Of fragments merged into one customer, the survivor's row counts first.
create table client_book (
  workspace_id uuid not null,
  customer_id uuid not null,
  assistant_id uuid not null,
  since timestamptz not null,
  primary key (workspace_id, customer_id)
);
create index client_book_of on client_book (workspace_id, assistant_id, since desc, customer_id);
select rapport.protect('client_book');

-- The history of books: each move with its lines. An undoing is a move as well.
create table book_move (
  workspace_id uuid not null,
  move_id uuid not null,
  made_at timestamptz not null,
  made_by text not null,
  reason text not null,
  undoes uuid,
  undone_by uuid,
  primary key (workspace_id, move_id)
);
create index book_move_recent on book_move (workspace_id, made_at desc, move_id);
select rapport.protect('book_move');

create table book_move_line (
  workspace_id uuid not null,
  move_id uuid not null,
  customer_id uuid not null,
  from_assistant uuid,
  to_assistant uuid,
  primary key (workspace_id, move_id, customer_id)
);
create index book_move_line_of on book_move_line (workspace_id, customer_id);
select rapport.protect('book_move_line');

-- Ids of what follows come from the device that wrote it: what is sent twice is kept once.
create table customer_note (
  workspace_id uuid not null,
  note_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('note', 'taste', 'size', 'date')),
  label text not null,
  text text not null,
  day date,
  assistant_id uuid,
  author text not null,
  site_id uuid,
  written_at timestamptz not null,
  removed_at timestamptz,
  primary key (workspace_id, note_id)
);
create index customer_note_of on customer_note (workspace_id, customer_id, written_at desc, note_id);
select rapport.protect('customer_note');

create table customer_wish (
  workspace_id uuid not null,
  wish_id uuid not null,
  customer_id uuid not null,
  product text not null,
  sku text,
  text text not null,
  status text not null check (status in ('open', 'granted', 'dropped')),
  assistant_id uuid,
  author text not null,
  site_id uuid,
  written_at timestamptz not null,
  primary key (workspace_id, wish_id)
);
create index customer_wish_of on customer_wish (workspace_id, customer_id, written_at desc, wish_id);
select rapport.protect('customer_wish');

-- Day and time are those of the clock on the shop's wall.
create table agenda_entry (
  workspace_id uuid not null,
  entry_id uuid not null,
  customer_id uuid not null,
  assistant_id uuid,
  site_id uuid,
  kind text not null check (kind in ('appointment', 'follow-up', 'card', 'call')),
  day date not null,
  time text collate "C",
  minutes integer not null,
  purpose text not null,
  status text not null check (status in ('planned', 'kept', 'missed', 'cancelled')),
  author text not null,
  written_at timestamptz not null,
  primary key (workspace_id, entry_id)
);
create index agenda_entry_day on agenda_entry (workspace_id, day, coalesce(time, ''), entry_id);
create index agenda_entry_of on agenda_entry (workspace_id, customer_id, day);
select rapport.protect('agenda_entry');

-- Somebody greeted at the counter; the visit is an exchange once it can no longer be taken back.
create table greeting (
  workspace_id uuid not null,
  greeting_id uuid not null,
  customer_id uuid not null,
  assistant_id uuid,
  author text not null,
  site_id uuid,
  at timestamptz not null,
  removed_at timestamptz,
  recorded_at timestamptz,
  primary key (workspace_id, greeting_id)
);
create index greeting_of on greeting (workspace_id, customer_id, at desc);
select rapport.protect('greeting');

-- A product waited for: one expected date for all who wait.
create table waitlist (
  workspace_id uuid not null references workspace (id) on delete cascade,
  waitlist_id uuid not null,
  product text not null,
  sku text,
  expected_on date,
  arrived_at timestamptz,
  author text not null,
  created_at timestamptz not null,
  primary key (workspace_id, waitlist_id)
);
create index waitlist_recent on waitlist (workspace_id, created_at desc, waitlist_id);
select rapport.protect('waitlist');

create table waitlist_entry (
  workspace_id uuid not null,
  entry_id uuid not null,
  waitlist_id uuid not null,
  customer_id uuid not null,
  text text not null,
  status text not null check (status in ('waiting', 'collected', 'left')),
  assistant_id uuid,
  author text not null,
  site_id uuid,
  joined_at timestamptz not null,
  primary key (workspace_id, entry_id)
);
create index waitlist_entry_list on waitlist_entry (workspace_id, waitlist_id, joined_at, entry_id);
create index waitlist_entry_of on waitlist_entry (workspace_id, customer_id);
select rapport.protect('waitlist_entry');

-- What each who waits was told, and how: by a message, or by somebody who calls.
create table waitlist_news (
  workspace_id uuid not null,
  news_id uuid not null,
  entry_id uuid not null,
  customer_id uuid not null,
  kind text not null check (kind in ('expected', 'moved', 'arrived')),
  expected_on date,
  told_by text not null check (told_by in ('mail', 'call')),
  at timestamptz not null,
  primary key (workspace_id, news_id)
);
create index waitlist_news_of on waitlist_news (workspace_id, entry_id, at desc);
create index waitlist_news_customer on waitlist_news (workspace_id, customer_id);
select rapport.protect('waitlist_news');

-- How a product is made, where and by whom. `search`: its names, lower case and without accents, and its sku.
create table product_story (
  workspace_id uuid not null references workspace (id) on delete cascade,
  story_id uuid not null,
  sku text,
  words jsonb not null,
  search text not null,
  changed_by text not null,
  changed_at timestamptz not null,
  primary key (workspace_id, story_id)
);
create unique index product_story_of_sku on product_story (workspace_id, sku) where sku is not null;
create index product_story_by_name on product_story (workspace_id, search collate "C", story_id);
select rapport.protect('product_story');
