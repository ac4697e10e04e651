import { errorOf, RapportError } from './RapportError.ts';

export interface Connection {
  /** Where Rapport is, such as https://rapport.example. */
  url: string;
  /** An API key of the workspace, `rk_…`. */
  key: string;
  /** Of what the server says in sentences; English unless told. */
  language?: 'en' | 'fr';
  /** How many times a request that met a busy or absent server is sent again; 8 unless told, some two minutes in all. */
  retries?: number;
  /** For tests and special networks. */
  fetch?: typeof fetch;
  sleep?: (ms: number) => Promise<void>;
}

export interface Call<T> {
  method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Whole: /api/v1/… */
  path: string;
  query?: Record<string, string | number | string[] | undefined>;
  body?: unknown;
  /** NDJSON, a file: sent as it is, with its type. Not sent again when it is a stream. */
  rawBody?: { content: BodyInit; type: string };
  /** The schema of the answer. */
  answer: { parse(value: unknown): T };
  signal?: AbortSignal;
}

/** Statuses that mean "later": the same request may succeed. */
const worthRetrying = new Set([429, 502, 503, 504]);
const longestPauseMs = 30_000;

/**
 * Sends one request; again, after the pause the server asked for or a growing one, while it is busy or away. Only what may be
 * sent twice without harm goes through here: exchanges carry an id and are stored once.
 * @throws RapportError
 */
export async function send<T>(connection: Connection, call: Call<T>): Promise<T> {
  const { retries = 8, sleep = pause } = connection;
  const isStream = call.rawBody?.content instanceof ReadableStream;
  const mayRepeat = !isStream;
  for (let attempt = 0; ; attempt += 1) {
    const outcome = await attemptOnce(connection, call);
    if (outcome.ok) return call.answer.parse(outcome.value);
    const { error, retryAfterMs } = outcome;
    const isPassing = error.code === 'unreachable' || worthRetrying.has(error.status);
    if (!mayRepeat || !isPassing || attempt >= retries || call.signal?.aborted) throw error;
    await sleep(retryAfterMs ?? Math.min(500 * 2 ** attempt, longestPauseMs));
  }
}

type Outcome = { ok: true; value: unknown } | { ok: false; error: RapportError; retryAfterMs?: number };

async function attemptOnce<T>(connection: Connection, call: Call<T>): Promise<Outcome> {
  const request = connection.fetch ?? fetch;
  try {
    const response = await request(addressOf(connection.url, call), {
      method: call.method,
      headers: headersOf(connection, call),
      body: call.rawBody?.content ?? (call.body === undefined ? undefined : JSON.stringify(call.body)),
      signal: call.signal,
      ...(call.rawBody?.content instanceof ReadableStream && { duplex: 'half' }),
    } as RequestInit);
    if (response.ok) return { ok: true, value: await response.json() };
    return { ok: false, error: await errorOf(response), retryAfterMs: retryAfterOf(response) };
  } catch (cause) {
    if (call.signal?.aborted) throw cause;
    const message = `Rapport does not answer at ${connection.url}. Check the address and that it runs.`;
    return { ok: false, error: new RapportError('unreachable', message, { cause }) };
  }
}

function addressOf(url: string, { path, query = {} }: Call<unknown>): URL {
  const address = new URL(path, url);
  for (const [name, value] of Object.entries(query)) {
    if (value === undefined) continue;
    for (const one of Array.isArray(value) ? value : [value]) address.searchParams.append(name, String(one));
  }
  return address;
}

function headersOf({ key, language }: Connection, { body, rawBody }: Call<unknown>): Record<string, string> {
  const type = rawBody?.type ?? (body === undefined ? null : 'application/json');
  return {
    authorization: `Bearer ${key}`,
    ...(language && { 'accept-language': language }),
    ...(type && { 'content-type': type }),
  };
}

/** Seconds, or a date. */
function retryAfterOf(response: Response): number | undefined {
  const value = response.headers.get('retry-after');
  if (!value) return undefined;
  const seconds = Number(value);
  const ms = Number.isFinite(seconds) ? seconds * 1000 : Date.parse(value) - Date.now();
  return Number.isFinite(ms) ? Math.min(Math.max(ms, 0), longestPauseMs) : undefined;
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
