import { clear, createStore, get, set, update } from 'idb-keyval';

const store = createStore('rapport-device', 'kept');

/** What the device keeps from one visit to the next, by name. A browser that refuses to keep anything has nothing. */
export async function readKept<T>(name: string): Promise<T | null> {
  try {
    return (await get<T>(name, store)) ?? null;
  } catch {
    return null;
  }
}

/** @returns whether it is kept */
export async function keep<T>(name: string, value: T): Promise<boolean> {
  try {
    await set(name, value, store);
    return true;
  } catch {
    return false;
  }
}

/** Reads and writes as one, whatever another tab does. @throws when the device refuses to keep anything */
export async function changeKept<T>(name: string, change: (kept: T | null) => T): Promise<void> {
  await update<T>(name, (kept) => change(kept ?? null), store);
}

/** Nothing of anybody stays on the device. */
export async function forgetDevice(): Promise<void> {
  try {
    await clear(store);
  } catch {
    // A browser that refuses to keep anything has nothing to forget.
  }
}
