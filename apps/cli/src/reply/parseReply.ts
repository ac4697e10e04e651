import { detectLanguage } from '@rapport/core/language';
import { relationshipTypes } from '@rapport/core/relations';
import type { Reply } from '@rapport/core/reply';
import { LineProblem } from '../lines/LineProblem.ts';
import { parseObject } from '../lines/parseObject.ts';

/** A line, understood. */
export interface ParsedReply {
  /** As given; null when the line has none. */
  id: string | number | null;
  reply: Reply;
}

/**
 * Reads one line of NDJSON.
 * @throws LineProblem naming the field and what to write
 */
export function parseReply(line: string): ParsedReply {
  const fields = parseObject(line, '{"id": "r1", "text": "…"}');
  const text = readText(fields.text);
  return {
    id: readId(fields.id),
    reply: {
      text,
      language: readLanguage(fields.lang ?? fields.language) ?? detectLanguage(text, ['fr', 'en']).language,
      context: readContext(fields.context),
      relationship: readRelationship(fields.relationship),
      hasConsent: readConsent(fields.consent),
      unasked: readUnasked(fields.sentIn30Days, fields.daysSinceLast),
    },
  };
}

function readId(value: unknown): string | number | null {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number') return value;
  throw new LineProblem('id', 'is neither a text nor a number');
}

function readText(value: unknown): string {
  if (typeof value === 'string') return value;
  throw new LineProblem(
    'text',
    value === undefined ? 'is missing; give the reply, as "text": "…"' : 'is no text',
  );
}

function readLanguage(value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string' && /^[a-z]{2}(?:$|[-_])/i.test(value)) return value.slice(0, 2).toLowerCase();
  throw new LineProblem('lang', `${shown(value)} is no language; write "fr" or "en", or leave it out`);
}

/** What happened may come in pieces: their texts are read together. */
function readContext(value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'string') return value;
  if (typeof value === 'object')
    return (
      Object.values(value as object)
        .filter(isText)
        .join('\n') || undefined
    );
  throw new LineProblem('context', `${shown(value)} is no text; give what is being answered`);
}

const typeByName = new Map(
  relationshipTypes.flatMap(({ key, fr, en }) => [key, fr, en].map((name) => [nameKey(name), key] as const)),
);

function readRelationship(value: unknown): string | undefined {
  if (isAbsent(value)) return undefined;
  const key = typeof value === 'string' ? typeByName.get(nameKey(value)) : undefined;
  if (key !== undefined) return key;
  throw new LineProblem(
    'relationship',
    `${shown(value)} is no type of relationship; \`rapport relations types\` lists them`,
  );
}

function nameKey(name: string): string {
  return name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z]+/g, '-');
}

function readConsent(value: unknown): boolean | undefined {
  if (isAbsent(value)) return undefined;
  if (typeof value === 'boolean') return value;
  throw new LineProblem('consent', `${shown(value)} is neither true nor false`);
}

function readUnasked(sent: unknown, since: unknown): Reply['unasked'] {
  if (isAbsent(sent) && isAbsent(since)) return undefined;
  return {
    sentIn30Days: isAbsent(sent) ? 0 : readCount('sentIn30Days', sent),
    daysSinceLast: isAbsent(since) ? null : readCount('daysSinceLast', since),
  };
}

function readCount(field: string, value: unknown): number {
  if (typeof value === 'number' && Number.isFinite(value) && value >= 0) return value;
  throw new LineProblem(
    field,
    `${shown(value)} is no number of ${field === 'daysSinceLast' ? 'days' : 'messages'}`,
  );
}

function isAbsent(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

function isText(value: unknown): value is string {
  return typeof value === 'string';
}

function shown(value: unknown): string {
  return JSON.stringify(value)?.slice(0, 60) ?? String(value);
}
