import type { Answers, PageData } from './data.ts';

/** What this browser keeps of a survey: answers on their way, whatever happens to the network or the page. */
export interface Kept {
  token: string;
  version: number;
  answers: Answers;
  /** The id of the page that is open. */
  page?: string;
  startedAt: string;
  seconds: number;
  /** `sending`: complete, not yet received. `done`: received. */
  state: 'answering' | 'sending' | 'done';
}

/** Each address is a response of its own: a survey's link, or an invitation. */
function keyOf({ isInvited }: PageData): string {
  return `rapport-survey ${location.pathname}${isInvited ? ' own' : ''}`;
}

/** Null where nothing was kept, or nothing may be. */
export function recall(data: PageData): Kept | null {
  try {
    const text = localStorage.getItem(keyOf(data));
    return text === null ? null : (JSON.parse(text) as Kept);
  } catch {
    return null;
  }
}

export function keep(data: PageData, kept: Kept): void {
  try {
    localStorage.setItem(keyOf(data), JSON.stringify(kept));
  } catch {
    // A browser that keeps nothing still answers.
  }
}

export function forget(data: PageData): void {
  try {
    localStorage.removeItem(keyOf(data));
  } catch {
    // Nothing was kept.
  }
}

/** A number of this browser's own, so that who comes back is known again; null where nothing may be kept. */
export function visitorOf(data: PageData): string | null {
  if (data.channel === 'kiosk' || data.definition.audience === 'staff') return null;
  const key = `rapport-visitor ${data.workspaceId}`;
  try {
    const known = localStorage.getItem(key);
    if (known) return known;
    const made = randomId();
    localStorage.setItem(key, made);
    return made;
  } catch {
    return null;
  }
}

function randomId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
