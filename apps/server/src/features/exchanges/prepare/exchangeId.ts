import { hash, randomUUID } from 'node:crypto';
import type { ExchangeInput } from '@rapport/contracts/exchange';

/**
 * The exchange's id: a hash of the sender's message id, so that a retry is known whenever it comes back.
 * Without a message id, of what was sent, when it says when it happened; else nothing tells it from another like it.
 */
export function exchangeId(workspaceId: string, input: ExchangeInput): string {
  if (input.id !== undefined) return messageId(workspaceId, input.id);
  if (input.at !== undefined) return hashedUuid(`${workspaceId}:content:${canonical(input)}`);
  return randomUUID();
}

/** The id of the exchange that a sender calls so. */
export function messageId(workspaceId: string, id: string): string {
  return hashedUuid(`${workspaceId}:id:${id}`);
}

/** The first 128 bits of SHA-256, written as a uuid of version 8 (RFC 9562, "custom"). */
export function hashedUuid(text: string): string {
  const hex = hash('sha256', text, 'hex');
  const variant = ((Number.parseInt(hex[16] as string, 16) & 0x3) | 0x8).toString(16);
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-8${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** JSON with the keys of every object in order: the same content, the same text. */
function canonical(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, inner]) => inner !== undefined);
    entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonical(inner)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}
