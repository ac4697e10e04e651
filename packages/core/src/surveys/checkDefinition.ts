import {
  type Choice,
  endOfSurvey,
  type Question,
  questionsOf,
  type SurveyDefinition,
  type Words,
} from './definition.ts';
import { lookedAt } from './flow/conditions.ts';
import { everyText } from './words/everyText.ts';
import { pipedIn } from './words/wordsIn.ts';

/** What keeps a definition from being published, where it is. */
export interface DefinitionProblem {
  problem:
    | 'no-questions'
    | 'same-id'
    | 'unknown-name'
    | 'not-known-yet'
    | 'leads-nowhere'
    | 'no-choices'
    | 'no-words'
    | 'blank-choice'
    | 'same-feature'
    | 'pillar-missing';
  /** Id of the question, page, quota or calculated value. */
  at: string;
  /** What it names. */
  name?: string;
}

/**
 * Whether a survey can be asked: every id once, every name known where it is used (a question can't depend on one that comes
 * after it), every jump forwards, choices to choose from, and words in its first language.
 */
export function checkDefinition(survey: SurveyDefinition): DefinitionProblem[] {
  const questions = questionsOf(survey);
  const problems: DefinitionProblem[] = [];
  if (questions.length === 0) problems.push({ problem: 'no-questions', at: 'survey' });
  const names = [
    ...survey.hidden,
    ...survey.calculated.map(({ id }) => id),
    ...questions.map(({ id }) => id),
  ];
  const ids = [...names, ...survey.pages.map(({ id }) => id)];
  for (const id of new Set(ids.filter((each, i) => ids.indexOf(each) !== i)))
    problems.push({ problem: 'same-id', at: id });
  problems.push(...namesProblems(survey, new Set(names)));
  for (const question of questions) {
    if ('choices' in question && question.choices.length < 2)
      problems.push({ problem: 'no-choices', at: question.id });
    if (question.kind === 'matrix' && (question.rows.length === 0 || question.columns.length < 2))
      problems.push({ problem: 'no-choices', at: question.id });
    if (question.kind === 'pulse' && question.drivers.length === 0)
      problems.push({ problem: 'no-choices', at: question.id });
  }
  for (const question of questions)
    if (choicesIn(question).some(({ label }) => !isSaid(label)))
      problems.push({ problem: 'blank-choice', at: question.id });
  const features = questions.flatMap((each) => (each.kind === 'kano' ? [each] : []));
  for (const [i, { id, feature }] of features.entries())
    if (features.findIndex((each) => each.feature === feature) < i)
      problems.push({ problem: 'same-feature', at: id, name: feature });
  const [first = 'en'] = survey.languages;
  const unsaid = [
    ...everyText(survey).flatMap(({ at, words }) => (!words[first]?.trim() && isSaid(words) ? [at] : [])),
    ...questions.flatMap((each) => (neededWords(each).every(isSaid) ? [] : [each.id])),
  ];
  for (const at of new Set(unsaid)) problems.push({ problem: 'no-words', at });
  return problems;
}

function namesProblems(survey: SurveyDefinition, names: ReadonlySet<string>): DefinitionProblem[] {
  const problems: DefinitionProblem[] = [];
  const early = new Set([...survey.hidden, ...survey.calculated.map(({ id }) => id)]);
  const check = (at: string, used: readonly string[], seen: ReadonlySet<string>): void => {
    for (const name of used) {
      if (!names.has(name)) problems.push({ problem: 'unknown-name', at, name });
      else if (!seen.has(name)) problems.push({ problem: 'not-known-yet', at, name });
    }
  };
  const seen = new Set(early);
  for (const [index, page] of survey.pages.entries()) {
    for (const question of page.questions) {
      if (question.showIf) check(question.id, lookedAt(question.showIf), seen);
      for (const text of Object.values(question.title)) check(question.id, pipedIn(text), seen);
      seen.add(question.id);
    }
    for (const { when, to } of page.jumps) {
      check(page.id, lookedAt(when), seen);
      const target = survey.pages.findIndex(({ id }) => id === to);
      if (to !== endOfSurvey && target <= index)
        problems.push({ problem: 'leads-nowhere', at: page.id, name: to });
    }
  }
  for (const { id, when } of survey.quotas) check(id, lookedAt(when), names);
  const before = new Set([...names].filter((name) => !survey.calculated.some(({ id }) => id === name)));
  for (const each of survey.calculated) {
    check(each.id, each.kind === 'case' ? each.cases.flatMap(({ when }) => lookedAt(when)) : each.of, before);
    before.add(each.id);
  }
  return problems;
}

/** The texts without which a question cannot be answered. */
function neededWords(question: Question): Words[] {
  const { title, kind } = question;
  if (kind === 'kano') return [title, question.functional, question.dysfunctional];
  return kind === 'differential' ? [title, question.left, question.right] : [title];
}

function choicesIn(question: Question): Choice[] {
  if (question.kind === 'matrix') return [...question.rows, ...question.columns];
  if (question.kind === 'pulse') return question.drivers;
  return 'choices' in question ? question.choices : [];
}

function isSaid(words: Words): boolean {
  return Object.values(words).some((text) => text.trim() !== '');
}
