import type { IngestResult } from '@rapport/contracts/exchange';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import { retrying } from '../../platform/database/tryAgain.ts';
import { DomainError } from '../../platform/errors.ts';
import { recentRelationModel } from '../relations/relationModelOf.ts';
import { countReceived, type ReceivedFrom } from '../sources/countReceived.ts';
import type { IngestItem } from './ingestItem.ts';
import type { IngestWorkspace, PreparedExchange, PreparedProfile } from './prepare/prepared.ts';
import { prepareItems } from './prepare/prepareItems.ts';
import { advanceClock } from './queries.ts';
import { storageProblem } from './storageProblem.ts';
import type { Attributed } from './store/attributed.ts';
import { type Attribution, Attributor } from './store/attribution.ts';
import { bulkSettings } from './store/bulkSettings.ts';
import { type Moves, workOutMoves } from './store/moveStates.ts';
import { changeCustomers, storeExchanges } from './store/recordBatch.ts';
import { StateMemory } from './store/StateMemory.ts';
import { Turns } from './turns.ts';
import { watchers } from './watchers.ts';
import { findIngestWorkspace } from './workspaces.ts';

export interface RecordResult extends IngestResult {
  customersAdded: number;
}

/** What is waiting to be stored: one request of one source. */
interface Waiting {
  exchanges: PreparedExchange[];
  profiles: PreparedProfile[];
  bytes: number;
  resolve: (outcome: { known: Set<string>; customersAdded: number }) => void;
  reject: (error: unknown) => void;
}

export interface IngestLimits {
  /** Transactions under way at once. */
  lanes: number;
  /** Exchanges that must be waiting for one more transaction to begin beside another: fewer are stored together by the next. */
  worthALane: number;
  /** Milliseconds between the beginnings of small transactions while several senders are at work: more then share each. */
  paceMs: number;
  /** Exchanges in one shared transaction; a larger request has one of its own. */
  batch: number;
  /** Bytes waiting at most; past it, 429. */
  waitingBytes: number;
}

const defaults: IngestLimits = {
  lanes: 4,
  worthALane: 25,
  paceMs: 25,
  batch: 500,
  waitingBytes: 64 * 1024 * 1024,
};
/** Requests that one transaction took together: several senders are at work, and more will come while the next waits. */
const severalSenders = 3;
const clockStepMs = 3_600_000;
const ownDoor: ReceivedFrom = { kind: 'system', id: 'server' };

/**
 * The queue in front of the database. Requests that arrive while others are being committed share the next transaction of
 * their workspace ("group commit"); each is answered when its own exchanges are on disk.
 */
export class Ingest {
  readonly #database: Database;
  readonly #limits: IngestLimits;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #attributor: Attributor;
  readonly #states = new StateMemory();
  readonly #workingOut = new Turns();
  readonly #writing = new Turns();
  readonly #workspaces = new Map<string, { workspace: IngestWorkspace; untilMs: number }>();
  readonly #clocks = new Map<string, number>();
  #busyLanes = 0;
  #waitingBytes = 0;
  #waitingItems = 0;
  #idle: (() => void)[] = [];
  #lastGroup = { begunMs: 0, requests: 0 };
  #pacing: NodeJS.Timeout | null = null;

  constructor(database: Database, limits: Partial<IngestLimits> = {}) {
    this.#database = database;
    this.#attributor = new Attributor(database);
    this.#limits = { ...defaults, ...limits };
  }

  /**
   * Stores exchanges of a workspace, each message once, and moves the relation states of those concerned. Resolves once they
   * are on disk. An exchange that can't be understood is refused by itself, with its place and what to do.
   *
   * @param from what sent them, for the page of sources
   * @param bytes about how much memory the request takes, for the bound on what waits
   * @throws DomainError too-many-requests past the bound, unavailable when the database is: then nothing of it was stored
   */
  async record(
    workspaceId: string,
    inputs: readonly IngestItem[],
    from: ReceivedFrom = ownDoor,
    bytes = inputs.length * 500,
  ): Promise<RecordResult> {
    this.#admit(bytes);
    try {
      const workspace = await this.#workspace(workspaceId);
      const receivedMs = this.#database.now().getTime();
      const prepared = prepareItems(inputs, workspace, receivedMs, from);
      const { exchanges, profiles, refused, understood } = prepared;
      if (exchanges.length + profiles.length === 0)
        return { accepted: 0, duplicates: 0, refused, customersAdded: 0 };

      const { known, customersAdded } = await this.#enqueue(workspaceId, exchanges, profiles, bytes);
      const accepted = exchanges.length - known.size;
      return { accepted, duplicates: understood - accepted, refused, customersAdded };
    } finally {
      this.#waitingBytes -= bytes;
    }
  }

