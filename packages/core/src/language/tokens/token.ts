/** What a token is: a word, a number, an emoji or emoticon, a mark that ends a clause. */
export type TokenKind = 'word' | 'number' | 'emoji' | 'mark';

/** A piece of a text. `start` and `end` are offsets in the text as the customer wrote it, in UTF-16 units. */
export interface Token {
  kind: TokenKind;
  /** Lower case, no accents, no lengthening, shorthand written out. For numbers and emoji: the class they belong to. */
  word: string;
  stem: string;
  start: number;
  end: number;
  /** Written all in capitals, three letters or more. */
  isShouted: boolean;
  /** A letter was held: "soooo". */
  isLengthened: boolean;
}
