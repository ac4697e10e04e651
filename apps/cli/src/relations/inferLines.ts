import { hash } from 'node:crypto';
import { readText } from '@rapport/core/language';
import { observe, shippedModel } from '@rapport/core/relations';
import { LineProblem } from '../lines/LineProblem.ts';
import { Excerpts } from './Excerpts.ts';
import { People } from './People.ts';
import { type ParsedExchange, parseExchange } from './parseExchange.ts';
import { SeenHashes } from './SeenHashes.ts';
import type { KnownCustomer } from './standings.ts';
import { Tallies } from './Tallies.ts';

export interface InferOptions {
  /** ISO 639-1, those to expect in texts. */
  languages: readonly string[];
  /** Exchanges later than this are left out; null takes everything, as of the latest. */
  asOfMs: number | null;
  /** Called for each line that is refused, with its number from 1. */
  onRefused: (line: number, problem: LineProblem) => void;
}

export interface Counts {
  lines: number;
  exchanges: number;
  repeated: number;
  refused: number;
  later: number;
}

/** Kinds whose text is the brand's own, or a note of staff. */
const notTheirWords: ReadonlySet<string> = new Set(['gesture', 'delivery', 'tag', 'consent']);

/** Reads exchanges line by line and keeps, of each customer, a tally of bounded size. */
export class Inference {
  readonly counts: Counts = { lines: 0, exchanges: 0, repeated: 0, refused: 0, later: 0 };
  readonly #options: InferOptions;
  readonly #tallies = new Tallies();
  readonly #excerpts = new Excerpts();
  readonly #seen = new SeenHashes();
  readonly #people: People;
  #latestMs = -Infinity;

  constructor(options: InferOptions) {
    this.#options = options;
    this.#people = new People((into, other) => {
      this.#tallies.merge(into, other);
      this.#excerpts.merge(into, other);
    });
  }

  addLine(raw: string): void {
    this.counts.lines++;
    const line = raw.trim();
    if (line === '') return;
    try {
      this.#addExchange(parseExchange(line.charCodeAt(0) === 0xfeff ? line.slice(1) : line), line);
    } catch (error) {
      if (!(error instanceof LineProblem)) throw error;
      this.counts.refused++;
      this.#options.onRefused(this.counts.lines, error);
    }
  }

  /** How many customers have been met. */
  get customers(): number {
    return this.#people.names.length;
  }

  /** The instant of the states. */
  get nowMs(): number {
    return this.#options.asOfMs ?? (this.#latestMs === -Infinity ? 0 : this.#latestMs);
  }

  /** What is known of each customer, in the order of their first line. */
  *known(): Generator<KnownCustomer> {
    for (const [number, customer] of this.#people.names.entries()) {
      if (this.#people.isMerged(number)) continue;
      yield { customer, tally: this.#tallies.packed(number), excerpts: this.#excerpts.of(number) };
    }
  }

  #addExchange(exchange: ParsedExchange, line: string): void {
    const { atMs } = exchange;
    if (this.#options.asOfMs !== null && atMs !== null && atMs > this.#options.asOfMs) {
      this.counts.later++;
      return;
    }
    const number = this.#people.numberOf(exchange.customer);
    const id = identityOf(exchange, line);
    if (this.#seen.add(Number.parseInt(id.slice(0, 8), 16), Number.parseInt(id.slice(8, 16), 16))) {
      this.counts.repeated++;
      return;
    }
    this.counts.exchanges++;
    if (atMs !== null && atMs > this.#latestMs) this.#latestMs = atMs;
    if (exchange.text) this.#excerpts.add(number, id, atMs, exchange.text);
    observe(this.#tallies.of(number), { ...exchange, id, reading: this.#read(exchange) }, shippedModel);
  }

  #read({ kind, direction, text }: ParsedExchange) {
    if (!text || direction === 'outbound' || notTheirWords.has(kind)) return undefined;
    return readText(text, { languages: this.#options.languages });
  }
}

/** 32 hexadecimal digits: of the sender's id for this customer, or of the whole line when it has none. */
function identityOf(exchange: ParsedExchange, line: string): string {
  const content = exchange.id === null ? line : `${JSON.stringify(exchange.customer)} ${exchange.id}`;
  return hash('sha1', content, 'hex').slice(0, 32);
}
