-- One order of cases: what is due first, then what nobody is late for, then what is over, the latest change first. Every index that
-- gives it serves the columns of a board that are over too, under any filter.
drop index case_by_due, case_of_owner, case_of_site, case_of_issue, case_of_root_cause;
alter table customer_case drop column due_order;
alter table customer_case add column list_order bigint not null generated always as (
  case
    when status >= 3 then 9000000000000000000 - (extract(epoch from changed_at - timestamptz 'epoch') * 1000000)::bigint
    else coalesce((extract(epoch from due_at - timestamptz 'epoch') * 1000000)::bigint, 4000000000000000000)
  end) stored;

create index case_by_order on customer_case (workspace_id, status, list_order, case_id)
  include (customer_site_id, owner, priority, origin, site_id, issue, root_cause);
create index case_of_owner on customer_case (workspace_id, owner, status, list_order, case_id)
  include (customer_site_id, priority, origin, site_id, issue, root_cause);
create index case_of_site on customer_case (workspace_id, site_id, status, list_order, case_id)
  include (customer_site_id, owner, priority, origin, issue, root_cause);
create index case_of_issue on customer_case (workspace_id, issue, status, list_order, case_id)
  include (customer_site_id, owner, priority, origin, site_id, root_cause) where issue is not null;
create index case_of_root_cause on customer_case (workspace_id, root_cause, status, list_order, case_id)
  include (customer_site_id, owner, priority, origin, site_id, issue) where root_cause is not null;
-- Those of one origin or priority may all be of one old stretch. Under way they are few enough to be passed over, and it is then that
-- cases are written most: these indexes hold what is over alone.
create index case_over_of_origin on customer_case (workspace_id, origin, status, list_order, case_id)
  include (customer_site_id, owner, priority, site_id, issue, root_cause) where status >= 3;
create index case_over_of_priority on customer_case (workspace_id, priority, status, list_order, case_id)
  include (customer_site_id, owner, origin, site_id, issue, root_cause) where status >= 3;
