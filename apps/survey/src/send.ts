import type { Answers, PageData } from './data.ts';

export interface Sending {
  token: string;
  version: number;
  answers: Answers;
  fields: Record<string, string>;
  language: string;
  channel: string;
  device: string;
  isComplete: boolean;
  startedAt: string;
  seconds: number;
  visitor: string | null;
  website: string;
}

export type Sent =
  | { ok: true; status: 'partial' | 'complete' | 'over-quota' }
  | { ok: false; why: Refused; fields: Record<string, string> };

/**
 * `network`: try again later. `already`: it was answered before. `closed`: meanwhile. `old`: the page was opened too long ago.
 * `refused`: it never will be taken as it is.
 */
type Refused = 'network' | 'already' | 'closed' | 'old' | 'refused';

/** Sends once. A server that is busy or gone is a network that is down: the same may be sent again, it is kept once. */
export async function send(sending: Sending): Promise<Sent> {
  let response: Response;
  try {
    response = await fetch('/api/v1/answers', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(sending),
      keepalive: JSON.stringify(sending).length < 60_000,
    });
  } catch {
    return { ok: false, why: 'network', fields: {} };
  }
  if (response.status >= 500 || response.status === 429) return { ok: false, why: 'network', fields: {} };
  const body = await response.json().catch(() => null);
  if (response.ok) return { ok: true, status: body?.status ?? 'complete' };
  const { fields: told = [] } = body?.error ?? {};
  const fields: Record<string, string> = Object.fromEntries(
    told.map((each: { field: string; message: string }) => [each.field, each.message]),
  );
  return { ok: false, why: whyOf(response.status, fields), fields };
}

function whyOf(status: number, fields: Record<string, string>): Refused {
  if (status === 409) return fields.visitor === 'already-answered' ? 'already' : 'closed';
  return status === 403 ? 'old' : 'refused';
}

/** Hands in a file. @returns its id; null when it did not arrive */
export async function sendFile(token: string, file: File): Promise<string | null> {
  try {
    const bytes = new Uint8Array(await file.arrayBuffer());
    let text = '';
    for (let i = 0; i < bytes.length; i += 32_768)
      text += String.fromCharCode(...bytes.subarray(i, i + 32_768));
    const response = await fetch('/api/v1/answers/files', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ token, name: file.name || 'file', base64: btoa(text) }),
    });
    return response.ok ? (await response.json()).id : null;
  } catch {
    return null;
  }
}

/** Hidden fields come with the address: `?site=Lyon`. */
export function fieldsOf({ definition }: PageData): Record<string, string> {
  const query = new URLSearchParams(location.search);
  return Object.fromEntries(
    definition.hidden.flatMap((name) => {
      const value = query.get(name)?.slice(0, 200);
      return value ? [[name, value]] : [];
    }),
  );
}

export function deviceOf(): 'phone' | 'tablet' | 'computer' {
  if (!matchMedia('(pointer: coarse)').matches) return 'computer';
  return Math.min(screen.width, screen.height) < 600 ? 'phone' : 'tablet';
}
