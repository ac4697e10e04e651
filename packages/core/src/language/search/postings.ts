/** What walks through the texts that hold a term, in the order of their numbers. */
export interface TextCursor {
  /** Of the text it is at: -1 before the first, Infinity after the last. */
  number: number;
  /** How often that text holds the term. */
  times: number;
  /** Goes to the next text. */
  next(): void;
  /** Goes to the first text of at least this number. */
  seek(number: number): void;
}

/**
 * The texts that hold a word and where in each, as they are kept: gaps between numbers, how often, gaps between places, seven bits a
 * byte; about three bytes a text. Numbers are whole, under 2^53.
 */
export class PostingsWriter {
  texts = 0;
  #bytes = new Uint8Array(0);
  #length = 0;
  #last = 0;

  /** Numbers ascending; places ascending. */
  add(number: number, places: readonly number[]): void {
    this.#makeRoom(longestNumber * (2 + places.length));
    const bytes = this.#bytes;
    let at = writeNumber(bytes, this.#length, number - this.#last);
    at = writeNumber(bytes, at, places.length);
    let before = 0;
    for (let i = 0; i < places.length; i++) {
      at = writeNumber(bytes, at, places[i]! - before);
      before = places[i]!;
    }
    this.#length = at;
    this.#last = number;
    this.texts++;
  }

  bytes(): Uint8Array {
    return this.#bytes.subarray(0, this.#length);
  }

  #makeRoom(more: number): void {
    const needed = this.#length + more;
    if (needed <= this.#bytes.length) return;
    const larger = new Uint8Array(Math.max(needed, this.#bytes.length * 2));
    larger.set(this.#bytes);
    this.#bytes = larger;
  }
}

/** Bytes of a number under 2^53. */
const longestNumber = 8;

/** @returns the place after it */
function writeNumber(bytes: Uint8Array, at: number, value: number): number {
  let rest = value;
  let end = at;
  while (rest >= 128) {
    bytes[end++] = (rest % 128) | 0x80;
    rest = Math.floor(rest / 128);
  }
  bytes[end++] = rest;
  return end;
}

/** Reads postings where they lie: nothing is made of a text until its places are asked for. */
export class PostingsCursor implements TextCursor {
  number = -1;
  times = 0;
  readonly #bytes: Uint8Array;
  #at = 0;
  #placesAt = 0;
  #last = 0;

  constructor(bytes: Uint8Array) {
    this.#bytes = bytes;
  }

  next(): void {
    const bytes = this.#bytes;
    if (this.#at >= bytes.length) {
      this.number = Number.POSITIVE_INFINITY;
      return;
    }
    this.#last += this.#read();
    this.number = this.#last;
    this.times = this.#read();
    this.#placesAt = this.#at;
    let at = this.#at;
    for (let left = this.times; left > 0; at++) if (bytes[at]! < 0x80) left--;
    this.#at = at;
  }

  seek(number: number): void {
    while (this.number < number) this.next();
  }

  /** Where the text it is at holds the word, ascending. */
  places(): number[] {
    const after = this.#at;
    this.#at = this.#placesAt;
    const places = new Array<number>(this.times);
    let place = 0;
    for (let i = 0; i < places.length; i++) {
      place += this.#read();
      places[i] = place;
    }
    this.#at = after;
    return places;
  }

  #read(): number {
    const bytes = this.#bytes;
    let byte = bytes[this.#at++]!;
    if (byte < 0x80) return byte;
    let value = byte & 0x7f;
    let scale = 128;
    for (;;) {
      byte = bytes[this.#at++]!;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  }
}
