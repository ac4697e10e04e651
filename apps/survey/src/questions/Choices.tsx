import { otherPrefix, type Question, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { fill, type Texts } from '../texts.ts';
import type { FieldProps } from './QuestionField.tsx';

type Asked = Extract<Question, { kind: 'single' | 'multiple' | 'picture' | 'ranking' }>;

/** One or several of a list; pictures where the choices have some; and another, written. */
export function Choices(props: FieldProps<Asked>): JSX.Element {
  const { question, answer, data, texts } = props;
  const isOne = question.kind === 'single' || question.atMost === 1;
  const given = answer === undefined ? [] : [answer].flat().map(String);
  const other = given.find((each) => each.startsWith(otherPrefix));
  const tell = (next: string[]): void => {
    if (question.kind === 'single') props.onAnswer(next[0]);
    else props.onAnswer(next.length > 0 ? next : undefined);
  };
  const toggle = (id: string, isOn: boolean): void => {
    if (isOne) tell(isOn ? [id] : []);
    else tell(isOn ? [...given, id] : given.filter((each) => each !== id));
  };
  const setOther = (text: string | null): void => {
    const rest = isOne ? [] : given.filter((each) => !each.startsWith(otherPrefix));
    tell(text === null ? rest : [...rest, otherPrefix + text]);
  };
  const howMany = isOne ? null : howManyOf(question, texts);
  return (
    <div class={question.kind === 'picture' ? 'choices pictures' : 'choices'}>
      {howMany && <p class="quiet">{howMany}</p>}
      {question.choices.map(({ id, label, image }) => (
        <label key={id} class="choice" data-on={given.includes(id)}>
          <input
            type={isOne ? 'radio' : 'checkbox'}
            name={question.id}
            checked={given.includes(id)}
            onChange={(event) => toggle(id, event.currentTarget.checked)}
          />
          {image && <img src={`/survey-pictures/${data.workspaceId}/${image}`} alt="" loading="lazy" />}
          <span>{wordsIn(label, data.language)}</span>
        </label>
      ))}
      {question.hasOther && (
        <>
          <label class="choice" data-on={other !== undefined}>
            <input
              type={isOne ? 'radio' : 'checkbox'}
              name={question.id}
              checked={other !== undefined}
              onChange={(event) => setOther(event.currentTarget.checked ? '' : null)}
            />
            <span>{texts.other}</span>
          </label>
          {other !== undefined && (
            <input
              type="text"
              maxLength={200}
              aria-label={texts.otherSay}
              placeholder={texts.otherSay}
              value={other.slice(otherPrefix.length)}
              onInput={(event) => setOther(event.currentTarget.value)}
            />
          )}
        </>
      )}
    </div>
  );
}

function howManyOf({ atLeast = 0, atMost }: Asked, { howMany }: Texts): string | null {
  if (atMost === undefined) return atLeast > 1 ? fill(howMany.atLeast, { n: atLeast }) : null;
  if (atLeast === atMost) return fill(howMany.exactly, { n: atMost });
  return atLeast > 1
    ? fill(howMany.between, { n: atLeast, most: atMost })
    : fill(howMany.atMost, { n: atMost });
}
