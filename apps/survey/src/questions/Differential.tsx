import { differentialPoints, type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import type { FieldProps } from './QuestionField.tsx';

/** Two opposite words and the places between them. */
export function Differential(props: FieldProps<Extract<Question, { kind: 'differential' }>>): JSX.Element {
  const { question, answer, data } = props;
  const left = wordsIn(question.left, data.language);
  const right = wordsIn(question.right, data.language);
  return (
    <div class="differential">
      <span aria-hidden="true">{left}</span>
      <div class="row" style={{ '--points': differentialPoints }}>
        {Array.from({ length: differentialPoints }, (_, i) => i + 1).map((place) => (
          <label key={place} data-on={answer === place}>
            <input
              type="radio"
              name={question.id}
              checked={answer === place}
              aria-label={`${left} ${place} / ${differentialPoints} ${right}`}
              onChange={() => props.onAnswer(place)}
            />
            <span aria-hidden="true" />
          </label>
        ))}
      </div>
      <span aria-hidden="true">{right}</span>
    </div>
  );
}
