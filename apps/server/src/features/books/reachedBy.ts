import type { Reach } from './reach.ts';

/**
 * Whom somebody may see, as a condition in SQL, $1 being the workspace: for lists, in which greetings, meetings and what was
 * given to the reader do not count as they do for one customer (checkReach).
 *
 * @param person SQL for the id of a customer, merged or not
 * @param bind adds a value to the query and gives its place
 */
export function reachedBy(reach: Reach, person: string, bind: (value: unknown) => string): string {
  return `exists (
    select from relation_state own_state join relation_state s_state
      on s_state.workspace_id = $1 and s_state.customer_id = coalesce(own_state.merged_into, own_state.customer_id)
    where own_state.workspace_id = $1 and own_state.customer_id = ${person} and (s_state.site_id is null
      or s_state.site_id = any(${bind(reach.siteIds)}::uuid[])
      or exists (select from client_book b where b.workspace_id = $1 and b.customer_id = s_state.customer_id
        and b.assistant_id = ${bind(reach.assistantId)}::uuid)))`;
}
