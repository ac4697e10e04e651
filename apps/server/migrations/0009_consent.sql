-- What customers agreed to, as it stands: the exchanges of kind 13 are the proof, this is what may be asked of many at once.

-- Purposes and rules, where the workspace has changed them (packages/contracts/src/consent.ts).
alter table workspace add column consent jsonb not null default '{}';

-- The latest consent and the latest withdrawal, per fragment, purpose as sent, and channel (-1: whatever the channel).
create table consent_state (
  workspace_id uuid not null,
  customer_id uuid not null,
  purpose text not null,
  channel smallint not null,
  granted_at timestamptz,
  withdrawn_at timestamptz,
  primary key (workspace_id, customer_id, purpose, channel)
);
select rapport.protect('consent_state');

insert into consent_state (workspace_id, customer_id, purpose, channel, granted_at, withdrawn_at)
select workspace_id, customer_id, left(coalesce(details -> 'properties' ->> 'purpose', 'general'), 100), coalesce(channel, -1),
  max(at) filter (where details -> 'properties' ->> 'granted' = 'true'),
  max(at) filter (where details -> 'properties' ->> 'granted' is distinct from 'true')
from exchange
where kind = 13
group by 1, 2, 3, 4;
