-- What the base is worth and how it lasts, as last worked out in the background (packages/contracts/src/value.ts).
create table value_report (
  workspace_id uuid primary key references workspace (id) on delete cascade,
  computed_at timestamptz,
  report jsonb,
  -- When the work in progress began; null when there is none.
  working_since timestamptz,
  failure text
);
select rapport.protect('value_report');
