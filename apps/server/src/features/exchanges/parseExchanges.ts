import {
  type ExchangeInput,
  exchangeInput,
  type IngestResult,
  maxExchangesPerRequest,
} from '@rapport/contracts/exchange';
import type { z } from 'zod';
import { DomainError } from '../../platform/errors.ts';

export interface ParsedExchanges {
  inputs: ExchangeInput[];
  /** The place of each input in what was sent. */
  indexes: number[];
  refused: IngestResult['refused'];
}

/**
 * Reads a request's exchanges: a JSON array, `{"exchanges": […]}`, one exchange alone, or one a line (NDJSON). What can't be
 * understood is refused by itself.
 *
 * @throws DomainError invalid when nothing can be read, too-large past 5,000
 */
export function parseExchanges(body: string, isLines: boolean): ParsedExchanges {
  const parsed: ParsedExchanges = { inputs: [], indexes: [], refused: [] };
  if (isLines) parseLines(body, parsed);
  else {
    for (const [index, item] of parseJson(body).entries()) addItem(item, index, parsed);
  }
  return parsed;
}

function parseLines(body: string, parsed: ParsedExchanges): void {
  const lines = body.split('\n').filter((line) => line.trim() !== '');
  checkCount(lines.length);
  lines.forEach((line, index) => {
    try {
      addItem(JSON.parse(line), index, parsed);
    } catch (error) {
      parsed.refused.push({
        index,
        field: '',
        message: `not JSON: ${(error as Error).message}; write one object a line`,
      });
    }
  });
}

function parseJson(body: string): unknown[] {
  let value: unknown;
  try {
    value = JSON.parse(body);
  } catch (error) {
    throw new DomainError(
      'invalid',
      `The body is not JSON: ${(error as Error).message}. Nothing was stored.`,
    );
  }
  const wrapped = (value as { exchanges?: unknown } | null)?.exchanges;
  const items = Array.isArray(value) ? value : Array.isArray(wrapped) ? wrapped : [value];
  checkCount(items.length);
  return items;
}

function checkCount(count: number): void {
  if (count === 0)
    throw new DomainError(
      'invalid',
      'There is no exchange in the body. Send an array of them, or one a line.',
    );
  if (count > maxExchangesPerRequest) {
    throw new DomainError(
      'too-large',
      `${count} exchanges in one request; send ${maxExchangesPerRequest} at most. Nothing was stored.`,
    );
  }
}

function addItem(item: unknown, index: number, parsed: ParsedExchanges): void {
  const result = exchangeInput.safeParse(item);
  if (result.success) {
    parsed.inputs.push(result.data);
    parsed.indexes.push(index);
  } else {
    parsed.refused.push({ index, ...problemOf(result.error) });
  }
}

function problemOf(error: z.ZodError): { field: string; message: string } {
  const issue = error.issues[0];
  return { field: issue?.path.join('.') ?? '', message: issue?.message ?? 'not an exchange' };
}
