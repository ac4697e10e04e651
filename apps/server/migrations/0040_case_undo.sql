-- What a case was before its last move, or before it was made part of another, for as long as nothing else was done with it.
alter table customer_case add column before_move jsonb;
