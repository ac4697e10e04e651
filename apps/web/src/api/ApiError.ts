import type { ErrorCode } from '@rapport/contracts/errors';

/** What the server refused or could not do. `offline` when it did not answer at all. */
export class ApiError extends Error {
  readonly code: ErrorCode | 'offline';
  readonly status: number;
  readonly fields: { field: string; message: string }[];
  readonly retryAfterSeconds: number | null;

  constructor(
    code: ErrorCode | 'offline',
    message: string,
    details: {
      status?: number;
      fields?: { field: string; message: string }[];
      retryAfterSeconds?: number | null;
    } = {},
  ) {
    super(message);
    this.name = 'ApiError';
    this.code = code;
    this.status = details.status ?? 0;
    this.fields = details.fields ?? [];
    this.retryAfterSeconds = details.retryAfterSeconds ?? null;
  }

  /** What the server says about one field of a form, if anything. */
  about(field: string): string | undefined {
    return this.fields.find((entry) => entry.field === field || entry.field.endsWith(`.${field}`))?.message;
  }
}
