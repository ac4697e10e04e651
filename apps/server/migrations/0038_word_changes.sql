-- A change of many customers is compared in one pass: the join of what they were and what they are was planned as a loop over
-- both, whose cost is the square of their number.
create or replace function rapport.index_words() returns trigger language plpgsql as $$
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
  else
    with changed as materialized (
      select workspace_id, customer_id, max(search) filter (where is_made) as now, max(search) filter (where not is_made) as before
      from (
        select workspace_id, customer_id, search, true as is_made from made
        union all
        select workspace_id, customer_id, search, false from gone
      ) as told
      group by workspace_id, customer_id
      having max(search) filter (where is_made) <> max(search) filter (where not is_made)
    ),
    removed as (
      delete from customer_word w
      using (
        select workspace_id, customer_id, word from changed
          cross join lateral (
            select rapport.words_of(changed.before) except select rapport.words_of(changed.now)
          ) as was (word)
      ) as lost
      where w.workspace_id = lost.workspace_id and w.word = lost.word and w.customer_id = lost.customer_id
    )
    insert into customer_word (workspace_id, word, customer_id)
    select workspace_id, word collate "C", customer_id from changed
      cross join lateral (
        select rapport.words_of(changed.now) except select rapport.words_of(changed.before)
      ) as is_now (word)
    order by 1, 2, 3
    on conflict do nothing;
  end if;
  return null;
end
$$;
