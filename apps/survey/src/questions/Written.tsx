import { numberIn, type Question } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { FieldProps } from './QuestionField.tsx';

type Asked = Extract<Question, { kind: 'text' | 'long' | 'email' | 'phone' | 'date' | 'number' }>;
type AskedNumber = Extract<Question, { kind: 'number' }>;

const looks = {
  text: { type: 'text' },
  email: { type: 'email', inputMode: 'email', autocomplete: 'email' },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel' },
  date: { type: 'date' },
} as const;

/** What is written: a line, lines, an address, a number, a date. */
export function Written(props: FieldProps<Asked>): JSX.Element {
  const { question, answer, title } = props;
  const shown = answer === undefined ? '' : String(answer);
  if (question.kind === 'long') {
    return (
      <textarea
        aria-label={title}
        rows={4}
        maxLength={question.atMost ?? 10_000}
        value={shown}
        onInput={(event) => props.onAnswer(event.currentTarget.value || undefined)}
      />
    );
  }
  if (question.kind === 'number') return <NumberField {...props} question={question} />;
  return (
    <input
      {...looks[question.kind]}
      aria-label={title}
      maxLength={question.atMost ?? 400}
      value={shown}
      onInput={(event) => props.onAnswer(event.currentTarget.value || undefined)}
    />
  );
}

/** What is shown is what was typed: "1,0" is a number, and on its way to "1,05". */
function NumberField({ answer, title, data, onAnswer }: FieldProps<AskedNumber>): JSX.Element {
  const [typed, setTyped] = useState(() => shownNumber(answer, data.language));
  const tell = (text: string): void => {
    setTyped(text);
    onAnswer(text.trim() === '' ? undefined : (numberIn(text, data.language) ?? text));
  };
  return (
    <input
      type="text"
      inputMode="decimal"
      aria-label={title}
      maxLength={20}
      value={typed}
      onInput={(event) => tell(event.currentTarget.value)}
    />
  );
}

function shownNumber(answer: FieldProps['answer'], language: FieldProps['data']['language']): string {
  const text = answer === undefined ? '' : String(answer);
  return language === 'fr' ? text.replace('.', ',') : text;
}
