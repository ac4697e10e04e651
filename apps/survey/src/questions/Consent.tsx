import type { Question } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import type { FieldProps } from './QuestionField.tsx';

/** Never ticked beforehand: a consent is something one does. */
export function Consent(props: FieldProps<Extract<Question, { kind: 'consent' }>>): JSX.Element {
  return (
    <label class="choice" data-on={props.answer === true}>
      <input
        type="checkbox"
        checked={props.answer === true}
        onChange={(event) => props.onAnswer(event.currentTarget.checked)}
      />
      <span>{props.texts.agree}</span>
    </label>
  );
}
