import { Button, Textarea, TextInput } from '@mantine/core';
import type { ProblemMessage, ProblemPage } from '@rapport/contracts/problems';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { Breaks } from '../customers/reply/Breaks.tsx';
import { useReplyCheck } from '../customers/reply/useReplyCheck.ts';
import classes from './Problems.module.css';
import { messageQuery } from './queries.ts';
import { useProblemChanges } from './useProblemChanges.ts';

/** "We fixed it", to those concerned: who receives it, what it says, what became of it. */
export function Tell({ problem }: { problem: ProblemPage }): ReactElement | null {
  const { t } = useText();
  const mayManage = useMay('cases:manage');
  const { data, error, refetch } = useQuery({
    ...messageQuery(problem.id, problem.fix),
    enabled: problem.moves.includes('tell'),
  });
  if (!problem.moves.includes('tell')) return null;
  return (
    <Section title={t('problems.tell')} lead={t('problems.tellLead')}>
      {problem.message && <p role="status">{t('problems.tell.became', { ...problem.message })}</p>}
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={4} />}
      {data && (
        <p className={classes.figures}>
          {t('problems.tell.who', {
            people: data.people,
            fr: data.fr,
            en: data.en,
            told: data.told,
            noAddress: data.noAddress,
            notAllowed: data.notAllowed,
          })}
        </p>
      )}
      {data && mayManage && data.fr + data.en > 0 && (
        <Words key={problem.fix} problem={problem} words={data.words} count={data.fr + data.en} />
      )}
    </Section>
  );
}

/** The message in one language, and beside it, at each rest of the hand, what it would break. */
function CheckedText(props: {
  language: 'fr' | 'en';
  text: string;
  onText: (text: string) => void;
}): ReactElement {
  const { t } = useText();
  const { language, text } = props;
  const check = useReplyCheck({ text, language });
  return (
    <>
      <Textarea
        ref={check.field}
        label={t('problems.tell.text')}
        description={t('problems.tell.hint')}
        value={text}
        maxLength={5_000}
        required
        withAsterisk={false}
        autosize
        minRows={6}
        onChange={(event) => props.onText(event.currentTarget.value)}
        onBlur={check.settle}
      />
      <Breaks check={check} language={language} />
    </>
  );
}

function Words(props: { problem: ProblemPage; words: ProblemMessage; count: number }): ReactElement {
  const { t } = useText();
  const { tell } = useProblemChanges();
  const [words, setWords] = useState(props.words);
  const [isAsked, setAsked] = useState(false);
  const write = (language: 'fr' | 'en', part: 'subject' | 'text', text: string) =>
    setWords((before) => ({ ...before, [language]: { ...before[language], [part]: text } }));
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setAsked(true);
      }}
    >
      <div className={classes.words}>
        {(['fr', 'en'] as const).map((language) => (
          <fieldset key={language}>
            <legend>{t(`problems.tell.${language}`)}</legend>
            <TextInput
              label={t('problems.tell.subject')}
              value={words[language].subject}
              maxLength={200}
              required
              withAsterisk={false}
              onChange={(event) => write(language, 'subject', event.currentTarget.value)}
            />
            <CheckedText
              language={language}
              text={words[language].text}
              onText={(text) => write(language, 'text', text)}
            />
          </fieldset>
        ))}
      </div>
      <Button type="submit" mt="md">
        {t('problems.tell.send')}
      </Button>
      <Confirm
        isOpen={isAsked}
        title={t('problems.tell.sure', { count: props.count })}
        confirm={t('problems.tell.send')}
        isHarmless
        isPending={tell.isPending}
        error={tell.error}
        onClose={() => setAsked(false)}
        onConfirm={() =>
          tell.mutate({ id: props.problem.id, ...words }, { onSuccess: () => setAsked(false) })
        }
      >
        {t('problems.tell.sureText')}
      </Confirm>
    </form>
  );
}
