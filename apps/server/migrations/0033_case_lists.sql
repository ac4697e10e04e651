-- Lists of cases, by what narrows them.

-- The site of the customer a case is about, as relation_state says it of the surviving one: whom an agent held to sites may see
-- is then in the index that lists read, rather than looked up customer by customer.
alter table customer_case add column customer_site_id uuid;
update customer_case c set customer_site_id = s.site_id
from relation_state f
join relation_state s on s.workspace_id = f.workspace_id
  and s.customer_id = case when f.merged_into is null then f.customer_id else f.merged_into end
where f.workspace_id = c.workspace_id and f.customer_id = c.customer_id and s.site_id is not null;

-- Locked until the case is stored, so that a customer who is placed elsewhere meanwhile takes it along. Nobody is at the site of
-- one who is not there.
create function rapport.place_case() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  survivor uuid;
begin
  select merged_into, site_id into survivor, new.customer_site_id from relation_state
  where workspace_id = new.workspace_id and customer_id = new.customer_id for share;
  if found and survivor is not null then
    select site_id into new.customer_site_id from relation_state
    where workspace_id = new.workspace_id and customer_id = survivor for share;
  end if;
  if not found then
    new.customer_site_id := '00000000-0000-0000-0000-000000000000';
  end if;
  return new;
end
$$;
create trigger place_case before insert on customer_case for each row execute function rapport.place_case();

create function rapport.move_cases() returns trigger language plpgsql set search_path = pg_catalog, public as $$
declare
  place uuid := new.site_id;
begin
  if new.merged_into is not null then
    select site_id into place from relation_state
    where workspace_id = new.workspace_id and customer_id = new.merged_into;
  end if;
  update customer_case set customer_site_id = place
  where workspace_id = new.workspace_id and customer_site_id is distinct from place
    and customer_id = any(array(
      select new.customer_id
      union all
      select f.customer_id from relation_state f
      where f.workspace_id = new.workspace_id and f.merged_into = new.customer_id));
  return null;
end
$$;
create trigger move_cases after update of site_id, merged_into on relation_state for each row
  when (old.site_id is distinct from new.site_id or old.merged_into is distinct from new.merged_into)
  execute function rapport.move_cases();
revoke execute on function rapport.place_case(), rapport.move_cases() from public;

-- Each holds all that a list filters by, so that what is left out is left out in the index: what is due first of everything, of
-- a site, of an owner, of a matter and of a root cause; the latest opened and changed of everything.
drop index case_by_due, case_by_age, case_by_change, case_of_owner, case_of_issue, case_of_root_cause;
create index case_by_due on customer_case (workspace_id, status, due_order, case_id)
  include (customer_site_id, owner, priority, origin, site_id, issue, root_cause);
create index case_by_age on customer_case (workspace_id, opened_at desc, case_id desc)
  include (status, customer_site_id, owner, priority, origin, site_id, issue, root_cause);
create index case_by_change on customer_case (workspace_id, changed_at desc, case_id desc)
  include (status, customer_site_id, owner, priority, origin, site_id, issue, root_cause);
create index case_of_owner on customer_case (workspace_id, owner, status, due_order, case_id)
  include (customer_site_id, priority, origin, site_id, issue, root_cause);
create index case_of_site on customer_case (workspace_id, site_id, status, due_order, case_id)
  include (customer_site_id, owner, priority, origin, issue, root_cause);
create index case_of_issue on customer_case (workspace_id, issue, status, due_order, case_id)
  include (customer_site_id, owner, priority, origin, site_id, root_cause) where issue is not null;
create index case_of_root_cause on customer_case (workspace_id, root_cause, status, due_order, case_id)
  include (customer_site_id, owner, priority, origin, site_id, issue) where root_cause is not null;
