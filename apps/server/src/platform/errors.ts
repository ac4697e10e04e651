import type { ErrorCode } from '@rapport/contracts/errors';

/** What a caller may meet. The message says what happened, what was kept and what to do. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  readonly fields: { field: string; message: string }[] | undefined;
  /** Seconds after which trying again is worth it; sent as Retry-After. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    message: string,
    more: { fields?: { field: string; message: string }[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(message, { cause: more.cause });
    this.name = 'DomainError';
    this.code = code;
    this.fields = more.fields;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/** Something outside prevents the server from starting. Shown alone, without a stack: the message says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}
