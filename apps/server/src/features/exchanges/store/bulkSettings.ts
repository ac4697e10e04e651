/**
 * Prepared statements keep their plan: made while a table was small, it would scan the whole of it long after. Every look-up
 * of a write is by a key, so a scan is never right.
 */
export const bulkSettings = { enable_seqscan: 'off' } as const;
