import type { CasePage } from '@rapport/contracts/cases';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../Cases.module.css';
import { useCaseWords } from '../useCaseWords.ts';

/** What it is about, and how it stands against what was promised. */
export function Standing({ found }: { found: CasePage }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useCaseWords();
  const nowMs = Date.now();
  const due = words.due(found, nowMs);
  const { answerDueAt, answeredAt } = found.clock;
  const isAnswerLate = answerDueAt !== null && Date.parse(answerDueAt) <= nowMs;
  return (
    <section>
      <p className={classes.sentence}>{words.about(found)}</p>
      <p className={classes.due} data-tone={due.tone}>
        {due.text}
      </p>
      {answerDueAt !== null && (
        <p className={classes.due} data-tone={isAnswerLate ? 'late' : 'plain'}>
          {t(isAnswerLate ? 'cases.answer.late' : 'cases.answer.due', { date: format.dateTime(answerDueAt) })}
        </p>
      )}
      {answeredAt !== null && (
        <p className={classes.quiet}>{t('cases.answer.given', { date: format.dateTime(answeredAt) })}</p>
      )}
      {found.nextStep && (
        <p>
          <strong>{t('shell.label', { label: t('cases.next') })}</strong> {found.nextStep}
          {found.nextStepAt && ` (${format.dateTime(found.nextStepAt)})`}
        </p>
      )}
    </section>
  );
}
