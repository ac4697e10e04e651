import { type CompiledMapping, compileMapping } from '../rows/compileMapping.ts';
import type { RowFacts } from '../rows/facts.ts';
import { understandRow } from '../rows/understandRow.ts';
import type { ExchangeFromFile, FileMapping, Row } from '../types.ts';
import type { Composed, Outcome, RefusedRow, UnderstoodRow } from './composed.ts';
import { composeLine, composeOrder } from './composeExchange.ts';
import { digest } from './digest.ts';
import { FillDown } from './FillDown.ts';
import { readingsByPerson } from './gather.ts';
import { NumberSet } from './NumberSet.ts';
import { Occurrences } from './Occurrences.ts';
import { OrderSpans } from './OrderSpans.ts';
import { orderOf } from './orderOf.ts';
import { PersonCount } from './PersonCount.ts';
import { personOf } from './personOf.ts';
import { ReturnLinks } from './ReturnLinks.ts';
import { WaitingRow } from './WaitingRow.ts';

/** Lines of unfinished orders held at once; past it the file is read several times, a share of the orders each time. */
const mostPending = 150_000;
/** An order that ends further on than this waits over several pieces of the file. */
const fewRows = 2_000;
/** Returns that wait for the end, when every purchase is known. */
const mostHeld = 50_000;

export interface ComposerOptions {
  /** Lines of unfinished orders held at once. */
  mostPending?: number | undefined;
  /** Exchanges gathered by person at once. */
  atOnce?: number | undefined;
}

/** One order whose lines are still coming: by customer and by kind, since a number may serve twice. */
interface OpenOrder {
  groups: Map<string, UnderstoodRow[]>;
  refused: RefusedRow[];
}

/**
 * Makes exchanges of a file's rows: lines of one order become one purchase, what is taken back becomes returns that name their
 * purchase, the rest one exchange a line. Every row must be given to `scan` first, in one whole reading, then to `take` in as many
 * readings as `passes` says; what comes out is the same for the same file.
 */
export class Composer {
  readonly compiled: CompiledMapping;
  readonly #isGrouping: boolean;
  readonly #spans: OrderSpans;
  readonly #links = new ReturnLinks();
  readonly #occurrences = new Occurrences();
  readonly #described = new NumberSet();
  readonly #open = new Map<number, Map<string, OpenOrder>>();
  readonly #held: { exchange: ExchangeFromFile; customerKey: string; rows: Row[] }[] = [];
  readonly #fill: FillDown;
  readonly #mostPending: number;
  readonly #atOnce: number | undefined;
  readonly #people = new PersonCount();
  #passes = 1;
  #pass = 0;
  #row = 0;

  /** @param expectedRows about how many rows there are */
  constructor(mapping: FileMapping, expectedRows: number, options: ComposerOptions = {}) {
    this.compiled = compileMapping(mapping);
    this.#isGrouping = mapping.groupLines;
    this.#spans = new OrderSpans(this.#isGrouping ? expectedRows : 1);
    this.#fill = new FillDown(this.compiled);
    this.#mostPending = options.mostPending ?? mostPending;
    this.#atOnce = options.atOnce;
  }

