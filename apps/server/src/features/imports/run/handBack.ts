import { type FileHandle, open } from 'node:fs/promises';
import { csvLine, csvStart } from '../../../platform/http/csv.ts';

/** A CSV of lines handed back, written as a run goes; it can be cut to where a run that was interrupted had noted it. */
export class HandBack {
  readonly #file: FileHandle;
  size: number;

  private constructor(file: FileHandle, size: number) {
    this.#file = file;
    this.size = size;
  }

  /** @param size what of it counts: 0 begins anew, with the names of the columns */
  static async open(path: string, size: number, headers: readonly string[]): Promise<HandBack> {
    const file = await open(path, size === 0 ? 'w' : 'r+');
    if (size > 0) await file.truncate(size);
    const handBack = new HandBack(file, size);
    if (size === 0) await handBack.#write(csvStart + csvLine(headers));
    return handBack;
  }

  async add(rows: readonly (readonly (string | number)[])[]): Promise<void> {
    if (rows.length > 0) await this.#write(rows.map(csvLine).join(''));
  }

  close(): Promise<void> {
    return this.#file.close();
  }

  async #write(text: string): Promise<void> {
    const bytes = Buffer.from(text, 'utf8');
    await this.#file.write(bytes, 0, bytes.length, this.size);
    this.size += bytes.length;
  }
}
