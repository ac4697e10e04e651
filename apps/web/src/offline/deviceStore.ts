import { createStore, get, promisifyRequest } from 'idb-keyval';

const store = createStore('rapport-device', 'kept');
const visitName = 'visit';

/**
 * From one emptying of the device to the next. What was begun in one is not kept in another, whatever tab it was begun in: what
 * arrives after a sign-out stays nowhere.
 */
export type Visit = string;

/** Asked before what is to be kept is asked for. A browser that refuses to keep anything has always the same. */
export async function readVisit(): Promise<Visit> {
  return (await readKept<Visit>(visitName)) ?? '';
}

/** What the device keeps from one visit to the next, by name. A browser that refuses to keep anything has nothing. */
export async function readKept<T>(name: string): Promise<T | null> {
  try {
    return (await get<T>(name, store)) ?? null;
  } catch {
    return null;
  }
}

/** @returns whether it is kept: not when the device was emptied since the visit began */
export async function keep<T>(name: string, value: T, visit: Visit): Promise<boolean> {
  try {
    await changeKept<T>(name, () => value, visit);
    return true;
  } catch {
    return false;
  }
}

/**
 * Reads and writes as one, whatever another tab does.
 *
 * @param change null: nothing is written
 * @param visit when given, it is only done while that visit lasts
 * @throws when the device refuses to keep anything, or was emptied since
 */
export async function changeKept<T>(
  name: string,
  change: (kept: T | null) => T | null,
  visit?: Visit,
): Promise<void> {
  await store('readwrite', (kept) => {
    const of = kept.get(visitName);
    of.onsuccess = () => {
      if (visit !== undefined && (of.result ?? '') !== visit) {
        kept.transaction.abort();
        return;
      }
      const asked = kept.get(name);
      asked.onsuccess = () => {
        const changed = change(asked.result ?? null);
        if (changed !== null) kept.put(changed, name);
      };
    };
    return promisifyRequest(kept.transaction);
  });
}

/** Nothing of anybody stays on the device, and nothing that was begun before is kept after. */
export async function forgetDevice(): Promise<void> {
  try {
    await store('readwrite', (kept) => {
      kept.clear();
      kept.put(crypto.randomUUID(), visitName);
      return promisifyRequest(kept.transaction);
    });
  } catch {
    // A browser that refuses to keep anything has nothing to forget.
  }
}
