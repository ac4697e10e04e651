import type { Question } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import type { FieldProps } from './QuestionField.tsx';

type Asked = Extract<Question, { kind: 'text' | 'long' | 'email' | 'phone' | 'date' | 'number' }>;

const looks = {
  text: { type: 'text' },
  email: { type: 'email', inputMode: 'email', autocomplete: 'email' },
  phone: { type: 'tel', inputMode: 'tel', autocomplete: 'tel' },
  date: { type: 'date' },
  number: { type: 'text', inputMode: 'decimal' },
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
  const tell = (text: string): void => {
    if (text === '') props.onAnswer(undefined);
    else if (question.kind !== 'number') props.onAnswer(text);
    else {
      const number = Number(text.replace(',', '.').replace(/[\s\u00a0]/g, ''));
      props.onAnswer(Number.isFinite(number) && /\d$/.test(text) ? number : text);
    }
  };
  return (
    <input
      {...looks[question.kind]}
      aria-label={title}
      maxLength={question.kind === 'number' ? 20 : (question.atMost ?? 400)}
      value={shown}
      onInput={(event) => tell(event.currentTarget.value)}
    />
  );
}
