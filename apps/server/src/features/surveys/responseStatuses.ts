/** Of a response; the position is its number in the database. */
export const responseStatuses = ['partial', 'complete', 'over-quota'] as const;
