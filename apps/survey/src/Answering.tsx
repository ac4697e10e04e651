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
import { useKioskRest } from './useKioskRest.ts';
import { useSending } from './useSending.ts';
import { useStep } from './useStep.ts';

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
  const [isChecked, setChecked] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  const website = useRef<HTMLInputElement>(null);
  const path = useMemo(
    () => pathThrough(definition, answers, fields, data.fullQuotas),
    [definition, answers, fields, data.fullQuotas],
  );
  const sending = useSending(data, fields, kept, website);
  const place = useStep(
    Math.max(
      0,
      path.steps.findIndex(({ page }) => page.id === kept?.page),
    ),
    definition.hasBackButton && !data.isPreview,
  );
  const current = Math.max(0, Math.min(place.step, path.steps.length - 1));
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
    const at = path.steps.findIndex((each) => each.questions.some(({ id }) => id === data.at));
    if (at >= 0) place.show(at);
  }, [data.at]);

  // A new page is read from its top; the first is left where the browser put it.
  const shown = useRef(current);
  useEffect(() => {
    if (shown.current === current) return;
    shown.current = current;
    scrollTo(0, 0);
    // A preview leaves the keyboard to whoever writes beside it.
    if (!data.isPreview || document.hasFocus())
      form.current?.querySelector<HTMLElement>('legend, h2')?.focus();
  }, [current]);

  // What the server refuses may stand on a page before this one.
  useEffect(() => {
    const first = path.steps.findIndex(({ questions: asked }) =>
      asked.some(({ id }) => sending.refused[id] !== undefined),
    );
    if (first >= 0 && first !== current) place.show(first);
  }, [sending.refused]);

  useEffect(() => {
    if (sending.state !== 'done') return;
    tellDone();
    if (data.channel !== 'kiosk') return;
    const timer = setTimeout(props.onAgain, kioskSeconds * 1000);
    return () => clearTimeout(timer);
  }, [sending.state]);

  // What waits for the network stays until it has gone.
  const isBegun = Object.keys(answers).length > 0 || current > 0;
  const isLeaving = useKioskRest(
    data.channel === 'kiosk' && isBegun && ['answering', 'refused', 'old'].includes(sending.state),
    props.onAgain,
  );

  if (sending.state === 'done' || sending.state === 'test') {
    // The author's own thanks stand alone: over them, ours would say it twice.
    const thanks = pipe(wordsIn(definition.thanks, language), path.known, { survey: definition, language });
    return (
      <Notice title={sending.isOverQuota ? texts.quota : thanks.trim() || texts.thanks}>
        {sending.isOverQuota && <p>{texts.quotaSays}</p>}
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
  if (sending.state === 'closed') return <Notice title={texts.closed}>{texts.closedSays}</Notice>;

  const answer = (id: string, value: AnswerValue | undefined): void => {
    const next = { ...answers };
    if (value === undefined) delete next[id];
    else next[id] = value;
    setAnswers(next);
    sending.remember(next, path.steps[current]?.page.id);
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
      sending.remember(answers, path.steps[current + 1]?.page.id);
      place.goOn(current);
    } else sending.finish(answers);
  };
  const isWaiting = sending.state === 'sending';
  const isOffline = sending.state === 'offline';
  return (
    <form ref={form} onSubmit={leave} noValidate>
      <h1 class={current === 0 ? undefined : 'later'}>{props.title}</h1>
      {current === 0 && definition.intro && <p class="intro">{wordsIn(definition.intro, language)}</p>}
      {kept && current === place.first && Object.keys(kept.answers).length > 0 && (
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
        {sending.state === 'refused' && <p class="harm">{texts.failed}</p>}
        {sending.state === 'old' && <p class="harm">{texts.tooOld}</p>}
        {isWaiting && <p class="quiet">{texts.waiting}</p>}
        {isLeaving && <p class="soon">{texts.stillThere}</p>}
      </div>
      <div class="steps">
        {definition.hasBackButton && current > 0 && (
          <button type="button" class="second" onClick={() => place.goBack(current)}>
            {texts.back}
          </button>
        )}
        <button
          type="submit"
          disabled={isWaiting}
          // The second press of a double click would fall on the next page, and pass over it.
          onClick={(event) => event.detail > 1 && event.preventDefault()}
        >
          {isOffline ? texts.tryAgain : isLast && !mayGoOn ? texts.send : texts.next}
        </button>
      </div>
    </form>
  );
}
