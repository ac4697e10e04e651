/** What the page shows beside its drawings, as the address says it. */
export interface RelationshipsSearch {
  /** The type whose panel is open. */
  type?: string;
  /** Axes of the map. */
  x?: string;
  y?: string;
}

export function readRelationshipsSearch(given: Record<string, unknown>): RelationshipsSearch {
  const search: RelationshipsSearch = {};
  for (const name of ['type', 'x', 'y'] as const) {
    const value = given[name];
    if (typeof value === 'string' && value !== '') search[name] = value;
  }
  return search;
}
