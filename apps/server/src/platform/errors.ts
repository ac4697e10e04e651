import type { ErrorCode } from '@rapport/contracts/errors';
import type { Known } from '../french/catalogue.ts';

/**
 * A sentence that the catalogue of `french/` has, places filled in. One that it lacks is an error of the compiler, where it is written,
 * so that no reader of French meets English.
 */
export type Sentence = Open<Known>;

type Open<Key> = Key extends `${infer Before}{${string}}${infer After}`
  ? `${Before}${string}${Open<After>}`
  : Key;

/** What is wrong with one value of a request. */
export interface FieldProblem {
  /** Its path in the request, as programs know it. */
  field: string;
  message: Sentence;
}

/** What a caller may meet. The message says what happened, what was kept and what to do. */
export class DomainError extends Error {
  readonly code: ErrorCode;
  /** What the message says without the path of a field: what is shown to people, in their language. */
  readonly says: readonly Sentence[];
  readonly fields: FieldProblem[] | undefined;
  /** Seconds after which trying again is worth it; sent as Retry-After. */
  readonly retryAfterSeconds: number | undefined;

  constructor(
    code: ErrorCode,
    says: Sentence | { message: string; says: readonly Sentence[] },
    more: { fields?: FieldProblem[]; retryAfterSeconds?: number; cause?: unknown } = {},
  ) {
    super(typeof says === 'string' ? says : says.message, { cause: more.cause });
    this.name = 'DomainError';
    this.code = code;
    this.says = typeof says === 'string' ? [says] : says.says;
    this.fields = more.fields;
    this.retryAfterSeconds = more.retryAfterSeconds;
  }
}

/**
 * An `invalid` about one value: "sites: one of these sites is not known here. Nothing was changed."
 *
 * @param message begins small, has its subject, and ends without a full stop: it stands under the field as well
 * @param then what became of the rest, what to do
 */
export function invalidValue(field: string, message: Sentence, then?: Sentence): DomainError {
  return new DomainError(
    'invalid',
    { message: `${field}: ${message}.${then ? ` ${then}` : ''}`, says: then ? [message, then] : [message] },
    { fields: [{ field, message }] },
  );
}

/** An `invalid` about several values: the message is that of the first. */
export function invalidValues(fields: readonly FieldProblem[]): DomainError {
  const [first] = fields;
  if (first === undefined) return new DomainError('invalid', 'Not understood.');
  const { field, message } = first;
  return new DomainError(
    'invalid',
    { message: `${field}: ${message}`, says: [message] },
    { fields: [...fields] },
  );
}

/** Words of another: a library's, a program's. They are put in French where the catalogue has them. */
export function wordsOf(text: string): Sentence {
  return text as Sentence;
}

/** Something outside prevents the server from starting. Shown alone, without a stack: the message says what to do. */
export class StartError extends Error {
  override name = 'StartError';
}
