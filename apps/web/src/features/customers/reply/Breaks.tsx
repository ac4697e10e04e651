import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './ReplyDraft.module.css';
import type { ReplyCheck } from './useReplyCheck.ts';

/** What words that are being written would break, where, why, and what would be better. */
export function Breaks(props: { check: ReplyCheck; language: 'fr' | 'en' }): ReactElement | null {
  const { t } = useText();
  const { check, language } = props;
  const { breaks, blanks } = check;
  if (!check.isRead) return null;
  const [blank] = blanks;
  return (
    <>
      <p className={classes.verdict} role="status">
        {breaks.length > 0
          ? t('customers.reply.breaks', { count: new Set(breaks.map(({ rule }) => rule)).size })
          : !blank && t('customers.reply.clean')}
      </p>
      {blank && (
        <Button
          variant="subtle"
          size="compact-sm"
          mt={4}
          onClick={() => check.select(blank.start, blank.end)}
        >
          {t('customers.reply.blanks', { count: blanks.length })}
        </Button>
      )}
      <ul className={classes.list}>
        {breaks.map((broken) => {
          const { rule, start, end, excerpt, why, suggestion } = broken;
          const rewrite = check.rewriterOf(broken);
          return (
            <li key={`${rule} ${start}`} lang={language}>
              <button type="button" className={classes.excerpt} onClick={() => check.select(start, end)}>
                {excerpt}
              </button>
              <p>{why}</p>
              <p className={classes.suggestion}>{suggestion}</p>
              {rewrite && (
                <Button
                  variant="default"
                  size="compact-sm"
                  mt={6}
                  aria-label={t('customers.reply.rewriteOf', { words: excerpt })}
                  onClick={rewrite}
                >
                  {t('customers.reply.rewrite')}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </>
  );
}
