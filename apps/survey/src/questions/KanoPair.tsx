import { type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import type { FieldProps } from './QuestionField.tsx';

/** How one would feel with a feature, and without it, in the five answers of Kano. */
export function KanoPair(props: FieldProps<Extract<Question, { kind: 'kano' }>>): JSX.Element {
  const { question, answer, data, texts } = props;
  const given = (typeof answer === 'object' ? answer : {}) as Record<string, number>;
  const words = [texts.kano1, texts.kano2, texts.kano3, texts.kano4, texts.kano5];
  // Half a pair says nothing: one answers the other half, or takes this one back.
  const isHalf = Object.keys(given).length === 1;
  return (
    <div class="matrix">
      {(['functional', 'dysfunctional'] as const).map((side) => (
        <fieldset key={side}>
          <legend>{wordsIn(question[side], data.language)}</legend>
          <div class="options">
            {words.map((says, i) => (
              <label key={says} class="choice" data-on={given[side] === i + 1}>
                <input
                  type="radio"
                  name={`${question.id}-${side}`}
                  checked={given[side] === i + 1}
                  onChange={() => props.onAnswer({ ...given, [side]: i + 1 })}
                />
                <span>{says}</span>
              </label>
            ))}
          </div>
        </fieldset>
      ))}
      {isHalf && !question.isRequired && (
        <button type="button" class="link" onClick={() => props.onAnswer(undefined)}>
          {texts.clear}
        </button>
      )}
    </div>
  );
}
