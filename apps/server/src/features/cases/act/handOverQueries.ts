import type { PoolClient } from 'pg';

/** What one case gave another: keys of causes, ids of files, and of cases that had been merged into it before. */
export interface Handed {
  causes: string[];
  files: string[];
  cases: string[];
}

/** What a case is there for, and its files, become another's; whoever was merged into it before is merged into that one. */
export async function handOver(
  client: PoolClient,
  workspaceId: string,
  fromId: string,
  toId: string,
): Promise<Handed> {
  const taken = async (table: string, key: string, owner: string) => {
    const { rows } = await client.query<{ key: string }>(
      `update ${table} set ${owner} = $3 where workspace_id = $1 and ${owner} = $2 returning ${key} as key`,
      [workspaceId, fromId, toId],
    );
    return rows.map((row) => row.key);
  };
  return {
    causes: await taken('case_cause', 'cause_key', 'case_id'),
    files: await taken('case_file', 'file_id', 'case_id'),
    cases: await taken('customer_case', 'case_id', 'merged_into'),
  };
}

/** Gives back what was handed over, as far as the other still has it. */
export async function handBack(
  client: PoolClient,
  workspaceId: string,
  { fromId, intoId }: { fromId: string; intoId: string },
  { causes, files, cases }: Handed,
): Promise<void> {
  const given = (table: string, owner: string, condition: string, keys: readonly string[]) =>
    client.query(
      `update ${table} set ${owner} = $2 where workspace_id = $1 and ${owner} = $3 and ${condition}`,
      [workspaceId, fromId, intoId, keys],
    );
  await given('case_cause', 'case_id', 'cause_key = any($4::text[])', causes);
  await given('case_file', 'case_id', 'file_id = any($4::uuid[])', files);
  await given('customer_case', 'merged_into', 'case_id = any($4::uuid[])', cases);
}
