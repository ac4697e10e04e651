/** What is wrong with a line: the field ('' for the whole line), and what to do. */
export class LineProblem extends Error {
  readonly field: string;

  constructor(field: string, message: string) {
    super(message);
    this.field = field;
  }
}
