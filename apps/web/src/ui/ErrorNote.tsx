import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/useText.ts';
import classes from './ErrorNote.module.css';
import { explainError } from './explainError.ts';

/** Says what happened, what was kept and what to do, in the reader's language: the server's own words, where it has any. */
export function ErrorNote(props: {
  error: unknown;
  /** What was being done: "This list could not be read." Left out, the kind of error says it. */
  title?: string;
  onRetry?: () => void;
}): ReactElement {
  const { t } = useText();
  const { title, text, isOfItsKind } = explainError(props.error, t);
  return (
    <div className={classes.note} role="alert">
      <p className={classes.title}>{props.title ?? title}</p>
      <p className={classes.text}>
        {props.title && isOfItsKind ? `${title} ` : ''}
        {withoutTitle(text, props.title ?? title)}
      </p>
      {props.onRetry && (
        <Button size="compact-sm" variant="default" mt="xs" onClick={props.onRetry}>
          {t('shell.error.retry')}
        </Button>
      )}
    </div>
  );
}

/** What the title has said is not said again. */
function withoutTitle(text: string, title: string): string {
  return text.startsWith(`${title} `) ? text.slice(title.length + 1) : text;
}
