import { exchangeKinds } from '@rapport/contracts/vocabulary';
import type { PoolClient } from 'pg';
import { survivorOf } from '../people/survivorOf.ts';
import { rowsOf } from '../reports/rowsOf.ts';

const answerKind = exchangeKinds.indexOf('answer');

export interface StudyRow {
  person: string;
  /** Place of the relationship type shown of the person; null where unknown. */
  type: number | null;
  day: string;
  properties: unknown;
}

/** Answers that rate several things, corrected scores left out; found by an index of their own. */
export function readStudyRows(
  client: PoolClient,
  workspaceId: string,
  timeZone: string,
): AsyncGenerator<StudyRow[]> {
  return rowsOf(
    client,
    'study_answers',
    `select ${survivorOf('own')} as person, person.type,
       to_char(answer.at at time zone $2, 'YYYY-MM-DD') as day, answer.details -> 'properties' as properties
     from exchange as answer
     join relation_state as own on own.workspace_id = $1 and own.customer_id = answer.customer_id
     join relation_state as person on person.workspace_id = $1
       and person.customer_id = ${survivorOf('own')}
     where answer.workspace_id = $1 and answer.kind = ${answerKind}
       and (answer.details -> 'properties') ?| array['ratings', 'answers']
       and not exists (
         select from measure_answer as later
         where later.workspace_id = $1 and later.customer_id = answer.customer_id
           and later.replaces = answer.exchange_id)
     order by answer.customer_id, answer.at`,
    [workspaceId, timeZone],
  );
}

export async function findTerms(
  client: PoolClient,
  workspaceId: string,
): Promise<{ name: string; timeZone: string }> {
  const { rows } = await client.query<{ name: string; timeZone: string }>(
    'select name, time_zone as "timeZone" from workspace where id = $1',
    [workspaceId],
  );
  return rows[0] as { name: string; timeZone: string };
}
