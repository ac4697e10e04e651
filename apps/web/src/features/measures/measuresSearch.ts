import { groupings, steps } from '@rapport/contracts/measures';

export type Grouping = (typeof groupings)[number];
export type Step = (typeof steps)[number];
export const answerOrders = ['lowest', 'highest', 'newest'] as const;
export type AnswerOrder = (typeof answerOrders)[number];

/** What the pages of measures show, as the address says it: the whole of it is shared with the link. Days as YYYY-MM-DD. */
export interface MeasuresSearch {
  from?: string;
  to?: string;
  step?: Step;
  channel?: string[];
  site?: string[];
  type?: string[];
  family?: string[];
  trait?: string[];
  /** How groups are made. */
  by?: Grouping;
  /** Answers listed under the drawing. */
  order?: AnswerOrder;
  /** A period picked on the curve: the answers listed are its own. */
  day?: string;
  until?: string;
}

const days = ['from', 'to', 'day', 'until'] as const;
const lists = ['channel', 'site', 'type', 'family', 'trait'] as const;

/** Reads an address, or a saved view, that anyone may have typed: what does not fit is left out. */
export function readMeasuresSearch(given: Record<string, unknown>): MeasuresSearch {
  const search: MeasuresSearch = {};
  for (const name of days) {
    const value = given[name];
    if (typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value)) search[name] = value;
  }
  for (const name of lists) {
    const value = given[name];
    const list = (Array.isArray(value) ? value : [value])
      .filter((one) => typeof one === 'string' || typeof one === 'number')
      .map(String)
      .filter((one) => one !== '');
    if (list.length > 0) search[name] = list;
  }
  const step = steps.find((one) => one === given.step);
  if (step) search.step = step;
  const by = groupings.find((one) => one === given.by);
  if (by) search.by = by;
  const order = answerOrders.find((one) => one === given.order);
  if (order) search.order = order;
  return search;
}

/** What is asked of the server of every figure. */
export function filterOf(search: MeasuresSearch) {
  const { from, to, channel, site, type, family, trait } = search;
  return { from, to, channel, site, type, family, trait };
}

export function hasFilters(search: MeasuresSearch): boolean {
  return [...lists, 'from' as const, 'to' as const].some((name) => search[name] !== undefined);
}

/** The same without filters; what is drawn of it is kept. */
export function withoutFilters({ step, by, order }: MeasuresSearch): MeasuresSearch {
  return readMeasuresSearch({ step, by, order });
}
