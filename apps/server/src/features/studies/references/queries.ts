import type { PulseReference } from '@rapport/contracts/studies';
import type { PoolClient } from 'pg';

export async function findReferences(client: PoolClient, workspaceId: string): Promise<PulseReference[]> {
  const { rows } = await client.query<PulseReference>(
    `select source, sector, driver, importance, evaluation, people, standard_deviation as "standardDeviation"
     from pulse_reference where workspace_id = $1 order by source, sector, driver`,
    [workspaceId],
  );
  return rows;
}

/** Writes values; one of the same source, sector and driver takes the place of the former. */
export async function upsertReferences(
  client: PoolClient,
  workspaceId: string,
  values: readonly PulseReference[],
): Promise<void> {
  await client.query(
    `insert into pulse_reference
       (workspace_id, source, sector, driver, importance, evaluation, people, standard_deviation)
     select $1, * from unnest($2::text[], $3::text[], $4::text[], $5::float8[], $6::float8[], $7::int[], $8::float8[])
     on conflict (workspace_id, source, sector, driver) do update set importance = excluded.importance,
       evaluation = excluded.evaluation, people = excluded.people,
       standard_deviation = excluded.standard_deviation, imported_at = now()`,
    [
      workspaceId,
      values.map(({ source }) => source),
      values.map(({ sector }) => sector),
      values.map(({ driver }) => driver),
      values.map(({ importance }) => importance),
      values.map(({ evaluation }) => evaluation),
      values.map(({ people }) => people),
      values.map(({ standardDeviation }) => standardDeviation),
    ],
  );
}

export async function deleteSource(client: PoolClient, workspaceId: string, source: string): Promise<number> {
  const { rowCount } = await client.query(
    'delete from pulse_reference where workspace_id = $1 and source = $2',
    [workspaceId, source],
  );
  return rowCount ?? 0;
}
