import { type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { fill } from '../texts.ts';
import type { FieldProps } from './QuestionField.tsx';

type Asked = Extract<Question, { kind: 'single' | 'multiple' | 'picture' | 'ranking' }>;

/** Ranks by pressing in order: nothing to drag, the same by finger, mouse and keyboard. */
export function Ranking(props: FieldProps<Asked>): JSX.Element {
  const { question, answer, data, texts } = props;
  const order = Array.isArray(answer) ? answer : [];
  const left = question.choices.length - order.length;
  const press = (id: string): void => {
    const next = order.includes(id) ? order.filter((each) => each !== id) : [...order, id];
    props.onAnswer(next.length > 0 ? next : undefined);
  };
  return (
    <div class="choices">
      <p class="quiet">{texts.rankHelp}</p>
      {question.choices.map(({ id, label }) => {
        const place = order.indexOf(id) + 1;
        const name = wordsIn(label, data.language);
        return (
          <button key={id} type="button" class="choice rank" data-on={place > 0} onClick={() => press(id)}>
            <span class="place" aria-hidden="true">
              {place || ''}
            </span>
            <span>
              {name}
              <span class="aloud">{place > 0 ? fill(texts.ranked, { n: place }) : texts.unranked}</span>
            </span>
          </button>
        );
      })}
      {order.length > 0 && (
        <p class="quiet">
          {left > 0 && `${fill(left === 1 ? texts.rankLeft.one : texts.rankLeft.other, { n: left })} `}
          <button type="button" class="link" onClick={() => props.onAnswer(undefined)}>
            {texts.rankClear}
          </button>
        </p>
      )}
    </div>
  );
}
