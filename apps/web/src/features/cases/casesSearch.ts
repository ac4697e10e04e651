import type { QueryValue } from '../../api/client.ts';

export const sorts = ['due', 'newest', 'changed'] as const;
export const statuses = ['open', 'working', 'waiting', 'resolved', 'closed'] as const;
export const priorities = ['urgent', 'high', 'normal', 'low'] as const;

/** What the page of cases shows, as the address says it. Left out: not asked. */
export interface CasesSearch {
  view?: 'board';
  status?: (typeof statuses)[number];
  owner?: 'me' | 'nobody' | 'mentioned';
  priority?: (typeof priorities)[number];
  late?: true;
  problem?: string;
  sort?: 'newest' | 'changed';
}

/** Reads an address that anyone may have typed: what does not fit is left out. */
export function readCasesSearch(given: Record<string, unknown>): CasesSearch {
  const { view, status, owner, priority, late, problem, sort } = given;
  return {
    ...(view === 'board' && { view }),
    ...(isOneOf(status, statuses) && { status }),
    ...((owner === 'me' || owner === 'nobody' || owner === 'mentioned') && { owner }),
    ...(isOneOf(priority, priorities) && { priority }),
    ...((late === true || late === 'true') && { late: true as const }),
    ...(typeof problem === 'string' && /^[0-9a-f-]{36}$/.test(problem) && { problem }),
    ...((sort === 'newest' || sort === 'changed') && { sort }),
  };
}

export function hasFilters({ status, owner, priority, late, problem }: CasesSearch): boolean {
  return [status, owner, priority, late, problem].some((value) => value !== undefined);
}

/** The query of the API for it. */
export function toCasesQuery(search: CasesSearch): Record<string, QueryValue> {
  const { status, owner, priority, late, problem, sort } = search;
  return {
    // Of a problem, all its cases: those that are over tell of it too.
    status: status ?? (problem === undefined ? undefined : [...statuses]),
    owner: owner === 'mentioned' ? undefined : owner,
    mentioned: owner === 'mentioned' ? true : undefined,
    priority,
    late,
    problem,
    sort,
  };
}

function isOneOf<T extends string>(value: unknown, known: readonly T[]): value is T {
  return known.includes(value as T);
}
