import {
  type ExchangeInput,
  type IngestResult,
  ingestResult,
  maxExchangesPerRequest,
} from '@rapport/contracts/exchange';
import { type Connection, send } from './transport.ts';

export interface SendOptions {
  /** Exchanges a request: 500 unless told, at most 5,000. */
  batchSize?: number;
  /** Called after each batch with the total so far. */
  onProgress?: (soFar: IngestResult) => void;
  signal?: AbortSignal;
}

/**
 * Sends exchanges in batches, each acknowledged once it is on disk. One without an id gets one here, so that a batch sent
 * again after a lost answer is stored once.
 * @returns what was stored, known already, and refused; `index` counts from the first exchange given
 * @throws RapportError when the server refuses a whole request or stays away
 */
export async function sendExchanges(
  connection: Connection,
  exchanges: Iterable<ExchangeInput> | AsyncIterable<ExchangeInput>,
  { batchSize = 500, onProgress, signal }: SendOptions = {},
): Promise<IngestResult> {
  const total: IngestResult = { accepted: 0, duplicates: 0, refused: [] };
  let sent = 0;
  for await (const batch of inBatches(exchanges, Math.min(batchSize, maxExchangesPerRequest))) {
    const result = await send(connection, {
      method: 'POST',
      path: '/api/v1/exchanges',
      body: batch,
      answer: ingestResult,
      signal,
    });
    total.accepted += result.accepted;
    total.duplicates += result.duplicates;
    for (const refused of result.refused) total.refused.push({ ...refused, index: refused.index + sent });
    sent += batch.length;
    onProgress?.({ ...total });
  }
  return total;
}

async function* inBatches(
  exchanges: Iterable<ExchangeInput> | AsyncIterable<ExchangeInput>,
  size: number,
): AsyncGenerator<ExchangeInput[]> {
  let batch: ExchangeInput[] = [];
  for await (const exchange of exchanges) {
    batch.push(exchange.id === undefined ? { ...exchange, id: crypto.randomUUID() } : exchange);
    if (batch.length < size) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}
