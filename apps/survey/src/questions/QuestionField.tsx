import { type AnswerProblem, type AnswerValue, type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import type { PageData } from '../data.ts';
import { fill, type Texts } from '../texts.ts';
import { Choices } from './Choices.tsx';
import { Consent } from './Consent.tsx';
import { Differential } from './Differential.tsx';
import { FileField } from './FileField.tsx';
import { KanoPair } from './KanoPair.tsx';
import { Matrix } from './Matrix.tsx';
import { Pulse } from './Pulse.tsx';
import { Ranking } from './Ranking.tsx';
import { Scale } from './Scale.tsx';
import { Signature } from './Signature.tsx';
import { Written } from './Written.tsx';

/** What every kind of question gets. */
export interface FieldProps<Kind extends Question = Question> {
  question: Kind;
  answer: AnswerValue | undefined;
  /** With answers set in. */
  title: string;
  data: PageData;
  texts: Texts;
  onAnswer: (value: AnswerValue | undefined) => void;
}

/** One question: what is asked, what helps, the answer, and what is wrong with it. */
export function QuestionField(props: FieldProps & { problem: AnswerProblem | undefined }): JSX.Element {
  const { question, title, texts, problem, data } = props;
  const help = wordsIn(question.help, data.language);
  const ids = [help && `${question.id}-help`, problem && `${question.id}-problem`].filter(Boolean).join(' ');
  return (
    <fieldset
      class="question"
      data-question={question.id}
      data-kind={question.kind}
      aria-describedby={ids || undefined}
      aria-invalid={problem ? 'true' : undefined}
    >
      <legend tabIndex={-1}>
        {title}
        {question.isRequired && <span class="required"> ({texts.required})</span>}
      </legend>
      {help && (
        <p class="quiet" id={`${question.id}-help`}>
          {help}
        </p>
      )}
      {field(props)}
      {problem && (
        <p class="harm" id={`${question.id}-problem`}>
          {fill(says(question, problem, texts), {
            n: limitOf(question, problem).toLocaleString(data.language),
          })}
        </p>
      )}
    </fieldset>
  );
}

/** An order half done is finished or left out; an order that is asked for is finished. */
function says(question: Question, problem: AnswerProblem, texts: Texts): string {
  if (question.kind !== 'ranking' || problem !== 'incomplete') return texts.problem[problem];
  return question.isRequired ? texts.rankUndoneRequired : texts.rankUndone;
}

/** The limit that an answer went beyond; nothing to say where the problem is not one of a limit. */
function limitOf(question: Question, problem: AnswerProblem): number | '' {
  if (question.kind === 'number') return (problem === 'too-low' ? question.lowest : question.highest) ?? '';
  if ('choices' in question) return (problem === 'too-few' ? question.atLeast : question.atMost) ?? '';
  return '';
}

function field({ question, ...props }: FieldProps): JSX.Element {
  switch (question.kind) {
    case 'scale':
      return <Scale question={question} {...props} />;
    case 'differential':
      return <Differential question={question} {...props} />;
    case 'single':
    case 'multiple':
    case 'picture':
      return <Choices question={question} {...props} />;
    case 'ranking':
      return <Ranking question={question} {...props} />;
    case 'matrix':
      return <Matrix question={question} {...props} />;
    case 'consent':
      return <Consent question={question} {...props} />;
    case 'file':
      return <FileField question={question} {...props} />;
    case 'signature':
      return <Signature question={question} {...props} />;
    case 'kano':
      return <KanoPair question={question} {...props} />;
    case 'pulse':
      return <Pulse question={question} {...props} />;
    default:
      return <Written question={question} {...props} />;
  }
}
