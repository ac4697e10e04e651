import { FillDown } from './compose/FillDown.ts';
import { compileMapping } from './rows/compileMapping.ts';
import type { RowFacts } from './rows/facts.ts';
import { understandRow } from './rows/understandRow.ts';
import type { FileMapping, Row } from './types.ts';

export interface PreviewRow {
  line: number;
  raw: string[];
  understood: {
    customer: string | null;
    kind: Exclude<RowFacts['kind'], null>;
    /** ISO 8601, UTC. */
    at: string | null;
    /** Major units. */
    amount: number | null;
    currency: string | null;
    summary: string;
  } | null;
  problem: { field: string; message: string } | null;
}

/**
 * The first rows as they will be understood, one by one; lines of one order are put together at the import itself.
 * @throws RangeError when the time zone is unknown
 */
export function previewRows(rows: readonly Row[], mapping: FileMapping, count = 20): PreviewRow[] {
  const compiled = compileMapping(mapping);
  const fill = new FillDown(compiled);
  return rows.slice(0, count).map((original) => {
    const row = { ...original, cells: [...original.cells] };
    fill.apply(row);
    const understanding = understandRow(compiled, row);
    const base = { line: row.line, raw: original.cells };
    if (!understanding.ok) return { ...base, understood: null, problem: understanding.problem };
    const { facts } = understanding;
    return {
      ...base,
      understood: {
        customer: facts.customer === null ? null : shownCustomer(facts),
        kind: facts.kind ?? mapping.defaults.kind,
        at: facts.atMs === null ? null : new Date(facts.atMs).toISOString(),
        amount: facts.amount === undefined ? null : Math.round(facts.amount * 100) / 100,
        currency: facts.currency ?? null,
        summary: summaryOf(facts),
      },
      problem: null,
    };
  });
}

function shownCustomer({ customer, customerKey }: RowFacts): string {
  return typeof customer === 'string' ? customer : (customer?.[0]?.value ?? customerKey);
}

/** The rest of the line, in few words. */
function summaryOf(facts: RowFacts): string {
  const { item, items, text, order, channel, site, properties, traits, kind } = facts;
  const parts: string[] = [];
  if (kind === null)
    parts.push([traits?.name, traits?.firstName, traits?.lastName, traits?.city].filter(Boolean).join(' '));
  if (order !== '') parts.push(order);
  if (item) parts.push(`${item.quantity} × ${item.name ?? item.sku ?? '…'}`);
  if (items) parts.push(`${items.length} ×`);
  if (properties?.score !== undefined) parts.push(`${properties.measure ?? ''} ${properties.score}`.trim());
  if (properties?.rating !== undefined) parts.push(`★ ${properties.rating}`);
  if (text) parts.push(text.length > 120 ? `${text.slice(0, 119)}…` : text);
  if (channel) parts.push(channel);
  if (site) parts.push(site);
  return parts.filter((part) => part !== '').join(' · ');
}
