import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { ApiError } from '../api/ApiError.ts';
import { useText, type Write } from '../i18n/useText.ts';
import classes from './ErrorNote.module.css';

/** Says what happened, what was kept and what to do, in the reader's language; the server's own words beneath. */
export function ErrorNote(props: {
  error: unknown;
  /** What was being done: "This list could not be read." Left out, the kind of error says it. */
  title?: string;
  onRetry?: () => void;
}): ReactElement {
  const { t } = useText();
  const { title, advice, detail } = explainError(props.error, t);
  return (
    <div className={classes.note} role="alert">
      <p className={classes.title}>{props.title ?? title}</p>
      <p className={classes.advice}>
        {props.title ? `${title} ` : ''}
        {advice}
      </p>
      {detail && <p className={classes.detail}>{detail}</p>}
      {props.onRetry && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={props.onRetry}>
          {t('shell.error.retry')}
        </Button>
      )}
    </div>
  );
}

/** The words for an error. `detail` is the server's message, in English, when it adds something. */
export function explainError(
  error: unknown,
  t: Write,
): { title: string; advice: string; detail: string | null } {
  const code = error instanceof ApiError ? error.code : 'internal';
  const says = error instanceof ApiError && code !== 'offline' ? error.message : null;
  return {
    title: t(`shell.error.${code}.title`),
    advice: t(`shell.error.${code}.advice`),
    detail: code === 'unauthenticated' ? null : says,
  };
}
