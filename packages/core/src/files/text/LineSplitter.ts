/** Lines of text that arrives in pieces, with their numbers. */
export class LineSplitter {
  #rest = '';
  #line = 0;

  push(text: string): { line: number; text: string }[] {
    const lines = (this.#rest + text).split('\n');
    this.#rest = lines.pop() as string;
    return lines.map((each) => this.#numbered(each));
  }

  end(): { line: number; text: string }[] {
    const rest = this.#rest;
    this.#rest = '';
    return rest === '' ? [] : [this.#numbered(rest)];
  }

  #numbered(text: string): { line: number; text: string } {
    this.#line++;
    return { line: this.#line, text: text.endsWith('\r') ? text.slice(0, -1) : text };
  }
}
