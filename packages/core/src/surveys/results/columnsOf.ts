import { towardsHighEnd } from '../answers/exchangesOf.ts';
import {
  differentialPoints,
  lowestOfScale,
  otherPrefix,
  type Question,
  questionsOf,
  type SurveyAnswers,
  type SurveyDefinition,
  type SurveyLanguage,
} from '../definition.ts';
import { wordsIn } from '../words/wordsIn.ts';

/** A column of an export: one a question, or several where a question asks for several things. */
export interface ExportColumn {
  /** Letters, digits and `_`, as statistical software names variables: 64 at most, each once. */
  name: string;
  label: string;
  type: 'number' | 'text' | 'date';
  /** Codes and what they mean. Empty where the value speaks for itself. */
  values: { code: number; label: string }[];
  /** A scale of which the ends alone have words: what was answered is the figure. */
  isScale?: true;
  /** The cell; a code where there are codes. Null where unanswered. */
  read: (answers: SurveyAnswers) => string | number | null;
}

const texts = {
  fr: {
    yesNo: ['non', 'oui'],
    other: 'Autre',
    within: '{title} : {part}',
    importance: 'importance',
    evaluation: 'évaluation',
    kano: [
      'Cela me plairait',
      'Je m’y attends',
      'Cela m’est égal',
      'Je m’en accommode',
      'Cela me déplairait',
    ],
  },
  en: {
    yesNo: ['no', 'yes'],
    other: 'Other',
    within: '{title}: {part}',
    importance: 'importance',
    evaluation: 'evaluation',
    kano: ['I would like it', 'I expect it', 'I don’t mind', 'I can live with it', 'I would dislike it'],
  },
} as const satisfies Record<SurveyLanguage, object>;

/** The columns of a survey's answers, in the order of its questions. Choices are codes from 1, in their order. */
export function columnsOf(survey: SurveyDefinition, language: SurveyLanguage): ExportColumn[] {
  const taken = new Set<string>();
  return questionsOf(survey)
    .flatMap((question) => columnsOfQuestion(question, language))
    .map((column) => ({ ...column, name: freeName(column.name, taken) }));
}

function columnsOfQuestion(question: Question, language: SurveyLanguage): ExportColumn[] {
  const { id } = question;
  const title = wordsIn(question.title, language);
  const one = (
    read: ExportColumn['read'],
    type: ExportColumn['type'] = 'number',
    values: ExportColumn['values'] = [],
    suffix = '',
    label = title,
  ): ExportColumn => ({ name: suffix ? `${id}_${suffix}` : id, label, type, values, read });
  const codes = (choices: readonly { id: string; label: object }[]) =>
    choices.map((choice, i) => ({ code: i + 1, label: wordsIn(choice.label, language) }));
  const say = texts[language];
  const inside = (whole: string, part: string) =>
    say.within.replace(/\{(title|part)\}/g, (name) => (name === '{title}' ? whole : part));
  const within = (part: { id: string; label: object }) => inside(title, wordsIn(part.label, language));
  const [no, yes] = say.yesNo;
  const truth = [
    { code: 0, label: no },
    { code: 1, label: yes },
  ];
  const other = () => one((answers) => otherOf(answers[id]), 'text', [], 'other', inside(title, say.other));

  switch (question.kind) {
    case 'scale': {
      const [low, high] = [wordsIn(question.low, language), wordsIn(question.high, language)];
      const ends = [
        ...(low ? [{ code: lowestOfScale(question.highest), label: low }] : []),
        ...(high ? [{ code: question.highest, label: high }] : []),
      ];
      return [{ ...one((answers) => numberOf(answers[id]), 'number', ends), isScale: true }];
    }
    case 'differential': {
      const { left, right, isReversed = false } = question;
      const [low, high] = isReversed ? [right, left] : [left, right];
      const values = [
        { code: 1, label: wordsIn(low, language) },
        { code: differentialPoints, label: wordsIn(high, language) },
      ].filter(({ label }) => label !== '');
      const read: ExportColumn['read'] = (answers) => {
        const place = numberOf(answers[id]);
        return place === null ? null : towardsHighEnd(place, isReversed);
      };
      return [{ ...one(read, 'number', values), isScale: true }];
    }
    case 'single': {
      const coded = one(
        (answers) => codeOf(question.choices, answers[id]),
        'number',
        codes(question.choices),
      );
      return question.hasOther ? [coded, other()] : [coded];
    }
    case 'multiple':
    case 'picture': {
      const columns = question.choices.map((choice) =>
        one(
          (answers) => (Array.isArray(answers[id]) ? Number(answers[id].includes(choice.id)) : null),
          'number',
          truth,
          choice.id,
          within(choice),
        ),
      );
      return question.hasOther ? [...columns, other()] : columns;
    }
    case 'ranking':
      return question.choices.map((choice) =>
        one(
          (answers) => (Array.isArray(answers[id]) ? answers[id].indexOf(choice.id) + 1 || null : null),
          'number',
          [],
          choice.id,
          within(choice),
        ),
      );
    case 'matrix':
      return question.rows.map((row) =>
        one(
          (answers) => codeOf(question.columns, partOf(answers[id], row.id)),
          'number',
          codes(question.columns),
          row.id,
          within(row),
        ),
      );
    case 'kano':
      return (['functional', 'dysfunctional'] as const).map((side) =>
        one(
          (answers) => numberOf(partOf(answers[id], side)),
          'number',
          say.kano.map((label, i) => ({ code: i + 1, label })),
          side,
          inside(question.feature, wordsIn(question[side], language)),
        ),
      );
    case 'pulse':
      return question.drivers.flatMap((driver) =>
        (['importance', 'evaluation'] as const).map((side) =>
          one(
            (answers) =>
              numberOf((partOf(answers[id], driver.id) as Record<string, unknown> | undefined)?.[side]),
            'number',
            [],
            `${driver.id}_${side}`,
            `${within(driver)} (${say[side]})`,
          ),
        ),
      );
    case 'consent': {
      return [
        one((answers) => (answers[id] === undefined ? null : Number(answers[id] === true)), 'number', truth),
      ];
    }
    case 'number':
      return [one((answers) => numberOf(answers[id]))];
    case 'date':
      return [one((answers) => textOf(answers[id]), 'date')];
    default:
      return [one((answers) => textOf(answers[id]), 'text')];
  }
}

function freeName(wanted: string, taken: Set<string>): string {
  const plain = wanted
    .replace(/[^A-Za-z0-9]+/g, '_')
    .replace(/^(?![A-Za-z])/, 'q_')
    .slice(0, 56);
  let name = plain;
  for (let i = 2; taken.has(name.toLowerCase()); i++) name = `${plain}_${i}`;
  taken.add(name.toLowerCase());
  return name;
}

function numberOf(value: unknown): number | null {
  return typeof value === 'number' ? value : null;
}

function textOf(value: unknown): string | null {
  return typeof value === 'string' ? value : null;
}

function partOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[key] : undefined;
}

function codeOf(choices: readonly { id: string }[], value: unknown): number | null {
  const at = choices.findIndex(({ id }) => id === value);
  return at < 0 ? null : at + 1;
}

function otherOf(value: unknown): string | null {
  const written = [value].flat().find((each) => typeof each === 'string' && each.startsWith(otherPrefix));
  return typeof written === 'string' ? written.slice(otherPrefix.length) : null;
}
