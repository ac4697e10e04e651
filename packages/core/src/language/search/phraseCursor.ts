import { meet } from './meet.ts';
import type { PostingsCursor, TextCursor } from './postings.ts';

/** Walks through the texts that hold words at given distances; begins with the word that fewest bytes tell of. */
export class PhraseCursor implements TextCursor {
  number = -1;
  times = 0;
  readonly #words: readonly { cursor: PostingsCursor; offset: number }[];
  readonly #cursors: readonly PostingsCursor[];

  /** @param words the one that fewest texts hold first */
  constructor(words: readonly { cursor: PostingsCursor; offset: number }[]) {
    this.#words = words;
    this.#cursors = words.map(({ cursor }) => cursor);
  }

  next(): void {
    this.#cursors[0]!.next();
    this.#settle();
  }

  seek(number: number): void {
    if (this.number >= number) return;
    this.#cursors[0]!.seek(number);
    this.#settle();
  }

  /** Goes on to the first text, from where the first word is, that holds the words at their places. */
  #settle(): void {
    for (;;) {
      const number = meet(this.#cursors);
      this.times = number === Number.POSITIVE_INFINITY ? 0 : this.#countStarts();
      if (this.times > 0 || number === Number.POSITIVE_INFINITY) {
        this.number = number;
        return;
      }
      this.#cursors[0]!.next();
    }
  }

  #countStarts(): number {
    let starts: number[] | null = null;
    for (const { cursor, offset } of this.#words) {
      const own = cursor.places();
      starts =
        starts === null
          ? own.map((place) => place - offset)
          : starts.filter((start) => own.includes(start + offset));
      if (starts.length === 0) return 0;
    }
    return starts?.length ?? 0;
  }
}
