import {
  type Choice,
  type Condition,
  type Question,
  type QuestionKind,
  questionsOf,
  type SurveyDefinition,
  type SurveyLanguage,
  type Words,
} from '../definition.ts';
import { type DefinitionChange, diffDefinitions } from '../diffDefinitions.ts';
import { describeCondition, describeLogic } from './describeLogic.ts';
import { wordsIn } from './wordsIn.ts';

/** One thing that differs between two versions, as people read it. */
export interface ReadChange extends Omit<DefinitionChange, 'parts'> {
  /** What is asked, of a question; the number of a page; the id of a quota or a calculated value. */
  name: string;
  /** Of a question. */
  kind: QuestionKind | null;
  details: ChangeDetail[];
}

/** What a part was and is; null where there was, or is, nothing. */
export interface ChangeDetail {
  /** As `title`, `choices`, `showIf`; `order` where only the order of choices changed; `says` for logic in a sentence. */
  part: string;
  /** Of a text that respondents read. */
  language: SurveyLanguage | null;
  before: ChangedValue;
  after: ChangedValue;
}

export type ChangedValue = string | number | boolean | null;

const lists: readonly string[] = ['choices', 'rows', 'columns', 'drivers'];
const both: readonly SurveyLanguage[] = ['fr', 'en'];

/**
 * What differs between two versions of a survey, in the words of its questions.
 *
 * @param language in which questions are named and logic is told
 */
export function readChanges(
  before: SurveyDefinition,
  after: SurveyDefinition,
  language: SurveyLanguage,
): ReadChange[] {
  const changes = diffDefinitions(before, after);
  const [oldLogic, newLogic] = [describeLogic(before, language), describeLogic(after, language)];
  const sentences = (lines: typeof oldLogic, id: string) =>
    lines
      .filter(({ at }) => at === id)
      .map(({ says }) => says)
      .join(' ') || null;
  return changes.flatMap(({ change, what, id, parts }): ReadChange[] => {
    const held = { change, what, id };
    if (what === 'question') {
      const [old, now] = [questionOf(before, id), questionOf(after, id)];
      const { title, kind } = (now ?? old) as Question;
      const tell = (of: unknown, survey: SurveyDefinition) =>
        of === undefined ? null : describeCondition(of as Condition, survey, language);
      const details =
        change === 'changed'
          ? detailsOf(old, now, parts, (part, [was, is]) =>
              part === 'showIf' ? [tell(was, before), tell(is, after)] : null,
            )
          : [];
      return [{ ...held, name: wordsIn(title, language), kind, details }];
    }
    if (what === 'survey')
      return [
        {
          ...held,
          name: wordsIn(after.title, language),
          kind: null,
          details: detailsOf(before, after, parts),
        },
      ];
    const name = what === 'page' ? String(placeOfPage(change === 'removed' ? before : after, id)) : id;
    const [was, is] = [sentences(oldLogic, id), sentences(newLogic, id)];
    const says: ChangeDetail = { part: 'says', language: null, before: was, after: is };
    // Where a page leads may be told by the places of other pages, and then reads the same.
    return [{ ...held, name, kind: null, details: was === is ? [] : [says] }];
  });
}

type Pair = readonly [unknown, unknown];

function detailsOf(
  before: object | undefined,
  after: object | undefined,
  parts: readonly string[],
  tell: (part: string, pair: Pair) => [string | null, string | null] | null = () => null,
): ChangeDetail[] {
  const names = [...new Set(parts.map((part) => part.split('.')[0] as string))];
  return names.flatMap((part): ChangeDetail[] => {
    const pair: Pair = [
      (before as Record<string, unknown> | undefined)?.[part],
      (after as Record<string, unknown> | undefined)?.[part],
    ];
    const told = tell(part, pair);
    if (told) return [{ part, language: null, before: told[0], after: told[1] }];
    if (lists.includes(part)) return choiceDetails(part, pair[0] as Choice[], pair[1] as Choice[]);
    if (pair.some(isWords)) return textDetails(part, pair[0] as Words, pair[1] as Words);
    return [{ part, language: null, before: shown(pair[0]), after: shown(pair[1]) }];
  });
}

function textDetails(part: string, before: Words | undefined, after: Words | undefined): ChangeDetail[] {
  return both.flatMap((language) => {
    const [was, is] = [before?.[language] || null, after?.[language] || null];
    return was === is ? [] : [{ part, language, before: was, after: is }];
  });
}

function choiceDetails(
  part: string,
  before: readonly Choice[] = [],
  after: readonly Choice[] = [],
): ChangeDetail[] {
  const find = (list: readonly Choice[], id: string) => list.find((each) => each.id === id);
  const ids = [...new Set([...before, ...after].map(({ id }) => id))];
  const details = ids.flatMap((id): ChangeDetail[] => {
    const [was, is] = [find(before, id), find(after, id)];
    const texts = textDetails(part, was?.label, is?.label);
    if (!was || !is || was.image === is.image) return texts;
    return [...texts, { part: 'image', language: null, before: was.image ?? null, after: is.image ?? null }];
  });
  const kept = (list: readonly Choice[], other: readonly Choice[]) =>
    list.filter(({ id }) => find(other, id)).map(({ id }) => id);
  const [oldOrder, newOrder] = [kept(before, after), kept(after, before)];
  if (oldOrder.every((id, i) => id === newOrder[i])) return details;
  const labels = (order: readonly string[]) =>
    order.map((id) => Object.values(find(after, id)?.label ?? {})[0] ?? id).join(', ');
  return [...details, { part: 'order', language: null, before: labels(oldOrder), after: labels(newOrder) }];
}

function isWords(value: unknown): value is Words {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return false;
  return Object.keys(value).every((key) => key === 'fr' || key === 'en');
}

function shown(value: unknown): ChangedValue {
  if (value === undefined || value === null) return null;
  if (typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean') return value;
  return Array.isArray(value) ? value.join(', ') || null : JSON.stringify(value);
}

function questionOf(survey: SurveyDefinition, id: string): Question | undefined {
  return questionsOf(survey).find((question) => question.id === id);
}

function placeOfPage({ pages }: SurveyDefinition, id: string): number {
  return pages.findIndex((page) => page.id === id) + 1;
}
