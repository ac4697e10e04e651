/**
 * Whether our server can be reached. A device that has a network may still have no way to us (a shop's wifi without a line behind
 * it), so it is known from what was asked: once a request had no answer, the server is asked whether it is there; while it says
 * nothing it is asked again, until it does.
 */

const everyMs = 3_000;
const hiddenEveryMs = 30_000;
const silentAfterMs = 5_000;
const listeners = new Set<() => void>();
let isAnswering = true;
let isAsking = false;

export function isReachable(): boolean {
  return isAnswering && navigator.onLine !== false;
}

/** How long to wait for an answer, in milliseconds: hardly, where it is known that none comes. */
export function patience(ms: number): { withinMs: number } {
  return { withinMs: isReachable() ? ms : Math.min(ms, 2_000) };
}

/** @returns what ends it */
export function onReachChange(listener: () => void): () => void {
  listeners.add(listener);
  addEventListener('online', listener);
  addEventListener('offline', listener);
  return () => {
    listeners.delete(listener);
    removeEventListener('online', listener);
    removeEventListener('offline', listener);
  };
}

/** To be told by whoever asked in vain. One request that is cut says little: the server is asked before it is believed. */
export function noteSilence(): void {
  if (!isAsking) void askUntilAnswered();
}

async function askUntilAnswered(): Promise<void> {
  isAsking = true;
  try {
    while (!(await isAlive())) {
      settle(false);
      await new Promise((resolve) => setTimeout(resolve, document.hidden ? hiddenEveryMs : everyMs));
    }
    settle(true);
  } finally {
    isAsking = false;
  }
}

async function isAlive(): Promise<boolean> {
  const { signal, end } = endedAfter(silentAfterMs);
  try {
    return (await fetch('/health/live', { cache: 'no-store', signal })).ok;
  } catch {
    return false;
  } finally {
    end();
  }
}

/**
 * A signal that gives up after so many milliseconds, or when another does.
 *
 * @returns `end`, to be called once there is nothing left to give up
 */
export function endedAfter(ms: number, other?: AbortSignal): { signal: AbortSignal; end: () => void } {
  const giver = new AbortController();
  const timer = setTimeout(() => giver.abort(new DOMException('No answer in time', 'TimeoutError')), ms);
  const follow = () => giver.abort(other?.reason);
  if (other?.aborted) follow();
  else other?.addEventListener('abort', follow);
  return {
    signal: giver.signal,
    end: () => {
      clearTimeout(timer);
      other?.removeEventListener('abort', follow);
    },
  };
}

function settle(answers: boolean): void {
  if (answers === isAnswering) return;
  isAnswering = answers;
  for (const listener of listeners) listener();
}
