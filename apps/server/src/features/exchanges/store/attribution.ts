import { emptyTally, encodeTally } from '@rapport/core/relations';
import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { retrying } from '../../../platform/database/tryAgain.ts';
import { HandleCache } from '../../people/handleCache.ts';
import { handleKey, type Resolution, resolveCustomers } from '../../people/resolveCustomers.ts';
import type { PreparedExchange, PreparedProfile } from '../prepare/prepared.ts';
import { bulkSettings } from './bulkSettings.ts';
import { SiteNames } from './siteNames.ts';

const untouched = encodeTally(emptyTally());

export interface Attribution {
  /** The fragment of each exchange, then of each profile. */
  customerIds: string[];
  siteIds: (string | null)[];
  merges: Resolution['merges'];
  customersAdded: number;
}

/**
 * Says whose exchanges are, before they are stored, and makes the customers and sites that are new.
 *
 * New customers are made in a short transaction of their own, one after the other in this process: two large writes that
 * bring the same unknown person would otherwise wait for each other's whole length. It does not wait for the disk when
 * exchanges follow, since their own commit, which does, comes after it in the log. A person made for a write that then fails
 * stays, without exchanges, and is found by the retry.
 */
export class Attributor {
  readonly #database: Database;
  readonly #cache = new HandleCache();
  readonly #sites = new SiteNames();
  #turn: Promise<unknown> = Promise.resolve();

  constructor(database: Database) {
    this.#database = database;
  }

  async attribute(
    workspaceId: string,
    exchanges: readonly PreparedExchange[],
    profiles: readonly PreparedProfile[],
  ): Promise<Attribution> {
    return (
      this.#fromMemory(workspaceId, exchanges, profiles) ??
      this.#inTurn(() => this.#attribute(workspaceId, exchanges, profiles))
    );
  }

  forget(): void {
    this.#cache.forget();
  }

  /** Everybody is known, by one handle each: no need to ask. */
  #fromMemory(
    workspaceId: string,
    exchanges: readonly PreparedExchange[],
    profiles: readonly PreparedProfile[],
  ): Attribution | null {
    const customerIds: string[] = [];
    for (const { handles } of [...exchanges, ...profiles]) {
      const [handle] = handles;
      if (handle === undefined || handles.length > 1) return null;
      const known = this.#cache.get(workspaceId, handleKey(handle));
      if (!known || (handle.verified && !known.verified)) return null;
      customerIds.push(known.customer_id);
    }
    const siteIds = this.#sites.remembered(
      workspaceId,
      exchanges.map((exchange) => exchange.site),
    );
    return siteIds && { customerIds, siteIds, merges: [], customersAdded: 0 };
  }

  #inTurn<T>(work: () => Promise<T>): Promise<T> {
    const mine = this.#turn.then(work, work);
    this.#turn = mine.catch(() => {});
    return mine;
  }

  async #attribute(
    workspaceId: string,
    exchanges: readonly PreparedExchange[],
    profiles: readonly PreparedProfile[],
  ): Promise<Attribution> {
    const requests = [...exchanges, ...profiles].map((each) => each.handles);
    const settings = exchanges.length > 0 ? { ...bulkSettings, synchronous_commit: 'off' } : bulkSettings;
    const names = exchanges.map((exchange) => exchange.site);
    const { people, sites } = await retrying(() =>
      inWorkspace(
        this.#database,
        workspaceId,
        { kind: 'system', id: 'ingest' },
        async ({ client, now }) => ({
          people: await resolveCustomers(
            client,
            workspaceId,
            requests,
            this.#cache,
            untouched,
            now().getTime(),
          ),
          sites: await this.#sites.idsOf(client, workspaceId, names),
        }),
        settings,
      ),
    );
    this.#cache.remember(workspaceId, people.learnt);
    this.#sites.remember(workspaceId, sites.found);
    return {
      customerIds: people.customerIds,
      siteIds: sites.ids,
      merges: people.merges,
      customersAdded: people.created.length,
    };
  }
}
