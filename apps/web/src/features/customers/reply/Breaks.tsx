import type { ReplyBreak } from '@rapport/core/reply';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './ReplyDraft.module.css';

/** What words that are being written would break, where, why, and what would be better. */
export function Breaks(props: {
  breaks: readonly ReplyBreak[];
  language: 'fr' | 'en';
  onSelect: (start: number, end: number) => void;
}): ReactElement {
  const { t } = useText();
  const { breaks, language, onSelect } = props;
  return (
    <>
      <p className={classes.verdict} role="status">
        {breaks.length === 0
          ? t('customers.reply.clean')
          : t('customers.reply.breaks', { count: new Set(breaks.map(({ rule }) => rule)).size })}
      </p>
      <ul className={classes.list}>
        {breaks.map(({ rule, start, end, excerpt, why, suggestion }) => (
          <li key={`${rule} ${start}`} lang={language}>
            <button type="button" className={classes.excerpt} onClick={() => onSelect(start, end)}>
              {excerpt}
            </button>
            <p>{why}</p>
            <p className={classes.suggestion}>{suggestion}</p>
          </li>
        ))}
      </ul>
    </>
  );
}
