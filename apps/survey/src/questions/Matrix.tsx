import { type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import type { FieldProps } from './QuestionField.tsx';

/** Rows by columns: a row is a group of its own, so that it reads on a phone and aloud. */
export function Matrix(props: FieldProps<Extract<Question, { kind: 'matrix' }>>): JSX.Element {
  const { question, answer, data } = props;
  const given = (typeof answer === 'object' && !Array.isArray(answer) ? answer : {}) as Record<
    string,
    string
  >;
  return (
    <div class="matrix">
      {question.rows.map((row) => (
        <fieldset key={row.id}>
          <legend>{wordsIn(row.label, data.language)}</legend>
          <div class="options">
            {question.columns.map((column) => (
              <label key={column.id} class="choice" data-on={given[row.id] === column.id}>
                <input
                  type="radio"
                  name={`${question.id}-${row.id}`}
                  checked={given[row.id] === column.id}
                  onChange={() => props.onAnswer({ ...given, [row.id]: column.id })}
                />
                <span>{wordsIn(column.label, data.language)}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
    </div>
  );
}
