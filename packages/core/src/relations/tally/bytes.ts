const initialBytes = 512;

/** A growing buffer of little-endian numbers. */
export class ByteWriter {
  private view = new DataView(new ArrayBuffer(initialBytes));
  private length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.view.setUint8(this.length++, value);
  }

  /** Unsigned LEB128, for whole numbers below 2^53. */
  whole(value: number): void {
    let rest = value;
    while (rest >= 128) {
      this.byte((rest % 128) + 128);
      rest = Math.floor(rest / 128);
    }
    this.byte(rest);
  }

  word(value: number): void {
    this.reserve(4);
    this.view.setUint32(this.length, value, true);
    this.length += 4;
  }

  real(value: number): void {
    this.reserve(8);
    this.view.setFloat64(this.length, value, true);
    this.length += 8;
  }

  /** Which of `size` positions are present, eight a byte. */
  presence(size: number, isPresent: (position: number) => boolean): void {
    for (let start = 0; start < size; start += 8) {
      let bits = 0;
      for (let bit = 0; bit < 8 && start + bit < size; bit++) if (isPresent(start + bit)) bits |= 1 << bit;
      this.byte(bits);
    }
  }

  finish(): Uint8Array {
    return new Uint8Array(this.view.buffer.slice(0, this.length));
  }

  restart(): void {
    this.length = 0;
  }

  private reserve(bytes: number): void {
    if (this.length + bytes <= this.view.byteLength) return;
    const larger = new ArrayBuffer(this.view.byteLength * 2);
    new Uint8Array(larger).set(new Uint8Array(this.view.buffer));
    this.view = new DataView(larger);
  }
}

/** Reads what `ByteWriter` wrote. Past the end: RangeError. */
export class ByteReader {
  private readonly view: DataView;
  private position = 0;

  constructor(bytes: Uint8Array) {
    this.view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  }

  byte(): number {
    return this.view.getUint8(this.position++);
  }

  whole(): number {
    let value = 0;
    let scale = 1;
    for (;;) {
      const next = this.byte();
      if (next < 128) return value + next * scale;
      value += (next - 128) * scale;
      scale *= 128;
    }
  }

  word(): number {
    this.position += 4;
    return this.view.getUint32(this.position - 4, true);
  }

  real(): number {
    this.position += 8;
    return this.view.getFloat64(this.position - 8, true);
  }

  /** Calls back for each position present. */
  presence(size: number, visit: (position: number) => void): void {
    const present: number[] = [];
    for (let start = 0; start < size; start += 8) {
      const bits = this.byte();
      for (let bit = 0; bit < 8; bit++) if (bits & (1 << bit)) present.push(start + bit);
    }
    for (const position of present) visit(position);
  }

  isAtEnd(): boolean {
    return this.position === this.view.byteLength;
  }
}
