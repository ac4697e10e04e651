import { setTimeout as sleep } from 'node:timers/promises';
import {
  inventCustomer,
  type SampleExchange,
  type SampleOptions,
  sampleExchanges,
} from '@rapport/core/sample';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import { DomainError } from '../../platform/errors.ts';
import type { Deps } from '../../platform/feature.ts';
import { addJob } from '../../platform/jobs/addJob.ts';
import { inventCounter } from '../counter/inventCounter.ts';
import { ingestOf } from '../exchanges/ingestOf.ts';
import { exchangeId } from '../exchanges/prepare/exchangeId.ts';
import { askForReport } from '../reports/keepReport.ts';
import { openSampleWorkspace, sampleWorkspaceId } from './openSampleWorkspace.ts';
import { isStored } from './queries.ts';
import { seedRepair } from './seedRepair.ts';

const usualCustomers = 2_000;
const usualSeed = 7;
const batchSize = 2_000;
const actor = { kind: 'system', id: 'sample' } as const;

/**
 * Loads the sample brand into an empty database. Each message is stored once, so that what a stopped start left undone is
 * done by the next; nothing is done once the last message is there.
 *
 * @param signal aborted when the server stops: resolves soon after, between two batches
 * @returns how many exchanges were stored by this call
 */
export async function loadSample(
  deps: Deps,
  signal: AbortSignal,
  { customers = usualCustomers, seed = usualSeed }: Partial<SampleOptions> = {},
): Promise<number> {
  const endMs = await openSampleWorkspace(deps.database);
  if (endMs === null) return 0;
  const options = { customers, seed, endMs };
  if (await isLoaded(deps, options)) return 0;
  deps.log.info({ customers }, 'loading the sample brand');
  let stored = 0;
  let told = 0;
  for (const batch of batches(sampleExchanges(options))) {
    if (signal.aborted) return stored;
    stored += await store(deps, batch, signal);
    if (stored - told >= 20_000) {
      told = stored;
      deps.log.info({ exchanges: stored }, 'loading the sample brand');
    }
  }
  await inWorkspace(deps.database, sampleWorkspaceId, actor, inventCounter);
  await seedRepair(deps.database);
  await inWorkspace(deps.database, sampleWorkspaceId, actor, async (ctx) => {
    await addJob(ctx, 'measures.settle-contacts', null, { key: 'all' });
    await addJob(ctx, 'cases.work-sample', null, { key: 'cases', maxAttempts: 3 });
    await askForReport(ctx, 'desk');
    await askForReport(ctx, 'value');
    await askForReport(ctx, 'studies');
    await addJob(ctx, 'moments.sample', null, { key: 'sample', maxAttempts: 3 });
  });
  deps.log.info({ exchanges: stored }, 'the sample brand is loaded');
  return stored;
}

/** Batches are stored in order: with the last message, all are there. */
async function isLoaded(deps: Deps, options: SampleOptions): Promise<boolean> {
  const last = inventCustomer(options.customers - 1, options).exchanges.at(-1) as SampleExchange;
  const id = exchangeId(sampleWorkspaceId, last);
  return inWorkspace(deps.database, sampleWorkspaceId, actor, ({ client }) =>
    isStored(client, sampleWorkspaceId, id),
  );
}

/** The sample gives way to real requests: when too much is waiting, it comes back later. */
async function store(deps: Deps, batch: SampleExchange[], signal: AbortSignal): Promise<number> {
  for (;;) {
    try {
      const { accepted, refused } = await ingestOf(deps).record(sampleWorkspaceId, batch, actor);
      if (refused[0])
        throw new Error(`a message of the sample was refused: ${refused[0].field} ${refused[0].message}`);
      return accepted;
    } catch (error) {
      const isBusy = error instanceof DomainError && error.code === 'too-many-requests';
      if (!isBusy || signal.aborted) throw error;
      await sleep(500, undefined, { signal });
    }
  }
}

function* batches(exchanges: Iterable<SampleExchange>): Generator<SampleExchange[]> {
  let batch: SampleExchange[] = [];
  for (const exchange of exchanges) {
    batch.push(exchange);
    if (batch.length === batchSize) {
      yield batch;
      batch = [];
    }
  }
  if (batch.length > 0) yield batch;
}
