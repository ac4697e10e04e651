import { Button } from '@mantine/core';
import type { TodayLine } from '@rapport/contracts/today';
import { describeContribution } from '@rapport/core/relations';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { FamilyMark } from '../../ui/families.tsx';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import classes from './Line.module.css';
import { useWhy } from './useWhy.ts';

/** One person, why, and one button. */
export function Line({ line, currency }: { line: TodayLine; currency: string }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const why = useWhy();
  const name = line.name ?? t('customers.noName');
  const reasons = line.because.map(({ signal, value, count }) =>
    describeContribution({ signal, value: value ?? 0, count }, language),
  );
  // One message may be behind several reasons: the strongest one's words are enough.
  const excerpt = line.because.find((reason) => reason.excerpt !== null)?.excerpt;
  const action = t(`today.action.${line.kind}`);
  return (
    <li className={classes.line}>
      <span className={classes.mark}>
        <FamilyMark family={words.familyOf(line.type)} size={20} />
      </span>
      <div className={classes.said}>
        <h2 className={classes.name}>{name}</h2>
        <p className={classes.why}>{why(line)}</p>
        {reasons.length > 0 && <p className={classes.reasons}>{reasons.join(' · ')}</p>}
        {excerpt && <q className={classes.words}>{excerpt}</q>}
        {line.valueAtRiskCents > 0 && (
          <p className={classes.risk}>
            {t('today.atRisk', { value: format.estimate(line.valueAtRiskCents, currency) })}
          </p>
        )}
      </div>
      <Button
        renderRoot={(root) => (
          <Link {...root} to="/customers/$customerId" params={{ customerId: line.customerId }} />
        )}
        variant="default"
        className={classes.action}
        aria-label={t('today.actionFor', { action, name })}
      >
        {action}
      </Button>
    </li>
  );
}
