import { type AnswerValue, checkAnswer, pathThrough, pipe, wordsIn } from '@rapport/core/surveys';
import type { JSX } from 'preact';
import { useEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { Answers, PageData } from './data.ts';
import { firstAnswers } from './firstAnswers.ts';
import type { Kept } from './memory.ts';
import { Notice } from './Notice.tsx';
import { QuestionField } from './questions/QuestionField.tsx';
import { TestResult } from './TestResult.tsx';
import { tellDone } from './tellSize.ts';
import { fill, textsIn } from './texts.ts';
import { useSending } from './useSending.ts';

const kioskSeconds = 8;

/** The questions, page by page. What is answered is kept at every step, here and on the server. */
export function Answering(props: {
  data: PageData;
  fields: Record<string, string>;
  kept: Kept | null;
  title: string;
  onAgain: () => void;
}): JSX.Element {
  const { data, fields, kept } = props;
  const { definition, language } = data;
  const texts = textsIn(language);
  const [answers, setAnswers] = useState<Answers>(() => firstAnswers(data, kept));
  const [step, setStep] = useState(0);
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const website = useRef<HTMLInputElement>(null);
  const isFirst = useRef(true);
  const path = useMemo(
    () => pathThrough(definition, answers, fields, data.fullQuotas),
    [definition, answers, fields, data.fullQuotas],
  );
  const sending = useSending(data, fields, kept, website);
  const current = Math.min(step, path.steps.length - 1);
  const { questions = [] } = path.steps[current] ?? {};
  const isLast = current >= path.steps.length - 1;
  // What comes next may hang on what is not answered yet: the button promises the end only when it is one.
  const mayGoOn =
    path.steps[current]?.page !== definition.pages.at(-1) &&
    questions.some(({ id }) => answers[id] === undefined);
  const problems = questions.flatMap((question) => {
    const problem = checkAnswer(question, answers[question.id]);
    return problem ? [{ id: question.id, problem }] : [];
  });

  useEffect(() => {
    if (!data.at) return;
    const place = path.steps.findIndex((each) => each.questions.some(({ id }) => id === data.at));
    if (place >= 0) setStep(place);
  }, [data.at]);

  // A new page is read from its top; the first is left where the browser put it.
  useEffect(() => {
    if (isFirst.current) {
      isFirst.current = false;
      return;
    }
    scrollTo(0, 0);
    form.current?.querySelector<HTMLElement>('legend, h2')?.focus();
  }, [current]);

  useEffect(() => {
    if (sending.state !== 'done') return;
    tellDone();
    if (data.channel !== 'kiosk') return;
    const timer = setTimeout(props.onAgain, kioskSeconds * 1000);
    return () => clearTimeout(timer);
  }, [sending.state]);

  if (sending.state === 'done' || sending.state === 'test') {
    return (
      <Notice title={sending.isOverQuota ? texts.quota : texts.thanks}>
        <p>
          {sending.isOverQuota
            ? texts.quotaSays
            : pipe(wordsIn(definition.thanks, language), path.known, { survey: definition, language })}
        </p>
        {sending.state === 'test' && <TestResult path={path} language={language} />}
        {(data.isPreview || data.channel === 'kiosk') && (
          <button type="button" class="second" onClick={props.onAgain}>
            {texts.again}
          </button>
        )}
      </Notice>
    );
  }
  if (sending.state === 'already') return <Notice title={texts.answered}>{texts.answeredSays}</Notice>;

  const answer = (id: string, value: AnswerValue | undefined): void => {
    const next = { ...answers };
    if (value === undefined) delete next[id];
    else next[id] = value;
    setAnswers(next);
    sending.remember(next);
  };
  const leave = (event: Event): void => {
    event.preventDefault();
    if (problems.length > 0) {
      setChecked(true);
      const first = problems[0]?.id;
      requestAnimationFrame(() => {
        const field = form.current?.querySelector<HTMLElement>(`[data-question="${first}"]`);
        field?.scrollIntoView({ block: 'start' });
        field?.querySelector<HTMLElement>('input, textarea, select, button')?.focus();
      });
      return;
    }
    setChecked(false);
    if (!isLast && path.fullQuota === null) {
      sending.save(answers);
      setStep(current + 1);
    } else sending.finish(answers);
  };
  const isWaiting = sending.state === 'sending';
  const isOffline = sending.state === 'offline';
  return (
    <form ref={form} onSubmit={leave} noValidate>
      {current === 0 && (
        <>
          <h1>{props.title}</h1>
          {definition.intro && <p class="intro">{wordsIn(definition.intro, language)}</p>}
        </>
      )}
      {kept && current === 0 && Object.keys(kept.answers).length > 0 && (
        <p class="quiet">
          {texts.resumed}{' '}
          <button type="button" class="link" onClick={props.onAgain}>
            {texts.startAgain}
          </button>
        </p>
      )}
      {definition.hasProgress && path.steps.length > 1 && (
        <progress
          max={path.steps.length}
          value={current + 1}
          aria-label={fill(texts.step, { n: current + 1, of: path.steps.length })}
        />
      )}
      {questions.map((question) => (
        <QuestionField
          key={question.id}
          question={question}
          answer={answers[question.id]}
          title={pipe(wordsIn(question.title, language), path.known, { survey: definition, language })}
          problem={
            isChecked ? problems.find(({ id }) => id === question.id)?.problem : sending.refused[question.id]
          }
          data={data}
          texts={texts}
          onAnswer={(value) => answer(question.id, value)}
        />
      ))}
      {/* No person sees or reaches it; programs that fill every field fill it. */}
      <div class="trap" aria-hidden="true">
        <label>
          Website <input ref={website} type="text" name="website" tabIndex={-1} autocomplete="off" />
        </label>
      </div>
      <div class="says" role="status">
        {isChecked && problems.length > 0 && (
          <p class="harm">
            {problems.length === 1 ? texts.problems.one : fill(texts.problems.other, { n: problems.length })}
          </p>
        )}
        {isOffline && <p class="soon">{texts.offline}</p>}
        {sending.state === 'refused' && <p class="harm">{fill(texts.failed, { why: sending.message })}</p>}
        {isWaiting && <p class="quiet">{texts.waiting}</p>}
      </div>
      <div class="steps">
        {definition.hasBackButton && current > 0 && (
          <button type="button" class="second" onClick={() => setStep(current - 1)}>
            {texts.back}
          </button>
        )}
        <button type="submit" disabled={isWaiting}>
          {isOffline ? texts.tryAgain : isLast && !mayGoOn ? texts.send : texts.next}
        </button>
      </div>
    </form>
  );
}
