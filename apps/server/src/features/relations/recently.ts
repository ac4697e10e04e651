import { type Caller, workspaceOf } from '../../platform/auth/caller.ts';
import type { Ctx } from '../../platform/database/context.ts';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Deps } from '../../platform/feature.ts';

interface Kept {
  value: unknown;
  atMs: number;
  costMs: number;
  renewing: boolean;
}

const leastFreshMs = 1_000;
const oldestMs = 60_000;
const mostKept = 500;

/**
 * Figures that read every customer, kept for a while: fresh for twenty times what they cost to make (a second at least), so
 * that making them takes a twentieth of the machine at most however often they are asked for. A figure somewhat older is
 * given while the next one is made; past a minute the reader waits for it.
 */
export class Recently {
  readonly #kept = new Map<string, Kept>();
  readonly #making = new Map<string, Promise<unknown>>();
  readonly #nowMs: () => number;

  constructor(nowMs: () => number = () => performance.now()) {
    this.#nowMs = nowMs;
  }

  /** @param key names the workspace and everything asked */
  async get<T>(key: string, make: () => Promise<T>): Promise<T> {
    const kept = this.#kept.get(key);
    const ageMs = kept ? this.#nowMs() - kept.atMs : Number.POSITIVE_INFINITY;
    const freshMs = Math.max(leastFreshMs, 20 * (kept?.costMs ?? 0));
    if (kept && ageMs <= freshMs) return kept.value as T;
    if (kept && ageMs <= Math.max(oldestMs, 2 * freshMs) && kept.costMs > 50) {
      if (!kept.renewing) {
        kept.renewing = true;
        void this.#make(key, make).catch(() => {
          kept.renewing = false;
        });
      }
      return kept.value as T;
    }
    return this.#make(key, make);
  }

  #make<T>(key: string, make: () => Promise<T>): Promise<T> {
    const under = this.#making.get(key);
    if (under) return under as Promise<T>;
    const startedMs = this.#nowMs();
    const made = make()
      .then((value) => {
        const atMs = this.#nowMs();
        this.#kept.delete(key);
        this.#kept.set(key, { value, atMs, costMs: atMs - startedMs, renewing: false });
        if (this.#kept.size > mostKept) this.#kept.delete(this.#kept.keys().next().value as string);
        return value;
      })
      .finally(() => this.#making.delete(key));
    this.#making.set(key, made);
    return made;
  }
}

type Figures = <T>(caller: Caller | null, asked: unknown, make: (ctx: Ctx) => Promise<T>) => Promise<T>;

/** Makes figures of the caller's workspace, or gives those made recently for whoever asked the same of it. */
export function figuresOf(deps: Deps): Figures {
  const recently = new Recently();
  return (caller, asked, make) => {
    const { workspaceId, actor } = workspaceOf(caller);
    return recently.get(`${workspaceId} ${JSON.stringify(asked)}`, () =>
      inWorkspace(deps.database, workspaceId, actor, make),
    );
  };
}
