import { apiError, type ErrorCode } from '@rapport/contracts/errors';

/** What the server answered, or `unreachable` when nothing did. The message says what happened and what to do. */
export class RapportError extends Error {
  readonly code: ErrorCode | 'unreachable';
  /** HTTP status; 0 when nothing answered. */
  readonly status: number;
  readonly fields: { field: string; message: string }[];

  constructor(
    code: ErrorCode | 'unreachable',
    message: string,
    more: { status?: number; fields?: { field: string; message: string }[]; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'RapportError';
    this.code = code;
    this.status = more.status ?? 0;
    this.fields = more.fields ?? [];
  }
}

/** The error an unsuccessful answer stands for, also when it is not in our shape (a proxy's page). */
export async function errorOf(response: Response): Promise<RapportError> {
  const text = await response.text();
  const parsed = apiError.safeParse(parseJson(text));
  if (parsed.success) {
    const { code, message, fields } = parsed.data.error;
    return new RapportError(code, message, { status: response.status, fields });
  }
  const code = response.status >= 500 ? 'unavailable' : 'invalid';
  return new RapportError(code, `The server answered ${response.status} ${response.statusText}.`, {
    status: response.status,
  });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
