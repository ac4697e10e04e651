import { inWorkspace } from '../../../platform/database/inWorkspace.ts';
import type { Database } from '../../../platform/database/open.ts';
import { bulkSettings } from '../../exchanges/store/bulkSettings.ts';
import { type AskedStanding, findStandings, type StandingRow } from './queries.ts';

interface Waiting {
  asked: AskedStanding;
  resolve: (row: StandingRow) => void;
  reject: (error: unknown) => void;
}

const actor = { kind: 'system', id: 'surveys' } as const;
/** Readings of a workspace under way at once. */
const lanes = 2;
/** Milliseconds between the beginnings of two readings: what one costs hardly depends on how few it reads. */
const paceMs = 15;
/** Responses in one reading. */
const most = 200;

/** Where responses stand. Those asked for while others are being read share the next reading of their workspace. */
class Standings {
  readonly #database: Database;
  readonly #waiting = new Map<string, Waiting[]>();
  readonly #busy = new Map<string, number>();
  readonly #begunMs = new Map<string, number>();

  constructor(database: Database) {
    this.#database = database;
  }

  read(workspaceId: string, asked: AskedStanding): Promise<StandingRow> {
    return new Promise((resolve, reject) => {
      const line = this.#waiting.get(workspaceId) ?? [];
      line.push({ asked, resolve, reject });
      this.#waiting.set(workspaceId, line);
      if (line.length === 1) this.#startInTime(workspaceId);
    });
  }

  /** What arrives in the same turn of the event loop goes together, and what arrives too soon after the last. */
  #startInTime(workspaceId: string): void {
    const earlyMs = (this.#begunMs.get(workspaceId) ?? 0) + paceMs - performance.now();
    if (earlyMs > 0) setTimeout(() => this.#start(workspaceId), earlyMs);
    else setImmediate(() => this.#start(workspaceId));
  }

  #start(workspaceId: string): void {
    const busy = this.#busy.get(workspaceId) ?? 0;
    const line = this.#waiting.get(workspaceId);
    if (busy >= lanes || line === undefined) return;
    this.#busy.set(workspaceId, busy + 1);
    this.#begunMs.set(workspaceId, performance.now());
    const group = line.splice(0, most);
    if (line.length === 0) this.#waiting.delete(workspaceId);
    void this.#readGroup(workspaceId, group).finally(() => {
      const left = (this.#busy.get(workspaceId) ?? 1) - 1;
      if (left > 0) this.#busy.set(workspaceId, left);
      else this.#busy.delete(workspaceId);
      if (this.#waiting.has(workspaceId)) this.#startInTime(workspaceId);
    });
  }

  async #readGroup(workspaceId: string, group: readonly Waiting[]): Promise<void> {
    try {
      const asked = group.map((each) => each.asked);
      const rows = await inWorkspace(
        this.#database,
        workspaceId,
        actor,
        (ctx) => findStandings(ctx.client, workspaceId, asked),
        bulkSettings,
      );
      for (const [i, { resolve }] of group.entries()) resolve(rows[i] as StandingRow);
    } catch (error) {
      for (const { reject } of group) reject(error);
    }
  }
}

const known = new WeakMap<Database, Standings>();

/** The reading of a database's standings: one, whoever asks. */
export function standingsOf({ database }: { database: Database }): Standings {
  let standings = known.get(database);
  if (!standings) {
    standings = new Standings(database);
    known.set(database, standings);
  }
  return standings;
}
