import type { Language } from '@rapport/contracts/vocabulary';
import type { z } from 'zod';
import { ApiError } from './ApiError.ts';
import { plainIssue, plainMessage } from './plainIssue.ts';
import { endedAfter, noteSilence } from './reach.ts';
import { chosenWorkspace } from './workspaceChoice.ts';

export type QueryValue = string | number | boolean | string[] | null | undefined;

export interface RequestOptions<T> {
  method?: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  /** Sent as JSON. */
  body?: unknown;
  query?: Record<string, QueryValue>;
  signal?: AbortSignal;
  /** How long to wait for the answer, in milliseconds, before it counts as none; a browser alone waits for minutes. */
  withinMs?: number;
  /** Another workspace than the one chosen. */
  workspace?: string;
  /**
   * The agreed shape of the answer: `() => import('@rapport/contracts/access').then((m) => m.me)`. Checked in development
   * alone, and loaded only there.
   */
  shape?: () => Promise<z.ZodType<T>>;
}

/**
 * Asks our server. Paths are whole: `/api/v1/…`.
 * @throws ApiError with the server's code and message, or `offline`
 */
export async function request<T>(path: string, options: RequestOptions<T> = {}): Promise<T> {
  const { response, text } = await send(path, options);
  if (response.status === 204) return undefined as T;
  const answer: unknown = text === '' ? undefined : parseJson(text);
  if (!response.ok) throw refusal(response, answer);
  if (import.meta.env.DEV && options.shape) await checkShape(path, answer, options.shape);
  return answer as T;
}

/** The query string of a set of values: empty ones left out, lists repeated. */
export function toQuery(values: Record<string, QueryValue>): string {
  const query = new URLSearchParams();
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined || value === null || value === '') continue;
    for (const one of Array.isArray(value) ? value : [value]) query.append(name, String(one));
  }
  const text = query.toString();
  return text === '' ? '' : `?${text}`;
}

/** A link the browser follows by itself (a download) cannot carry the header: the workspace goes in the address. */
export function downloadHref(path: string): string {
  return `${path}${toQuery({ workspace: chosenWorkspace() })}`;
}

/** The headers every request carries, for the few that are not made by `request`: the workspace, and the language of what is refused. */
export function commonHeaders(workspace = chosenWorkspace()): Record<string, string> {
  return { 'accept-language': shownLanguage(), ...(workspace !== null && { 'x-workspace': workspace }) };
}

/** The error an unsuccessful answer stands for; better-auth's own errors are {code, message} without a wrapper. */
export function refusal(response: { status: number; headers: Headers }, answer: unknown): ApiError {
  const wrapped = (answer as { error?: unknown } | null)?.error ?? answer;
  const { code, message, fields } = (wrapped ?? {}) as {
    code?: string;
    message?: string;
    fields?: { field: string; message: string }[];
  };
  const retryAfter = Number(response.headers.get('retry-after') ?? Number.NaN);
  return new ApiError(codeOf(response.status, code), plainMessage(message ?? '', fields), {
    status: response.status,
    fields: fields?.map((each) => ({ ...each, message: plainIssue(each.message) })),
    retryAfterSeconds: Number.isFinite(retryAfter) ? retryAfter : null,
  });
}

function shownLanguage(): Language {
  return globalThis.document?.documentElement.lang === 'fr' ? 'fr' : 'en';
}

async function send<T>(
  path: string,
  options: RequestOptions<T>,
): Promise<{ response: Response; text: string }> {
  const limit = options.withinMs === undefined ? null : endedAfter(options.withinMs, options.signal);
  try {
    const response = await fetch(`${path}${toQuery(options.query ?? {})}`, {
      method: options.method ?? 'GET',
      headers: {
        accept: 'application/json',
        ...commonHeaders(options.workspace),
        ...(options.body !== undefined && { 'content-type': 'application/json' }),
      },
      body: options.body === undefined ? undefined : JSON.stringify(options.body),
      signal: limit ? limit.signal : options.signal,
    });
    // A gateway that answers in the server's place.
    if (codes[response.status] === 'offline') noteSilence();
    return { response, text: await response.text() };
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    noteSilence();
    throw new ApiError('offline', 'The server did not answer.');
  } finally {
    limit?.end();
  }
}

const codes: Record<number, ApiError['code']> = {
  400: 'invalid',
  401: 'unauthenticated',
  403: 'forbidden',
  404: 'not-found',
  409: 'conflict',
  413: 'too-large',
  429: 'too-many-requests',
  502: 'offline',
  503: 'unavailable',
  504: 'offline',
};

function codeOf(status: number, code: string | undefined): ApiError['code'] {
  return code === 'setup-done' ? code : (codes[status] ?? (status >= 500 ? 'internal' : 'invalid'));
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

async function checkShape<T>(
  path: string,
  answer: unknown,
  shape: () => Promise<z.ZodType<T>>,
): Promise<void> {
  const checked = (await shape()).safeParse(answer);
  if (!checked.success) console.error(`${path} does not answer in the agreed shape`, checked.error.issues);
}
