import {
  type Condition,
  endOfSurvey,
  questionsOf,
  type SurveyDefinition,
  type SurveyLanguage,
  type Test,
} from '../definition.ts';
import { shownAnswer, wordsIn } from './wordsIn.ts';

const sayings: Readonly<Record<SurveyLanguage, Record<Test['is'], string> & Record<string, string>>> = {
  en: {
    equal: 'is {value}',
    different: 'is not {value}',
    'at-least': 'is {value} or more',
    'at-most': 'is {value} or less',
    'one-of': 'is one of {value}',
    answered: 'is answered',
    unanswered: 'is not answered',
    and: ' and ',
    or: ' or ',
    not: 'not ({value})',
    shown: 'Shown if {value}.',
    jump: 'If {value}, go to {to}.',
    end: 'the end',
    page: 'page {n}',
    quota: 'Ends after {limit} answers where {value}.',
    sum: '{id} is the sum of {value}.',
    mean: '{id} is the mean of {value}.',
    case: '{id}: {value}; otherwise {otherwise}.',
    when: '{result} if {value}',
  },
  fr: {
    equal: 'vaut {value}',
    different: 'ne vaut pas {value}',
    'at-least': 'vaut {value} ou plus',
    'at-most': 'vaut {value} ou moins',
    'one-of': 'est parmi {value}',
    answered: 'a une réponse',
    unanswered: 'n’a pas de réponse',
    and: ' et ',
    or: ' ou ',
    not: 'pas ({value})',
    shown: 'Posée si {value}.',
    jump: 'Si {value}, aller à {to}.',
    end: 'la fin',
    page: 'la page {n}',
    quota: 'S’arrête après {limit} réponses où {value}.',
    sum: '{id} est la somme de {value}.',
    mean: '{id} est la moyenne de {value}.',
    case: '{id} : {value} ; sinon {otherwise}.',
    when: '{result} si {value}',
  },
};

export interface LogicLine {
  /** Id of the question, page, quota or calculated value. */
  at: string;
  says: string;
}

/** The logic of a survey in sentences: what is shown when, where pages lead, what ends it, what is worked out. */
export function describeLogic(survey: SurveyDefinition, language: SurveyLanguage): LogicLine[] {
  const say = (key: string, values: Record<string, string | number> = {}): string =>
    (sayings[language][key] as string).replace(/\{(\w+)\}/g, (_whole, name: string) => String(values[name]));
  const name = (id: string) => nameOf(id, survey, language);
  const condition = (of: Condition) => describeCondition(of, survey, language);
  const pageName = (to: string) =>
    to === endOfSurvey ? say('end') : say('page', { n: survey.pages.findIndex(({ id }) => id === to) + 1 });
  const lines: LogicLine[] = [];
  for (const page of survey.pages) {
    for (const { id, showIf } of page.questions)
      if (showIf) lines.push({ at: id, says: say('shown', { value: condition(showIf) }) });
    for (const { when, to } of page.jumps)
      lines.push({ at: page.id, says: say('jump', { value: condition(when), to: pageName(to) }) });
  }
  for (const { id, when, limit } of survey.quotas)
    lines.push({ at: id, says: say('quota', { limit, value: condition(when) }) });
  for (const each of survey.calculated) {
    if (each.kind !== 'case') {
      lines.push({ at: each.id, says: say(each.kind, { id: each.id, value: each.of.map(name).join(', ') }) });
      continue;
    }
    const cases = each.cases.map(({ when, value }) => say('when', { result: value, value: condition(when) }));
    const values = { id: each.id, value: cases.join(', '), otherwise: each.otherwise };
    lines.push({ at: each.id, says: say('case', values) });
  }
  return lines;
}

/** A condition as people say it. */
export function describeCondition(
  condition: Condition,
  survey: SurveyDefinition,
  language: SurveyLanguage,
): string {
  const texts = sayings[language];
  const inner = (each: Condition) => describeCondition(each, survey, language);
  if ('all' in condition) return condition.all.map(inner).join(texts.and);
  if ('any' in condition) return condition.any.map(inner).join(texts.or);
  if ('not' in condition) return (texts.not as string).replace('{value}', inner(condition.not));
  const question = questionsOf(survey).find(({ id }) => id === condition.of);
  const name = nameOf(condition.of, survey, language);
  const { value } = condition;
  const shown =
    value === undefined
      ? ''
      : shownAnswer(Array.isArray(value) ? value.map(String) : value, question, language);
  return `${name} ${texts[condition.is].replace('{value}', shown)}`;
}

/** What a question asks, in quotes; the name of a field of the link or of a calculated value as it is. */
function nameOf(id: string, survey: SurveyDefinition, language: SurveyLanguage): string {
  const question = questionsOf(survey).find((each) => each.id === id);
  if (!question) return id;
  const title = shorten(wordsIn(question.title, language));
  return language === 'fr' ? `« ${title} »` : `“${title}”`;
}

function shorten(text: string): string {
  return text.length <= 60 ? text : `${text.slice(0, 57).trimEnd()}…`;
}
