import { Button } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Fragment, type ReactElement, useEffect, useRef } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import { cutAtMarks } from '../verbatims/stream/cutAtMarks.ts';
import classes from './LearningPage.module.css';
import { answerExercise, learningQuery, makeExercise } from './queries.ts';

/** A text, four relationships; the answer is explained at once, in the text and in words. */
export function ExerciseCard(props: { type: string | undefined; onClose: () => void }): ReactElement {
  const { t, language } = useText();
  const words = useTypeWords();
  const queries = useQueryClient();
  const exercise = useQuery({
    queryKey: ['learning', 'exercise', props.type ?? null, language],
    queryFn: () => makeExercise({ type: props.type, language }),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
  const answer = useMutation({
    mutationFn: answerExercise,
    onSuccess: () => queries.invalidateQueries({ queryKey: learningQuery.queryKey }),
  });
  const result = answer.data;
  const { data } = exercise;
  const question = useRef<HTMLHeadingElement>(null);
  // A new text is read from its question; the first answer is the next stop of the keyboard.
  useEffect(() => {
    if (data?.exercise) question.current?.focus();
  }, [data?.exercise]);
  return (
    <section className={classes.exercise} aria-label={t('learning.exercise')}>
      <h2 ref={question} tabIndex={-1}>
        {t('learning.exercise')}
      </h2>
      {exercise.isError && <ErrorNote error={exercise.error} />}
      {answer.isError && <ErrorNote error={answer.error} />}
      {data && (
        <>
          <blockquote className={classes.text} lang={data.language}>
            {cutAtMarks(data.text, result?.spans ?? []).map(({ start, text, marks }) =>
              marks.length === 0 ? <Fragment key={start}>{text}</Fragment> : <mark key={start}>{text}</mark>,
            )}
          </blockquote>
          <div className={classes.choices}>
            {data.choices.map((type) => (
              <Button
                key={type}
                variant={result?.type === type ? 'filled' : 'default'}
                disabled={result !== undefined && result.type !== type}
                onClick={() => result ?? answer.mutate({ exercise: data.exercise, type })}
              >
                {words.name(type)}
              </Button>
            ))}
          </div>
        </>
      )}
      {result && (
        <div role="status">
          <p>
            {t(result.isRight ? 'learning.right' : 'learning.wrong', { type: words.phrase(result.type) })}
          </p>
          <p className={classes.definition}>{words.definition(result.type)}</p>
          <Button
            autoFocus
            onClick={() => {
              answer.reset();
              void exercise.refetch();
            }}
          >
            {t('learning.another')}
          </Button>
        </div>
      )}
      <Button variant="subtle" size="compact-sm" onClick={props.onClose}>
        {t('learning.close')}
      </Button>
    </section>
  );
}
