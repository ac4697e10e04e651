/**
 * Arrays for `unnest($1::type[])`, in Postgres' binary form (array_recv): neither side writes or reads numbers as text, which
 * for bulk writes would be the greater part of the cost. The driver sends a Buffer in binary; the cast in the statement must
 * name the same element type.
 */

const oids = {
  boolean: 16,
  bytea: 17,
  bigint: 20,
  smallint: 21,
  integer: 23,
  text: 25,
  xid: 28,
  real: 700,
  double: 701,
  uuid: 2950,
  jsonb: 3802,
} as const;

type Values<T> = readonly (T | null)[];

export function uuidArray(values: Values<string>): Buffer {
  return fixedArray(values, oids.uuid, 16, writeUuid);
}

export function booleanArray(values: Values<boolean>): Buffer {
  return fixedArray(values, oids.boolean, 1, (into, value, at) => into.writeInt8(value ? 1 : 0, at));
}

export function smallintArray(values: Values<number>): Buffer {
  return fixedArray(values, oids.smallint, 2, (into, value, at) => into.writeInt16BE(value, at));
}

export function integerArray(values: Values<number>): Buffer {
  return fixedArray(values, oids.integer, 4, (into, value, at) => into.writeInt32BE(value, at));
}

/** Whole numbers within 2^53. */
export function bigintArray(values: Values<number>): Buffer {
  return fixedArray(values, oids.bigint, 8, (into, value, at) => {
    into.writeInt32BE(Math.floor(value / 0x1_0000_0000), at);
    into.writeUInt32BE(value >>> 0, at + 4);
  });
}

export function realArray(values: Values<number>): Buffer {
  return fixedArray(values, oids.real, 4, (into, value, at) => into.writeFloatBE(value, at));
}

export function doubleArray(values: Values<number>): Buffer {
  return fixedArray(values, oids.double, 8, (into, value, at) => into.writeDoubleBE(value, at));
}

/** Transaction ids, as a row's xmin is read with `xmin::text`. */
export function xidArray(values: Values<string>): Buffer {
  return fixedArray(values, oids.xid, 4, (into, value, at) => into.writeUInt32BE(Number(value), at));
}

export function textArray(values: Values<string>): Buffer {
  return varyingArray(values, oids.text, (value) => Buffer.byteLength(value), writeText);
}

/** Each value JSON as text. */
export function jsonbArray(values: Values<string>): Buffer {
  return varyingArray(
    values,
    oids.jsonb,
    (value) => 1 + Buffer.byteLength(value),
    (into, value, at) => {
      into[at] = 1; // the version of jsonb's binary form
      into.write(value, at + 1);
    },
  );
}

export function byteaArray(values: Values<Uint8Array>): Buffer {
  return varyingArray(
    values,
    oids.bytea,
    (value) => value.byteLength,
    (into, value, at) => into.set(value, at),
  );
}

/**
 * Rows of equal width, end to end: row i (from 1) is `$n[(i - 1) * width + 1 : i * width]`, which Postgres finds without
 * passing through those before. unnest would flatten a two-dimensional array.
 */
export function smallintRows(rows: readonly Int16Array[], width: number): Buffer {
  const buffer = Buffer.allocUnsafe(headerBytes + rows.length * width * 6);
  let at = writeHeader(buffer, oids.smallint, rows.length * width, false);
  for (const row of rows) {
    for (let i = 0; i < width; i++) {
      buffer.writeInt32BE(2, at);
      buffer.writeInt16BE(row[i] as number, at + 4);
      at += 6;
    }
  }
  return buffer;
}

const headerBytes = 20;

function writeHeader(buffer: Buffer, oid: number, length: number, hasNulls: boolean): number {
  buffer.writeInt32BE(1, 0); // dimensions
  buffer.writeInt32BE(hasNulls ? 1 : 0, 4);
  buffer.writeInt32BE(oid, 8);
  buffer.writeInt32BE(length, 12);
  buffer.writeInt32BE(1, 16); // lower bound
  return headerBytes;
}

function fixedArray<T>(
  values: Values<T>,
  oid: number,
  size: number,
  write: (into: Buffer, value: T, at: number) => void,
): Buffer {
  let nulls = 0;
  for (const value of values) if (value === null) nulls++;
  const buffer = Buffer.allocUnsafe(headerBytes + values.length * (4 + size) - nulls * size);
  let at = writeHeader(buffer, oid, values.length, nulls > 0);
  for (const value of values) {
    at = buffer.writeInt32BE(value === null ? -1 : size, at);
    if (value === null) continue;
    write(buffer, value, at);
    at += size;
  }
  return buffer;
}

function varyingArray<T>(
  values: Values<T>,
  oid: number,
  sizeOf: (value: T) => number,
  write: (into: Buffer, value: T, at: number) => void,
): Buffer {
  let hasNulls = false;
  let bytes = headerBytes + values.length * 4;
  for (const value of values) {
    if (value === null) hasNulls = true;
    else bytes += sizeOf(value);
  }
  const buffer = Buffer.allocUnsafe(bytes);
  let at = writeHeader(buffer, oid, values.length, hasNulls);
  for (const value of values) {
    const size = value === null ? -1 : sizeOf(value);
    at = buffer.writeInt32BE(size, at);
    if (value === null) continue;
    write(buffer, value, at);
    at += size;
  }
  return buffer;
}

function writeText(into: Buffer, value: string, at: number): void {
  into.write(value, at);
}

/** 32 hexadecimal digits, with or without hyphens. */
function writeUuid(into: Buffer, value: string, at: number): void {
  let high = -1;
  let end = at;
  for (let i = 0; i < value.length; i++) {
    const digit = digits[value.charCodeAt(i)];
    if (digit === undefined || digit < 0) continue;
    if (high < 0) high = digit;
    else {
      into[end++] = (high << 4) | digit;
      high = -1;
    }
  }
}

const digits = new Int8Array(128).fill(-1);
for (let i = 0; i < 16; i++) {
  digits[i.toString(16).charCodeAt(0)] = i;
  digits[i.toString(16).toUpperCase().charCodeAt(0)] = i;
}
