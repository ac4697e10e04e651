import { survivorOf } from '../people/survivorOf.ts';
import type { Reach } from './reach.ts';

/**
 * Whom somebody may see, as a condition in SQL, $1 being the workspace: for lists, in which greetings, meetings and what was
 * given to the reader do not count as they do for one customer (checkReach). Row by row (`offset 0`): a list shows a page, and the
 * planner would first find every customer of the sites.
 *
 * @param person SQL for the id of a customer, merged or not
 * @param bind adds a value to the query and gives its place
 */
export function reachedBy(reach: Reach, person: string, bind: (value: unknown) => string): string {
  const sites = bind(reach.siteIds);
  const isOfSites = (row: string): string =>
    `(${row}.site_id is null or ${row}.site_id = any(${sites}::uuid[]))`;
  return `exists (
    select from relation_state own_state
    where own_state.workspace_id = $1 and own_state.customer_id = ${person} and (
      case when own_state.merged_into is null then ${isOfSites('own_state')}
        else exists (select from relation_state s_state where s_state.workspace_id = $1
          and s_state.customer_id = own_state.merged_into and ${isOfSites('s_state')}) end
      or exists (select from client_book b where b.workspace_id = $1 and b.customer_id = ${survivorOf('own_state')}
        and b.assistant_id = ${bind(reach.assistantId)}::uuid))
    offset 0)`;
}
