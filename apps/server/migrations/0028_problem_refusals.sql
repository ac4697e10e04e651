-- Reasons of refusal that a problem takes up: they are not proposed again while it is open.
alter table problem add column refusals uuid[] not null default '{}';
alter table problem_refused drop constraint problem_refused_kind_check;
alter table problem_refused add constraint problem_refused_kind_check check (kind in ('issue', 'root-cause', 'refusal'));
