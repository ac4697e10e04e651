import type { CodedTable } from './churnTable.ts';
import type { Encoding } from './encoding.ts';

/** Rows read at once: the buffers stay in the processor's nearest memory. */
const chunkRows = 512;

/**
 * Reads encoded rows chunk by chunk without ever writing the design out: numbers as standardised columns, words as places
 * among the parameters. So a million rows of fifty columns need no more memory than the table itself.
 */
export class EncodedRows {
  /** Standardised numbers, column after column of the chunk. */
  readonly z: Float64Array;
  /** Parameter of each block's level, block after block of the chunk. */
  readonly places: Uint32Array;
  readonly eta = new Float64Array(chunkRows);
  readonly encoding: Encoding;
  private readonly table: CodedTable;
  private readonly rows: Uint32Array;

  constructor(table: CodedTable, encoding: Encoding, rows: Uint32Array) {
    this.table = table;
    this.encoding = encoding;
    this.rows = rows;
    this.z = new Float64Array(chunkRows * encoding.numbers.length);
    this.places = new Uint32Array(chunkRows * encoding.blocks.length);
  }

  /** Fills the buffers and `eta` (the log-odds) for each chunk and hands over its first place among the rows and its length. */
  forEachChunk(parameters: Float64Array, work: (start: number, length: number) => void): void {
    for (let start = 0; start < this.rows.length; start += chunkRows) {
      const length = Math.min(chunkRows, this.rows.length - start);
      this.eta.fill(parameters[0]!);
      this.readNumbers(start, length, parameters);
      this.readBlocks(start, length, parameters);
      work(start, length);
    }
  }

  /** Where the buffers of a number or a block begin. */
  at(index: number): number {
    return index * chunkRows;
  }

  private readNumbers(start: number, length: number, parameters: Float64Array): void {
    const { z, eta, rows } = this;
    for (const [k, { from, mean, deviation }] of this.encoding.numbers.entries()) {
      const { values } = this.table.numbers[from]!;
      const coefficient = parameters[1 + k]!;
      const inverse = 1 / deviation;
      const at = k * chunkRows;
      for (let i = 0; i < length; i++) {
        const value = values[rows[start + i]!]!;
        const standardised = Number.isNaN(value) ? 0 : (value - mean) * inverse;
        z[at + i] = standardised;
        eta[i]! += coefficient * standardised;
      }
    }
  }

  private readBlocks(start: number, length: number, parameters: Float64Array): void {
    const { places, eta, rows } = this;
    for (const [b, { from, isUnknownFlag, levelOf, offset }] of this.encoding.blocks.entries()) {
      const at = b * chunkRows;
      const codes = isUnknownFlag ? null : this.table.words[from]!.codes;
      const values = isUnknownFlag ? this.table.numbers[from]!.values : null;
      for (let i = 0; i < length; i++) {
        const row = rows[start + i]!;
        const code = codes ? codes[row]! : Number(Number.isNaN(values![row]!));
        const place = offset + levelOf[code]!;
        places[at + i] = place;
        eta[i]! += parameters[place]!;
      }
    }
  }
}

/** Log-likelihood at some parameters, with its gradient and the information (both triangles filled). */
export interface LogisticPass {
  logLikelihood: number;
  gradient: Float64Array;
  information: Float64Array;
}

/** One pass over the rows: O(rows x (numbers + blocks)^2), whatever the number of levels. */
export function logisticPass(
  encoded: EncodedRows,
  left: Uint8Array,
  parameters: Float64Array,
  pass: LogisticPass,
): void {
  const { encoding, z, places, eta } = encoded;
  const { gradient, information } = pass;
  const { size } = encoding;
  const numbers = encoding.numbers.length;
  const blocks = encoding.blocks.length;
  const weights = new Float64Array(chunkRows);
  const errors = new Float64Array(chunkRows);
  const weighted = new Float64Array(chunkRows);
  pass.logLikelihood = 0;
  gradient.fill(0);
  information.fill(0);
  encoded.forEachChunk(parameters, (start, length) => {
    for (let i = 0; i < length; i++) {
      const x = eta[i]!;
      const small = Math.exp(-Math.abs(x));
      const probability = x >= 0 ? 1 / (1 + small) : small / (1 + small);
      const y = left[start + i]!;
      pass.logLikelihood += (y ? x : 0) - Math.max(0, x) - Math.log1p(small);
      errors[i] = y - probability;
      weights[i] = small / ((1 + small) * (1 + small));
      gradient[0]! += errors[i]!;
      information[0]! += weights[i]!;
    }
    for (let k = 0; k < numbers; k++) {
      const at = encoded.at(k);
      const row = (1 + k) * size;
      let slope = 0;
      let sum = 0;
      for (let i = 0; i < length; i++) {
        const value = z[at + i]!;
        weighted[i] = weights[i]! * value;
        slope += errors[i]! * value;
        sum += weighted[i]!;
      }
      gradient[1 + k]! += slope;
      information[row]! += sum;
      for (let l = 0; l <= k; l++) {
        const other = encoded.at(l);
        let product = 0;
        for (let i = 0; i < length; i++) product += weighted[i]! * z[other + i]!;
        information[row + 1 + l]! += product;
      }
      for (let b = 0; b < blocks; b++) {
        const place = encoded.at(b);
        for (let i = 0; i < length; i++) information[places[place + i]! * size + 1 + k]! += weighted[i]!;
      }
    }
    for (let b = 0; b < blocks; b++) {
      const at = encoded.at(b);
      for (let i = 0; i < length; i++) {
        const place = places[at + i]!;
        gradient[place]! += errors[i]!;
        information[place * size]! += weights[i]!;
        information[place * size + place]! += weights[i]!;
      }
      for (let c = 0; c < b; c++) {
        const other = encoded.at(c);
        for (let i = 0; i < length; i++)
          information[places[at + i]! * size + places[other + i]!]! += weights[i]!;
      }
    }
  });
}

/** Probabilities of leaving for the rows, in their order. */
export function probabilitiesOf(encoded: EncodedRows, parameters: Float64Array, into: Float64Array): void {
  encoded.forEachChunk(parameters, (start, length) => {
    for (let i = 0; i < length; i++) into[start + i] = 1 / (1 + Math.exp(-encoded.eta[i]!));
  });
}
