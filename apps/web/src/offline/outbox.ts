import { ApiError } from '../api/ApiError.ts';
import { request } from '../api/client.ts';
import { patience } from '../api/reach.ts';
import { changeKept, readKept, type Visit } from './deviceStore.ts';

/** Something written that the server may not have yet. Its body holds an id of ours: sent twice, it is kept once. */
export interface Unsent {
  id: string;
  userId: string;
  workspaceId: string;
  path: string;
  body: Record<string, unknown>;
  /** What the server said when it would not have it. */
  refusal?: string;
}

const name = 'outbox';
/** What had no answer in this time is sent again later. */
const longestMs = 15_000;
const listeners = new Set<() => void>();
let known: readonly Unsent[] = [];
let isRead = false;

/** Told each time something is added, sent, refused or taken back. */
export function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  if (!isRead) void refresh();
  return () => listeners.delete(listener);
}

export function unsent(): readonly Unsent[] {
  return known;
}

/**
 * Keeps it on the device until the server has it.
 *
 * @throws when the device refuses to keep anything, or was emptied since the visit began
 */
export async function addUnsent(entry: Unsent, visit: Visit): Promise<void> {
  await changeKept<Unsent[]>(name, (kept) => [...(kept ?? []), entry], visit);
  await refresh();
}

/** @returns false when it was sent in the meantime */
export async function takeBackUnsent(id: string): Promise<boolean> {
  let wasThere = false;
  await changeKept<Unsent[]>(name, (kept) => {
    wasThere = kept?.some((entry) => entry.id === id) ?? false;
    return kept?.filter((entry) => entry.id !== id) ?? null;
  });
  await refresh();
  return wasThere;
}

/**
 * Sends what waits, oldest first, one tab at a time. Stops at the first that the server does not answer; what it refuses stays,
 * with its reason, until a person decides.
 *
 * @returns ids of what was sent now
 */
export async function sendUnsent(who: { userId: string; workspaceId: string }): Promise<string[]> {
  return navigator.locks ? navigator.locks.request('rapport-outbox', () => sendAll(who)) : sendAll(who);
}

async function sendAll(who: { userId: string; workspaceId: string }): Promise<string[]> {
  const sent: string[] = [];
  const mine = ((await readKept<Unsent[]>(name)) ?? []).filter(
    (entry) => entry.userId === who.userId && entry.workspaceId === who.workspaceId && !entry.refusal,
  );
  for (const entry of mine) {
    try {
      await request(entry.path, {
        method: 'POST',
        body: entry.body,
        workspace: entry.workspaceId,
        ...patience(longestMs),
      });
      sent.push(entry.id);
      await changeKept<Unsent[]>(name, (kept) => kept?.filter(({ id }) => id !== entry.id) ?? null);
    } catch (error) {
      if (!(error instanceof ApiError) || !isFinal(error)) break;
      await changeKept<Unsent[]>(
        name,
        (kept) =>
          kept?.map((one) => (one.id === entry.id ? { ...one, refusal: error.message } : one)) ?? null,
      );
    }
  }
  await refresh();
  return sent;
}

/** Sending it again would only be refused again. */
function isFinal(error: ApiError): boolean {
  return ['invalid', 'forbidden', 'not-found', 'conflict', 'too-large'].includes(error.code);
}

async function refresh(): Promise<void> {
  isRead = true;
  known = (await readKept<Unsent[]>(name)) ?? [];
  for (const listener of listeners) listener();
}
