import type { ReadLanguage } from '../tokens/stemWord.ts';
import { blocks, eachFeature } from './eachFeature.ts';

/** Texts as sparse rows: row i has `columns` and `values` from `starts[i]` to `starts[i + 1]`. */
export interface SparseRows {
  starts: Int32Array;
  columns: Int32Array;
  values: Float32Array;
}

const empty = 0xffffffff;

/**
 * Which features count and how much. A text becomes (1 + ln tf) x idf with idf = ln((1 + n) / (1 + df)) + 1, each block of
 * features at length 1, both together at length 1.
 */
export class Vocabulary {
  readonly language: ReadLanguage;
  readonly hashes: Uint32Array;
  readonly idf: Float32Array;
  readonly #table: Int32Array;
  readonly #slots: Uint32Array;
  // Of the text at hand, used again for the next one.
  readonly #counts: Float32Array;
  readonly #blockOf: Uint8Array;
  readonly #touched: Int32Array;

  constructor(language: ReadLanguage, hashes: Uint32Array, idf: Float32Array) {
    this.language = language;
    this.hashes = hashes;
    this.idf = idf;
    const size = tableSize(hashes.length);
    this.#slots = new Uint32Array(size).fill(empty);
    this.#table = new Int32Array(size);
    for (let column = 0; column < hashes.length; column++) {
      const slot = slotOf(this.#slots, hashes[column]!);
      this.#slots[slot] = hashes[column]!;
      this.#table[slot] = column;
    }
    this.#counts = new Float32Array(hashes.length);
    this.#blockOf = new Uint8Array(hashes.length);
    this.#touched = new Int32Array(hashes.length);
  }

  /** @param leastTexts features of fewer texts are left out */
  static learn(texts: readonly string[], language: ReadLanguage, leastTexts = 1): Vocabulary {
    let slots = new Uint32Array(1 << 16).fill(empty);
    let seen = new Int32Array(1 << 16).fill(-1);
    let found = new Int32Array(1 << 16);
    let filled = 0;
    for (let i = 0; i < texts.length; i++) {
      eachFeature(texts[i]!, language, (hash) => {
        if (hash === empty) return;
        let slot = slotOf(slots, hash);
        if (slots[slot] === empty) {
          if (++filled * 2 > slots.length) {
            [slots, seen, found] = grown(slots, seen, found);
            slot = slotOf(slots, hash);
          }
          slots[slot] = hash;
        }
        if (seen[slot] === i) return;
        seen[slot] = i;
        found[slot]!++;
      });
    }
    const kept: { hash: number; texts: number }[] = [];
    for (let slot = 0; slot < slots.length; slot++)
      if (slots[slot] !== empty && found[slot]! >= leastTexts)
        kept.push({ hash: slots[slot]!, texts: found[slot]! });
    // Frequent ones first: what is read most lies together.
    kept.sort((a, b) => b.texts - a.texts || a.hash - b.hash);
    return new Vocabulary(
      language,
      Uint32Array.from(kept, ({ hash }) => hash),
      Float32Array.from(kept, (each) => Math.log((1 + texts.length) / (1 + each.texts)) + 1),
    );
  }

  get size(): number {
    return this.hashes.length;
  }

  /** Writes the columns and values of a text from the start of both; tells how many. */
  read(text: string, columns: Int32Array, values: Float32Array): number {
    let count = 0;
    const touched = this.#touched;
    const counts = this.#counts;
    eachFeature(text, this.language, (hash, block) => {
      const slot = slotOf(this.#slots, hash);
      if (this.#slots[slot] === empty) return;
      const column = this.#table[slot]!;
      if (counts[column] === 0) {
        touched[count++] = column;
        this.#blockOf[column] = block;
      }
      counts[column]!++;
    });
    const squares = new Float64Array(blocks);
    for (let i = 0; i < count; i++) {
      const column = touched[i]!;
      const value = (1 + Math.log(counts[column]!)) * this.idf[column]!;
      counts[column] = 0;
      columns[i] = column;
      values[i] = value;
      squares[this.#blockOf[column]!]! += value * value;
    }
    const present = squares.reduce((sum, square) => sum + (square > 0 ? 1 : 0), 0);
    for (let i = 0; i < count; i++) values[i]! /= Math.sqrt(squares[this.#blockOf[columns[i]!]!]! * present);
    return count;
  }

  readAll(texts: readonly string[]): SparseRows {
    const starts = new Int32Array(texts.length + 1);
    let columns = new Int32Array(texts.length * 256 + 1_024);
    let values = new Float32Array(columns.length);
    const own = this.scratch();
    for (let i = 0; i < texts.length; i++) {
      const count = this.read(texts[i]!, own.columns, own.values);
      const start = starts[i]!;
      if (start + count > columns.length) {
        columns = longer(columns, new Int32Array((start + count) * 2));
        values = longer(values, new Float32Array((start + count) * 2));
      }
      columns.set(own.columns.subarray(0, count), start);
      values.set(own.values.subarray(0, count), start);
      starts[i + 1] = start + count;
    }
    const total = starts[texts.length]!;
    return { starts, columns: columns.subarray(0, total), values: values.subarray(0, total) };
  }

  /** Room for one text. */
  scratch(): { columns: Int32Array; values: Float32Array } {
    return { columns: new Int32Array(this.size), values: new Float32Array(this.size) };
  }
}

function tableSize(entries: number): number {
  return 2 ** Math.max(4, Math.ceil(Math.log2(entries * 2 + 1)));
}

/** Where a hash is, or would be. */
function slotOf(slots: Uint32Array, hash: number): number {
  const mask = slots.length - 1;
  let slot = hash & mask;
  while (slots[slot] !== empty && slots[slot] !== hash) slot = (slot + 1) & mask;
  return slot;
}

function grown(
  slots: Uint32Array<ArrayBuffer>,
  seen: Int32Array<ArrayBuffer>,
  found: Int32Array<ArrayBuffer>,
): [Uint32Array<ArrayBuffer>, Int32Array<ArrayBuffer>, Int32Array<ArrayBuffer>] {
  const size = slots.length * 2;
  const next = new Uint32Array(size).fill(empty);
  const nextSeen = new Int32Array(size).fill(-1);
  const nextFound = new Int32Array(size);
  for (let i = 0; i < slots.length; i++) {
    if (slots[i] === empty) continue;
    const slot = slotOf(next, slots[i]!);
    next[slot] = slots[i]!;
    nextSeen[slot] = seen[i]!;
    nextFound[slot] = found[i]!;
  }
  return [next, nextSeen, nextFound];
}

function longer<T extends Int32Array | Float32Array>(from: T, to: T): T {
  to.set(from);
  return to;
}
