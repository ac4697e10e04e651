import type { PoolClient } from 'pg';

export interface ProgressRow {
  person: string;
  name: string | null;
  type: number;
  asked: number;
  right: number;
  /** Right among the last five. */
  lately: number;
}

/** Progress by person and type; of one person, or of all. */
export async function findProgress(
  client: PoolClient,
  workspaceId: string,
  person: string | null,
): Promise<ProgressRow[]> {
  const { rows } = await client.query<ProgressRow>(
    `select person, name, type, count(*)::int as asked, (count(*) filter (where said = type))::int as right,
       (count(*) filter (where said = type and place <= 5))::int as lately
     from (
       select a.person, u.name, a.type, a.said,
         row_number() over (partition by a.person, a.type order by a.answered_at desc) as place
       from learning_answer a left join auth."user" u on 'user:' || u.id = a.person
       where a.workspace_id = $1 and ($2::text is null or a.person = $2)
     ) as answers
     group by 1, 2, 3 order by 1, 3`,
    [workspaceId, person],
  );
  return rows;
}

export async function insertAnswer(
  client: PoolClient,
  workspaceId: string,
  answer: { id: string; person: string; type: number; said: number },
): Promise<void> {
  await client.query(
    `insert into learning_answer (workspace_id, answer_id, person, type, said) values ($1, $2, $3, $4, $5)
     on conflict do nothing`,
    [workspaceId, answer.id, answer.person, answer.type, answer.said],
  );
}

export interface ExampleRow {
  customer_id: string;
  text: string;
  language: string;
  at: Date;
}

/** Latest texts of customers shown as a type when they wrote. */
export async function findExamples(
  client: PoolClient,
  workspaceId: string,
  type: number,
  limit: number,
): Promise<ExampleRow[]> {
  const { rows } = await client.query<ExampleRow>(
    `select coalesce(c.merged_into, v.customer_id) as customer_id, e.text, v.language, v.at
     from verbatim v
     join customer c on c.workspace_id = $1 and c.customer_id = v.customer_id
     join exchange e on e.workspace_id = $1 and e.customer_id = v.customer_id and e.at = v.at and e.exchange_id = v.exchange_id
     where v.workspace_id = $1 and v.type = $2 and v.language in ('fr', 'en') and length(e.text) between 20 and 400
     order by v.at desc, v.number desc limit $3`,
    [workspaceId, type, limit],
  );
  return rows;
}
