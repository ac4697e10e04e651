import { once } from 'node:events';
import type { Writable } from 'node:stream';

const bufferedCharacters = 64 * 1024;

/** Lines to a stream, in large pieces, waiting for the reader when it is slower than we are. */
export class Output {
  readonly #stream: Writable;
  #pieces: string[] = [];
  #size = 0;

  constructor(stream: Writable) {
    this.#stream = stream;
  }

  async line(text: string): Promise<void> {
    this.#pieces.push(text);
    this.#size += text.length;
    if (this.#size >= bufferedCharacters) await this.flush();
  }

  async flush(): Promise<void> {
    if (this.#pieces.length === 0) return;
    const text = `${this.#pieces.join('\n')}\n`;
    this.#pieces = [];
    this.#size = 0;
    if (!this.#stream.write(text)) await once(this.#stream, 'drain');
  }
}
