/** What a survey asks. JSON: written by people and tools, kept in versions, never changed once published. */
export interface SurveyDefinition {
  /** The version of this format. */
  format: 1;
  title: Words;
  /** The first is shown to those who ask for none of them. */
  languages: SurveyLanguage[];
  /** `staff`: anonymous, kept apart from customers; groups of few are hidden. */
  audience: 'customers' | 'staff';
  intro?: Words | undefined;
  thanks: Words;
  hasBackButton: boolean;
  hasProgress: boolean;
  /** Names taken from the link, as `site`, `order`; usable wherever a question's id is. */
  hidden: string[];
  calculated: Calculated[];
  quotas: Quota[];
  pages: SurveyPage[];
}

export type SurveyLanguage = 'fr' | 'en';

/** A text by language. `{{id}}` is replaced by the answer to a question, a hidden field or a calculated value. */
export type Words = Partial<Record<SurveyLanguage, string>>;

export interface SurveyPage {
  id: string;
  questions: Question[];
  /** The first that holds is followed when the page is left; none: the next page. */
  jumps: Jump[];
}

export interface Jump {
  when: Condition;
  /** A later page, or the end. */
  to: string;
}
export const endOfSurvey = 'end';

/** Something known of the respondent, by the id of a question, a hidden field or a calculated value. */
export interface Test {
  of: string;
  is: 'equal' | 'different' | 'at-least' | 'at-most' | 'one-of' | 'answered' | 'unanswered';
  value?: string | number | boolean | (string | number)[] | undefined;
}
export type Condition = Test | { all: Condition[] } | { any: Condition[] } | { not: Condition };

/** A value worked out from answers: a sum or mean of numbers, or the first case that holds. */
export type Calculated =
  | { id: string; kind: 'sum' | 'mean'; of: string[] }
  | {
      id: string;
      kind: 'case';
      cases: { when: Condition; value: string | number }[];
      otherwise: string | number;
    };

/** How many answers are wanted of those of whom something is true: past it, others are thanked and let go. */
export interface Quota {
  id: string;
  when: Condition;
  limit: number;
}

interface Asked {
  id: string;
  title: Words;
  help?: Words | undefined;
  isRequired: boolean;
  showIf?: Condition | undefined;
}

export interface Choice {
  id: string;
  label: Words;
  /** Of a picture choice: the id of an image of the survey. */
  image?: string | undefined;
}

/** One number: 0 to 10, five or seven points, stars, smileys. */
export interface ScaleQuestion extends Asked {
  kind: 'scale';
  highest: number;
  look: 'numbers' | 'stars' | 'smileys';
  low?: Words | undefined;
  high?: Words | undefined;
  /** What it measures: nps, csat, ces or a key of the workspace's own. */
  measure?: string | undefined;
  /** Where on the path: discovery, purchase, use, help, renewal, or own words. */
  stage?: string | undefined;
  /** Of a staff survey: the pillar of orientation that it tells of, and whether agreeing shows less of it. */
  pillar?: 'exemplary-management' | 'contact-with-customers' | 'latitude-of-teams' | undefined;
  isReversed?: boolean | undefined;
}

export interface ChoiceQuestion extends Asked {
  kind: 'single' | 'multiple' | 'picture' | 'ranking';
  choices: Choice[];
  /** Whether respondents may write another. */
  hasOther?: boolean | undefined;
  /** Of `multiple` and `picture`. */
  atLeast?: number | undefined;
  atMost?: number | undefined;
}

export interface MatrixQuestion extends Asked {
  kind: 'matrix';
  rows: Choice[];
  columns: Choice[];
}

export interface TextQuestion extends Asked {
  kind: 'text' | 'long' | 'email' | 'phone' | 'date';
  atMost?: number | undefined;
  /** Whether an email or a phone number given here says who answers. */
  isHandle?: boolean | undefined;
}

export interface NumberQuestion extends Asked {
  kind: 'number';
  lowest?: number | undefined;
  highest?: number | undefined;
}

export interface ConsentQuestion extends Asked {
  kind: 'consent';
  purpose: string;
}

export interface FileQuestion extends Asked {
  kind: 'file';
  /** Media types, as image/*. */
  accepts: string[];
}

/** Drawn, as the strokes of an SVG path; or typed, as `text:` and a name, by those who can't draw. */
export interface SignatureQuestion extends Asked {
  kind: 'signature';
}

/** How one would feel with a feature, and without. */
export interface KanoQuestion extends Asked {
  kind: 'kano';
  feature: string;
  functional: Words;
  dysfunctional: Words;
}

/** How important, and how well done, driver by driver. */
export interface PulseQuestion extends Asked {
  kind: 'pulse';
  brand: string;
  sector: string;
  drivers: Choice[];
}

/** Two opposite words and seven places between them. With an axis, it is an item of the relationship instrument. */
export interface DifferentialQuestion extends Asked {
  kind: 'differential';
  left: Words;
  right: Words;
  axis?: RelationAxis | undefined;
  /** Whether the high end of the axis is at the left. */
  isReversed?: boolean | undefined;
}

export type RelationAxis =
  | 'valence'
  | 'closeness'
  | 'strength'
  | 'power'
  | 'communality'
  | 'novelty'
  | 'duration';

export type Question =
  | ScaleQuestion
  | ChoiceQuestion
  | MatrixQuestion
  | TextQuestion
  | NumberQuestion
  | ConsentQuestion
  | FileQuestion
  | SignatureQuestion
  | KanoQuestion
  | PulseQuestion
  | DifferentialQuestion;

export type QuestionKind = Question['kind'];

export const differentialPoints = 7;
/** Of a choice that the respondent wrote: `other:` and their words. */
export const otherPrefix = 'other:';

/** Long scales begin at 0, short ones at 1. */
export function lowestOfScale(highest: number): 0 | 1 {
  return highest >= 10 || highest === 1 ? 0 : 1;
}

export function questionsOf({ pages }: Pick<SurveyDefinition, 'pages'>): Question[] {
  return pages.flatMap(({ questions }) => questions);
}

/** What a respondent said, by question. */
export type SurveyAnswers = Readonly<Record<string, AnswerValue | undefined>>;

/**
 * By kind: a number (scale, number, differential), true (consent), a text (text, long, email, phone, date, single, the id of a
 * file, the strokes of a signature), ids (multiple, picture, ranking in order), or an object (matrix: column by row; kano:
 * functional and dysfunctional; pulse: importance and evaluation by driver).
 */
export type AnswerValue =
  | string
  | number
  | boolean
  | string[]
  | { [key: string]: string | number | { importance?: number; evaluation?: number } };
