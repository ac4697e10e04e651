-- What a case is about, when it is about one product: as whoever sent the exchange named it.
alter table customer_case add column product text;

-- Cases at these sites, and about these products, join a problem by themselves too.
alter table problem
  add column sites uuid[] not null default '{}',
  add column products text[] not null default '{}',
  -- What the last move, or the removal, can be taken back to; null when there is nothing to take back.
  add column before_move jsonb;

alter table problem_refused drop constraint problem_refused_kind_check;
alter table problem_refused add constraint problem_refused_kind_check
  check (kind in ('issue', 'root-cause', 'refusal', 'site', 'product'));
