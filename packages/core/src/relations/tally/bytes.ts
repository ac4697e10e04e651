const initialBytes = 16_384;
/** 2^28: four groups of seven bits. */
const small = 268_435_456;

/** A growing buffer of little-endian numbers. */
export class ByteWriter {
  private view = new DataView(new ArrayBuffer(initialBytes));
  private bytes = new Uint8Array(this.view.buffer);
  private length = 0;

  byte(value: number): void {
    this.reserve(1);
    this.view.setUint8(this.length++, value);
  }

  /** Unsigned LEB128, for whole numbers below 2^53. */
  whole(value: number): void {
    this.reserve(8);
    const { view } = this;
    let at = this.length;
    let rest = value;
    if (rest >= small) {
      const high = Math.floor(rest / small);
      let low = rest - high * small;
      for (let i = 0; i < 4; i++) {
        view.setUint8(at++, (low & 127) | 128);
        low >>>= 7;
      }
      rest = high;
    }
    let bits = rest | 0;
    while (bits >= 128) {
      view.setUint8(at++, (bits & 127) | 128);
      bits >>>= 7;
    }
    view.setUint8(at++, bits);
    this.length = at;
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

  /** Which of these are not `absent`, eight a byte. */
  presence(values: ArrayLike<unknown>, absent: unknown): void {
    for (let start = 0; start < values.length; start += 8) {
      const end = Math.min(values.length, start + 8);
      let bits = 0;
      for (let position = start; position < end; position++)
        if (values[position] !== absent) bits |= 1 << (position - start);
      this.byte(bits);
    }
  }

  finish(): Uint8Array {
    return this.bytes.slice(0, this.length);
  }

  restart(): void {
    this.length = 0;
  }

  private reserve(more: number): void {
    if (this.length + more <= this.bytes.length) return;
    const larger = new Uint8Array(this.bytes.length * 2);
    larger.set(this.bytes);
    this.bytes = larger;
    this.view = new DataView(larger.buffer);
  }
}

const present: number[] = [];

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
    let shift = 0;
    for (;;) {
      const next = this.view.getUint8(this.position++);
      if (shift < 28) value += (next & 127) << shift;
      else value += (next & 127) * 2 ** shift;
      if (next < 128) return value;
      shift += 7;
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

  /** The positions present, in order. Good until the next call. */
  presence(size: number): readonly number[] {
    present.length = 0;
    for (let start = 0; start < size; start += 8) {
      const bits = this.view.getUint8(this.position++);
      if (bits === 0) continue;
      for (let bit = 0; bit < 8; bit++) if (bits & (1 << bit)) present.push(start + bit);
    }
    return present;
  }

  isAtEnd(): boolean {
    return this.position === this.view.byteLength;
  }
}
