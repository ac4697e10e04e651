export { type Redacted, type RedactedKind, redact } from './redact.ts';
