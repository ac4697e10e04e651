import type { SurveyDefinition } from '@rapport/core/surveys';
import type { z } from 'zod';
import { surveyDefinition } from './surveyDefinition.ts';

/** What is wrong at one place of a definition, for people who wrote it by hand; `at` is the way to it, as `pages.0.questions.2.id`. */
export type DefinitionFault = { at: readonly (string | number)[] } & (
  | { fault: 'missing' | 'id' | 'empty' | 'other' }
  | { fault: 'kind'; expected: 'string' | 'number' | 'boolean' | 'array' | 'object' }
  | { fault: 'choice'; choices: readonly string[] }
  | { fault: 'at-least' | 'at-most' | 'too-few' | 'too-many' | 'too-long'; limit: number }
);

export type ReadSurvey =
  | { ok: true; survey: SurveyDefinition }
  /** Line and column begin at 1; null where the program that reads JSON does not say. */
  | { ok: false; isJson: false; place: { line: number; column: number } | null }
  | { ok: false; isJson: true; read: unknown; faults: DefinitionFault[] };

/** Reads what was pasted or brought as a file: a definition by itself, or beside answers, as exports have it. */
export function readSurveyDefinition(text: string): ReadSurvey {
  let read: unknown;
  try {
    read = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch (error) {
    return { ok: false, isJson: false, place: placeOf(text, (error as Error).message) };
  }
  const inner = (read as { definition?: unknown } | null)?.definition ?? read;
  const parsed = surveyDefinition.safeParse(inner);
  if (parsed.success) return { ok: true, survey: parsed.data };
  return { ok: false, isJson: true, read: inner, faults: parsed.error.issues.map((issue) => faultOf(issue)) };
}

/** Browsers say where reading stopped in sentences of their own; all of them name a position, or a line and a column, or nothing. */
function placeOf(text: string, message: string): { line: number; column: number } | null {
  const told = /line (\d+) column (\d+)/.exec(message);
  if (told) return { line: Number(told[1]), column: Number(told[2]) };
  const position = /position (\d+)/.exec(message);
  const isCutShort = /end of/i.test(message);
  if (!position && !isCutShort) return null;
  const before = text.slice(0, position ? Number(position[1]) : text.trimEnd().length).split('\n');
  return { line: before.length, column: (before.at(-1)?.length ?? 0) + 1 };
}

type Issue = z.core.$ZodIssue;

function faultOf(issue: Issue, before: readonly PropertyKey[] = []): DefinitionFault {
  const way = [...before, ...issue.path];
  const at = way.map((part) => (typeof part === 'number' ? part : String(part)));
  switch (issue.code) {
    case 'invalid_type':
      return isMissing(issue)
        ? { at, fault: 'missing' }
        : { at, fault: 'kind', expected: kindOf(issue.expected) };
    case 'invalid_value':
      return { at, fault: 'choice', choices: issue.values.map(String) };
    case 'invalid_format':
      return { at, fault: issue.format === 'regex' ? 'id' : 'other' };
    case 'too_small':
      if (issue.origin === 'string') return { at, fault: 'empty' };
      return { at, fault: issue.origin === 'array' ? 'too-few' : 'at-least', limit: Number(issue.minimum) };
    case 'too_big':
      return {
        at,
        fault: issue.origin === 'string' ? 'too-long' : issue.origin === 'array' ? 'too-many' : 'at-most',
        limit: Number(issue.maximum),
      };
    case 'invalid_union':
      return faultOfUnion(issue, way, at);
    default:
      return { at, fault: 'other' };
  }
}

/** Of several shapes that do not fit, what was meant is the one that was followed furthest. */
function faultOfUnion(
  issue: Extract<Issue, { code: 'invalid_union' }>,
  way: readonly PropertyKey[],
  at: (string | number)[],
): DefinitionFault {
  const { options } = issue as { options?: readonly unknown[] };
  if (options) return { at, fault: 'choice', choices: options.map(String) };
  const faults = issue.errors.flatMap(([first]) => (first ? [faultOf(first, way)] : []));
  if (faults.every((each) => each.fault === 'missing' && each.at.length === at.length))
    return { at, fault: 'missing' };
  const furthest = Math.max(...faults.map((each) => each.at.length));
  const deepest = faults.filter((each) => each.at.length === furthest && each.fault !== 'missing');
  return furthest > at.length && deepest[0] ? deepest[0] : { at, fault: 'other' };
}

function isMissing({ message }: Issue): boolean {
  return message.endsWith('received undefined');
}

function kindOf(expected: string): 'string' | 'number' | 'boolean' | 'array' | 'object' {
  if (expected === 'int') return 'number';
  return expected === 'string' || expected === 'number' || expected === 'boolean' || expected === 'array'
    ? expected
    : 'object';
}
