import { Button } from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { useIssueName } from '../../cases/useIssueName.ts';
import classes from './Urgent.module.css';

/** Before anything else: what we owe them, and the occasion there is to say a word. */
export function Urgent({ card }: { card: CounterCard }): ReactElement | null {
  const { t, language } = useText();
  const format = useFormat();
  const isReachable = useIsReachable();
  const issueName = useIssueName();
  if (card.cases.length + card.moments.length === 0) return null;
  return (
    <section className={classes.urgent} aria-label={t('counter.urgent')}>
      {card.cases.map((one) => (
        <div key={one.id} className={classes.line} data-harm>
          <p className={classes.words}>
            <strong>{t('counter.case', { number: one.number, date: format.date(one.openedAt) })}</strong>{' '}
            {one.subject ?? (one.issue ? issueName(one.issue) : '')}
            {one.nextStep && (
              <span className={classes.quiet}>
                {one.nextStepAt
                  ? t('counter.caseNextOn', { step: one.nextStep, date: format.date(one.nextStepAt) })
                  : t('counter.caseNext', { step: one.nextStep })}
              </span>
            )}
          </p>
          {isReachable && (
            <Button
              component={Link}
              to={`/cases/${one.id}`}
              size="md"
              variant="default"
              aria-label={t('counter.caseOpenOf', { number: one.number })}
            >
              {t('counter.caseOpen')}
            </Button>
          )}
        </div>
      ))}
      {card.moments.map((moment) => (
        <div key={moment.id} className={classes.line}>
          <p className={classes.words}>
            <strong>{t('counter.moment')}</strong> {moment.momentName[language]}
            <span className={classes.quiet}>
              {t('counter.momentUntil', { date: format.date(`${moment.lastDay}T12:00:00Z`) })}
            </span>
          </p>
        </div>
      ))}
    </section>
  );
}