  /** Only then can lines belong together, or returns name their purchase. */
  get #hasOrders(): boolean {
    return this.#isGrouping || this.compiled.at.order !== -1;
  }

  get passes(): number {
    return this.#passes;
  }

  scan(rows: readonly Row[]): void {
    for (const row of rows) {
      this.#fill.apply(row);
      const order = this.#isGrouping ? orderOf(this.compiled, row.cells) : '';
      if (order !== '') this.#spans.note(order, this.#row);
      if (!this.#isGrouping) this.#people.note(personOf(this.compiled, row.cells));
      if (this.#hasOrders && mayBeReturn(this.compiled, row.cells)) {
        const understood = understandRow(this.compiled, row);
        if (understood.ok && understood.facts.kind === 'return') this.#links.noteReturned(understood.facts);
      }
      this.#row++;
    }
  }

  scanned(): void {
    this.#passes = this.#isGrouping
      ? Math.max(1, Math.ceil(this.#spans.mostPending() / this.#mostPending))
      : readingsByPerson(this.#people, this.#atOnce);
    this.startPass(0);
  }

  startPass(pass: number): void {
    this.#pass = pass;
    this.#row = 0;
    this.#fill.restart();
  }

  take(row: Row, outcome: Outcome): void {
    const index = this.#row++;
    this.#fill.apply(row);
    const order = this.#isGrouping ? orderOf(this.compiled, row.cells) : '';
    const slot = order === '' ? -1 : this.#spans.slotOf(order);
    if (this.#passes > 1 && this.#passOf(row, slot) !== this.#pass) return;
    const isWaiting = slot === -1 ? this.#passes > 1 : this.#spans.rowsLeft(slot, index) > fewRows;
    if (isWaiting) {
      const waiting = new WaitingRow(row);
      this.#takeRow(waiting, order, slot, outcome);
      waiting.fold();
    } else this.#takeRow(row, order, slot, outcome);
    if (slot !== -1 && this.#spans.rowsLeft(slot, index) <= 0) this.#close(slot, outcome);
  }

  /** After the last row of the last reading: the returns, now that every purchase is known. */
  finish(outcome: Outcome): void {
    for (const slot of [...this.#open.keys()]) this.#close(slot, outcome);
    this.#releaseHeld(outcome);
  }

  /** The reading to which a line belongs: that of its order, that of its person; the first for lines between orders. */
  #passOf(row: Row, slot: number): number {
    if (slot !== -1) return slot % this.#passes;
    return this.#isGrouping ? 0 : personOf(this.compiled, row.cells) % this.#passes;
  }

  #takeRow(row: Row, order: string, slot: number, outcome: Outcome): void {
    const understood = understandRow(this.compiled, row);
    if (!understood.ok) {
      const refused = { row, problem: understood.problem };
      if (slot === -1) {
        outcome.refused.push(refused);
        outcome.lines++;
      } else this.#openOrder(slot, order).refused.push(refused);
      return;
    }
    const { facts } = understood;
    if (facts.customer === null) {
      outcome.setAside.push(row);
      outcome.lines++;
    } else if (facts.kind === null) {
      outcome.exchanges.push({
        input: { kind: 'profile', customer: facts.customer, ...(facts.traits && { traits: facts.traits }) },
        rows: [row],
        isLinked: false,
        person: digest(facts.customerKey),
      });
      outcome.lines++;
    } else if (slot === -1) {
      this.#emit([{ row, facts }], composeLine(facts, this.compiled, this.#occurrences), outcome);
    } else {
      const { groups } = this.#openOrder(slot, order);
      const key = `${facts.kind}\u0001${facts.customerKey}`;
      const group = groups.get(key);
      if (group) group.push({ row, facts });
      else groups.set(key, [{ row, facts }]);
    }
  }

  #openOrder(slot: number, order: string): OpenOrder {
    let orders = this.#open.get(slot);
    if (!orders) {
      orders = new Map();
      this.#open.set(slot, orders);
    }
    let open = orders.get(order);
    if (!open) {
      open = { groups: new Map(), refused: [] };
      orders.set(order, open);
    }
    return open;
  }

  #close(slot: number, outcome: Outcome): void {
    const orders = this.#open.get(slot);
    if (!orders) return;
    this.#open.delete(slot);
    for (const { groups, refused } of orders.values()) {
      const first = refused[0];
      outcome.refused.push(...refused);
      outcome.lines += refused.length;
      for (const lines of groups.values()) {
        if (first) refuseWith(first, lines, outcome);
        else {
          const facts = lines.map((line) => line.facts) as [RowFacts, ...RowFacts[]];
          this.#emit(lines, composeOrder(facts, this.compiled), outcome);
        }
      }
    }
  }

  #emit(lines: UnderstoodRow[], exchange: ExchangeFromFile, outcome: Outcome): void {
    const rows = lines.map(({ row }) => row);
    const customerKey = lines[0]?.facts.customerKey ?? '';
    this.#describeOnce(exchange, customerKey);
    if (exchange.kind === 'return' && this.#hasOrders) {
      this.#held.push({ exchange: structuredClone(exchange), customerKey, rows: rows.map(folded) });
      if (this.#held.length >= mostHeld) this.#releaseHeld(outcome);
      return;
    }
    if (exchange.kind === 'purchase' && this.#hasOrders)
      for (const { facts } of lines) this.#links.noteBought(facts);
    outcome.exchanges.push({ input: exchange, rows, isLinked: false, person: digest(customerKey) });
    outcome.lines += rows.length;
  }

  /** Who somebody is need not be said again with each of their exchanges. */
  #describeOnce(exchange: ExchangeFromFile, customerKey: string): void {
    if (!exchange.traits) return;
    const described = digest(`${customerKey}\u0001${Object.values(exchange.traits).join('\u0001')}`) + 1;
    if (!this.#described.add(described)) delete exchange.traits;
  }

  #releaseHeld(outcome: Outcome): void {
    const held = this.#held.splice(0);
    held.sort((a, b) => ((a.exchange.at ?? '') < (b.exchange.at ?? '') ? -1 : 1));
    for (const { exchange, customerKey, rows } of held) {
      const isLinked = this.#links.link(exchange, customerKey);
      const composed: Composed = { input: exchange, rows, isLinked, person: digest(customerKey) };
      outcome.exchanges.push(composed);
    }
  }
}

function folded(row: Row): WaitingRow {
  const waiting = new WaitingRow(row);
  waiting.fold();
  return waiting;
}

/** An order comes in whole or not at all: half a purchase could never be completed later. */
function refuseWith(first: RefusedRow, lines: readonly UnderstoodRow[], outcome: Outcome): void {
  outcome.lines += lines.length;
  for (const { row } of lines)
    outcome.refused.push({
      row,
      problem: {
        field: first.problem.field,
        message: `is of the same order as line ${first.row.line}, which could not be read; correct that one and import both`,
      },
    });
}

/** A cheap look, before understanding the line: something below nothing, or an order number that starts as cancellations do. */
function mayBeReturn({ at, mapping }: CompiledMapping, cells: readonly string[]): boolean {
  const prefix = mapping.cancellationPrefix;
  if (prefix && at.order !== -1 && (cells[at.order] ?? '').trimStart().startsWith(prefix)) return true;
  if (at.kind !== -1 || mapping.defaults.kind === 'return') return true;
  return [at.quantity, at.amount, at.unitPrice].some(
    (index) => index !== -1 && /[-(−]/.test(cells[index] ?? ''),
  );
}