  /** Resolves when everything that was waiting has been stored or refused. */
  async drain(): Promise<void> {
    while (this.#busyLanes > 0 || this.#waiting.size > 0)
      await new Promise<void>((resolve) => this.#idle.push(resolve));
  }

  /** To be called when a person is erased or a workspace's settings change. */
  forget(workspaceId: string): void {
    this.#attributor.forget();
    this.#states.clear();
    this.#workspaces.delete(workspaceId);
  }

  #admit(bytes: number): void {
    if (this.#waitingBytes > 0 && this.#waitingBytes + bytes > this.#limits.waitingBytes) {
      throw new DomainError(
        'too-many-requests',
        'More is arriving than can be stored. Nothing of this request was stored: send it again in a second.',
        { retryAfterSeconds: 1 },
      );
    }
    this.#waitingBytes += bytes;
  }

  async #workspace(id: string): Promise<IngestWorkspace> {
    const now = Date.now();
    const cached = this.#workspaces.get(id);
    if (cached && cached.untilMs > now) return cached.workspace;
    try {
      const workspace = await inWorkspace(this.#database, id, { kind: 'system', id: 'ingest' }, (ctx) =>
        findIngestWorkspace(ctx.client, id),
      );
      this.#workspaces.set(id, { workspace, untilMs: now + 30_000 });
      return workspace;
    } catch (error) {
      throw storageProblem(error);
    }
  }

  #enqueue(workspaceId: string, exchanges: PreparedExchange[], profiles: PreparedProfile[], bytes: number) {
    return new Promise<{ known: Set<string>; customersAdded: number }>((resolve, reject) => {
      const line = this.#waiting.get(workspaceId);
      const waiting = { exchanges, profiles, bytes, resolve, reject };
      this.#waitingItems += sizeOf(waiting);
      if (line) line.push(waiting);
      else this.#waiting.set(workspaceId, [waiting]);
      // What arrives in the same turn of the event loop goes together.
      if (this.#busyLanes < this.#limits.lanes) setImmediate(() => this.#startLane());
    });
  }

