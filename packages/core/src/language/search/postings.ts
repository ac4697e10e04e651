/** The texts that hold a word: their numbers, ascending, and where in each. */
export interface Postings {
  numbers: number[];
  /** Ascending, for each text. */
  positions: number[][];
}

/** Gaps between numbers and places, seven bits a byte: about three bytes a text. Numbers are whole, under 2^53. */
export function encodePostings({ numbers, positions }: Postings): Uint8Array {
  const bytes: number[] = [];
  let before = 0;
  for (const [i, number] of numbers.entries()) {
    writeNumber(bytes, number - before);
    before = number;
    const own = positions[i]!;
    writeNumber(bytes, own.length);
    let place = 0;
    for (const position of own) {
      writeNumber(bytes, position - place);
      place = position;
    }
  }
  return Uint8Array.from(bytes);
}

export function decodePostings(bytes: Uint8Array, into: Postings = { numbers: [], positions: [] }): Postings {
  let at = 0;
  const read = (): number => {
    let value = 0;
    let scale = 1;
    for (;;) {
      const byte = bytes[at++]!;
      value += (byte & 0x7f) * scale;
      if (byte < 0x80) return value;
      scale *= 128;
    }
  };
  let number = 0;
  while (at < bytes.length) {
    number += read();
    const places = new Array<number>(read());
    let place = 0;
    for (let i = 0; i < places.length; i++) {
      place += read();
      places[i] = place;
    }
    into.numbers.push(number);
    into.positions.push(places);
  }
  return into;
}

function writeNumber(bytes: number[], number: number): void {
  let rest = number;
  while (rest >= 128) {
    bytes.push((rest % 128) | 0x80);
    rest = Math.floor(rest / 128);
  }
  bytes.push(rest);
}
