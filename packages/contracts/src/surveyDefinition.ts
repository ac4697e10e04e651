import type { Condition, SurveyDefinition } from '@rapport/core/surveys';
import { z } from 'zod';
import { measureKey } from './answer.ts';
import { axes, languages } from './vocabulary.ts';

/** Ids of questions, pages and choices: letters, digits, `-` and `_`. */
const id = z
  .string()
  .regex(/^[A-Za-z][A-Za-z0-9_-]{0,39}$/, 'begin with a letter; letters, digits, - and _, 40 at most');
const choiceId = z.string().regex(/^[A-Za-z0-9][A-Za-z0-9_-]{0,39}$/);
const text = z.string().max(2_000);
const words = z.object({ fr: text.optional(), en: text.optional() });
const plainValue = z.union([z.string().max(200), z.number()]);

const test = z.object({
  of: id,
  is: z.enum(['equal', 'different', 'at-least', 'at-most', 'one-of', 'answered', 'unanswered']),
  value: z.union([plainValue, z.boolean(), z.array(plainValue).max(50)]).optional(),
});
/** As deep as logic is readable: three levels. */
const simple: z.ZodType<Condition> = z.union([
  test,
  z.object({ all: z.array(test).min(1).max(20) }),
  z.object({ any: z.array(test).min(1).max(20) }),
  z.object({ not: test }),
]);
const condition: z.ZodType<Condition> = z.union([
  simple,
  z.object({ all: z.array(simple).min(1).max(20) }),
  z.object({ any: z.array(simple).min(1).max(20) }),
  z.object({ not: simple }),
]);

const choice = z.object({ id: choiceId, label: words, image: z.uuid().optional() });
const asked = {
  id,
  title: words,
  help: words.optional(),
  isRequired: z.boolean().default(false),
  showIf: condition.optional(),
};

const question = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('scale'),
    ...asked,
    highest: z.int().min(1).max(10),
    look: z.enum(['numbers', 'stars', 'smileys']).default('numbers'),
    low: words.optional(),
    high: words.optional(),
    measure: measureKey.optional(),
    stage: z.string().max(40).optional(),
    pillar: z.enum(['exemplary-management', 'contact-with-customers', 'latitude-of-teams']).optional(),
    isReversed: z.boolean().optional(),
  }),
  z.object({
    kind: z.enum(['single', 'multiple', 'picture', 'ranking']),
    ...asked,
    choices: z.array(choice).max(100),
    hasOther: z.boolean().optional(),
    atLeast: z.int().min(0).max(100).optional(),
    atMost: z.int().min(1).max(100).optional(),
  }),
  z.object({
    kind: z.literal('matrix'),
    ...asked,
    rows: z.array(choice).max(50),
    columns: z.array(choice).max(20),
  }),
  z.object({
    kind: z.enum(['text', 'long', 'email', 'phone', 'date']),
    ...asked,
    atMost: z.int().min(1).max(10_000).optional(),
    isHandle: z.boolean().optional(),
  }),
  z.object({
    kind: z.literal('number'),
    ...asked,
    lowest: z.number().optional(),
    highest: z.number().optional(),
  }),
  z.object({ kind: z.literal('consent'), ...asked, purpose: z.string().trim().min(1).max(60) }),
  z.object({
    kind: z.literal('file'),
    ...asked,
    accepts: z.array(z.string().max(60)).max(10).default(['image/*', 'application/pdf']),
  }),
  z.object({ kind: z.literal('signature'), ...asked }),
  z.object({
    kind: z.literal('kano'),
    ...asked,
    feature: z.string().trim().min(1).max(80),
    functional: words,
    dysfunctional: words,
  }),
  z.object({
    kind: z.literal('pulse'),
    ...asked,
    brand: z.string().trim().min(1).max(80),
    sector: z.string().trim().min(1).max(80),
    drivers: z.array(choice).max(30),
  }),
  z.object({
    kind: z.literal('differential'),
    ...asked,
    left: words,
    right: words,
    axis: z.enum(axes).optional(),
    isReversed: z.boolean().optional(),
  }),
]);

const calculated = z.union([
  z.object({ id, kind: z.enum(['sum', 'mean']), of: z.array(id).min(1).max(50) }),
  z.object({
    id,
    kind: z.literal('case'),
    cases: z
      .array(z.object({ when: condition, value: plainValue }))
      .min(1)
      .max(20),
    otherwise: plainValue,
  }),
]);

/** What a survey asks, as JSON: the same in the API, in exported files and in the database. */
export const surveyDefinition = z.object({
  format: z.literal(1),
  title: words,
  languages: z.array(z.enum(languages)).min(1).max(languages.length),
  audience: z.enum(['customers', 'staff']).default('customers'),
  intro: words.optional(),
  thanks: words,
  hasBackButton: z.boolean().default(true),
  hasProgress: z.boolean().default(true),
  hidden: z.array(id).max(20).default([]),
  calculated: z.array(calculated).max(30).default([]),
  quotas: z
    .array(z.object({ id, when: condition, limit: z.int().min(1).max(1_000_000) }))
    .max(20)
    .default([]),
  pages: z
    .array(
      z.object({
        id,
        questions: z.array(question).max(50),
        jumps: z
          .array(z.object({ when: condition, to: z.string().max(40) }))
          .max(20)
          .default([]),
      }),
    )
    .max(50),
});

/** Both ways: what is parsed is what core works with, and nothing core knows is lost in parsing. */
type Parsed = z.infer<typeof surveyDefinition>;
type Same = Parsed extends SurveyDefinition ? (SurveyDefinition extends Parsed ? true : never) : never;
export const isSameShape: Same = true;
