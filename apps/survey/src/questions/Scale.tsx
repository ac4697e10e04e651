import { lowestOfScale, type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { Points } from './Points.tsx';
import type { FieldProps } from './QuestionField.tsx';

/** One number, as numbers, stars or faces. */
export function Scale(props: FieldProps<Extract<Question, { kind: 'scale' }>>): JSX.Element {
  const { question, answer, data } = props;
  const lowest = lowestOfScale(question.highest);
  const low = wordsIn(question.low, data.language);
  const high = wordsIn(question.high, data.language);
  return (
    <Points
      name={question.id}
      lowest={lowest}
      highest={question.highest}
      look={question.look}
      low={low}
      high={high}
      value={typeof answer === 'number' ? answer : null}
      onPick={props.onAnswer}
    />
  );
}