  #startLane(): void {
    if (this.#busyLanes >= this.#limits.lanes || this.#waiting.size === 0) return;
    if (this.#busyLanes > 0 && this.#waitingItems < this.#limits.worthALane) return;
    const earlyMs = this.#earlyMs();
    if (earlyMs > 0) {
      this.#pacing ??= setTimeout(() => {
        this.#pacing = null;
        this.#startLane();
      }, earlyMs);
      return;
    }
    this.#busyLanes++;
    void this.#runLane().finally(() => {
      this.#busyLanes--;
      if (this.#waiting.size > 0) this.#startLane();
      else for (const resolve of this.#idle.splice(0)) resolve();
    });
  }

  /** How long to let more arrive before the next transaction: what one costs hardly depends on how little it holds. */
  #earlyMs(): number {
    const { begunMs, requests } = this.#lastGroup;
    if (requests < severalSenders || this.#waitingItems >= this.#limits.worthALane) return 0;
    return begunMs + this.#limits.paceMs - performance.now();
  }

  async #runLane(): Promise<void> {
    do {
      const next = this.#take();
      if (next === null) return;
      const { workspaceId, group } = next;
      this.#lastGroup = { begunMs: performance.now(), requests: group.length };
      try {
        await this.#store(workspaceId, group);
      } catch (error) {
        // One request must not pay for another: each of the group is tried by itself.
        if (group.length === 1) group[0]?.reject(storageProblem(error));
        else
          for (const waiting of group)
            await this.#store(workspaceId, [waiting]).catch((alone) => waiting.reject(storageProblem(alone)));
      }
    } while (this.#earlyMs() <= 0);
  }

  /** Whole requests of one workspace, up to the size of a batch; workspaces take turns. */
  #take(): { workspaceId: string; group: Waiting[] } | null {
    const [entry] = this.#waiting;
    if (entry === undefined) return null;
    const [workspaceId, line] = entry;
    this.#waiting.delete(workspaceId);
    let count = 0;
    let taken = 0;
    while (
      taken < line.length &&
      (taken === 0 || count + sizeOf(line[taken] as Waiting) <= this.#limits.batch)
    ) {
      count += sizeOf(line[taken] as Waiting);
      taken++;
    }
    const group = line.splice(0, taken);
    this.#waitingItems -= count;
    if (line.length > 0) this.#waiting.set(workspaceId, line);
    return { workspaceId, group };
  }

  async #store(workspaceId: string, group: Waiting[]): Promise<void> {
    const unique = new Map<string, PreparedExchange>();
    for (const { exchanges } of group)
      for (const each of exchanges) if (!unique.has(each.id)) unique.set(each.id, each);
    const exchanges = [...unique.values()];
    const profiles = group.flatMap((waiting) => waiting.profiles);
    const whose = await this.#attributor.attribute(workspaceId, exchanges, profiles);
    const known = await retrying(() => this.#transact(workspaceId, exchanges, profiles, whose));
    await this.#advanceClock(workspaceId, exchanges);

    // Two requests of a group may bring the same message: the first has stored it, the second finds it known.
    const stored = new Set<string>();
    for (const [index, waiting] of group.entries()) {
      const own = new Set<string>();
      for (const { id } of waiting.exchanges) {
        if (known.has(id) || stored.has(id)) own.add(id);
        stored.add(id);
      }
      waiting.resolve({ known: own, customersAdded: index === 0 ? whose.customersAdded : 0 });
    }
  }

  /**
   * One transaction. Exchanges are stored side by side with other transactions; states are moved in turn, since nearly always
   * two transactions of a workspace meet at some customer. They are worked out one after the other, each from what the one
   * before will have written, and written one after the other: while one is being written, the next is worked out.
   */
  async #transact(
    workspaceId: string,
    exchanges: readonly PreparedExchange[],
    profiles: readonly PreparedProfile[],
    whose: Attribution,
  ): Promise<Set<string>> {
    const toEnd: (() => void)[] = [];
    let moves: Moves | null = null;
    try {
      return await inWorkspace(
        this.#database,
        workspaceId,
        { kind: 'system', id: 'ingest' },
        async (ctx) => {
          const { client } = ctx;
          const model = await recentRelationModel(ctx);
          const { known, fresh } = await storeExchanges(client, workspaceId, exchanges, whose);
          await countReceived(
            { client, workspaceId, now: this.#database.now },
            fresh.map(({ exchange }) => exchange),
          );
          const endWorkingOut = await this.#workingOut.take(workspaceId);
          toEnd.push(endWorkingOut);
          if (fresh.length > 0) {
            moves = await workOutMoves(client, workspaceId, fresh, model, this.#states);
            // A merge writes states again in the same transaction: they will not be what was worked out.
            if (whose.merges.length === 0) this.#states.remember(workspaceId, moves.inOnePiece);
          }
          const turn = this.#writing.take(workspaceId);
          endWorkingOut();
          toEnd.push(await turn);
          await changeCustomers(client, workspaceId, { fresh, profiles, whose, moves }, model);
          if (moves !== null) await tell(ctx, fresh, moves);
          return known;
        },
        bulkSettings,
      );
    } catch (error) {
      if (moves !== null) (moves as Moves).version.isLost = true;
      this.#states.forget(workspaceId, whose.customerIds);
      throw error;
    } finally {
      for (const end of toEnd) end();
    }
  }

  /** Outside of the transaction, and by steps of an hour: every write of the workspace would wait for this one row. */
  async #advanceClock(workspaceId: string, exchanges: readonly PreparedExchange[]): Promise<void> {
    const latestMs = exchanges.reduce((latest, each) => Math.max(latest, each.atMs), 0);
    const known = this.#clocks.get(workspaceId);
    if (known !== undefined && latestMs < known + clockStepMs) return;
    this.#clocks.set(workspaceId, latestMs);
    await inWorkspace(this.#database, workspaceId, { kind: 'system', id: 'ingest' }, (ctx) =>
      advanceClock(ctx.client, workspaceId, latestMs),
    ).catch(() => this.#clocks.delete(workspaceId));
  }
}

async function tell(ctx: Ctx, exchanges: readonly Attributed[], moves: Moves): Promise<void> {
  const changes = moves.history.filter(({ modelVersion }) => modelVersion === null);
  const news = { exchanges, states: moves.shown, changes };
  for (const watch of watchers) await watch(ctx, news);
}

function sizeOf(waiting: Waiting): number {
  return waiting.exchanges.length + waiting.profiles.length;
}
