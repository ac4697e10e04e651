import { type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { Points } from './Points.tsx';
import type { FieldProps } from './QuestionField.tsx';

type Rating = { importance?: number; evaluation?: number };

/** Importance and evaluation of each driver, side by side. A driver counts once its importance is given. */
export function Pulse(props: FieldProps<Extract<Question, { kind: 'pulse' }>>): JSX.Element {
  const { question, answer, data, texts } = props;
  const given = (typeof answer === 'object' ? answer : {}) as Record<string, Rating>;
  const rate = (driver: string, rating: Rating): void =>
    props.onAnswer({ ...given, [driver]: { ...given[driver], ...rating } });
  return (
    <div class="matrix">
      {question.drivers.map(({ id, label }) => (
        <fieldset key={id}>
          <legend>{wordsIn(label, data.language)}</legend>
          {(['importance', 'evaluation'] as const).map((side) => (
            <fieldset key={side} class="rating" aria-label={texts[side]}>
              <span class="quiet" aria-hidden="true">
                {texts[side]}
              </span>
              <Points
                name={`${question.id}-${id}-${side}`}
                lowest={0}
                highest={10}
                look="numbers"
                low=""
                high=""
                value={given[id]?.[side] ?? null}
                onPick={(value) => rate(id, { [side]: value })}
              />
            </fieldset>
          ))}
        </fieldset>
      ))}
    </div>
  );
}
