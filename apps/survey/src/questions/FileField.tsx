import type { Question } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { sendFile } from '../send.ts';
import { fill } from '../texts.ts';
import type { FieldProps } from './QuestionField.tsx';

/** A picture or a PDF, handed in at once; its number is the answer. */
export function FileField(props: FieldProps<Extract<Question, { kind: 'file' }>>): JSX.Element {
  const { question, data, texts } = props;
  const [state, setState] = useState<{ at: 'none' | 'sending' | 'failed' } | { at: 'sent'; name: string }>({
    at: 'none',
  });
  const take = async (file: File | undefined): Promise<void> => {
    if (!file) return;
    setState({ at: 'sending' });
    const id = data.isPreview ? crypto.randomUUID() : await sendFile(data.token, file);
    setState(id ? { at: 'sent', name: file.name } : { at: 'failed' });
    props.onAnswer(id ?? undefined);
  };
  return (
    <>
      {/* The browser's own button speaks the language of the browser, not that of the survey. */}
      <label class="file">
        <input
          type="file"
          accept={question.accepts.join(',')}
          onChange={(event) => {
            const { currentTarget } = event;
            void take(currentTarget.files?.[0]).finally(() => {
              // Who tries the same file again is heard.
              currentTarget.value = '';
            });
          }}
        />
        {props.answer === undefined ? texts.fileChoose : texts.fileOther}
      </label>
      <p role="status" class={state.at === 'failed' ? 'harm' : 'quiet'}>
        {state.at === 'sending' && texts.fileSending}
        {state.at === 'sent' && fill(texts.fileSent, { name: state.name })}
        {state.at === 'none' && props.answer !== undefined && texts.fileKept}
        {state.at === 'failed' && texts.fileFailed}
      </p>
      {props.answer !== undefined && (
        <button
          type="button"
          class="link"
          onClick={() => {
            setState({ at: 'none' });
            props.onAnswer(undefined);
          }}
        >
          {texts.fileRemove}
        </button>
      )}
    </>
  );
}
