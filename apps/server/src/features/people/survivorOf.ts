/**
 * SQL for the surviving customer of a row that has `customer_id` and `merged_into`. With CASE, since row-level security lets an
 * index serve only what Postgres knows not to leak: it counts CASE there, and not COALESCE, with which a join reads every customer.
 *
 * @param row its name in the query
 */
export function survivorOf(row: string): string {
  return `case when ${row}.merged_into is null then ${row}.customer_id else ${row}.merged_into end`;
}
