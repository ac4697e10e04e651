import type { ProblemPage } from '@rapport/contracts/problems';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Section } from '../../ui/Page.tsx';
import { Change } from './Change.tsx';
import classes from './Problems.module.css';

/** What changed since it was fixed: new cases of its matters, scores of those concerned. */
export function Effect({ effect }: { effect: ProblemPage['effect'] }): ReactElement {
  const { t } = useText();
  if (effect === null)
    return (
      <Section title={t('problems.effect')}>
        <p className={classes.quiet}>{t('problems.effect.wait')}</p>
      </Section>
    );
  return (
    <Section title={t('problems.effect')} lead={t('problems.effectLead', { days: effect.days })}>
      <div className={classes.story}>
        <p>
          {t('problems.effect.cases', { before: effect.casesBefore, since: effect.casesSince })}{' '}
          <Change change={effect.change} />
        </p>
        {effect.scores.map((score) => (
          <Score key={score.measure} score={score} />
        ))}
      </div>
    </Section>
  );
}

function Score({ score }: { score: NonNullable<ProblemPage['effect']>['scores'][number] }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { before, since, difference } = score;
  const measure = score.measure.toUpperCase();
  if (difference?.interval == null)
    return <p className={classes.quiet}>{t('problems.effect.scoreFew', { measure, before, since })}</p>;
  // A net score is shown out of 100; a mean keeps its scale.
  const shown = (value: number) => (score.measure === 'nps' ? 100 * value : value);
  const signed = (value: number) => `${value > 0 ? '+' : ''}${format.number(shown(value), 1)}`;
  const { low, high } = difference.interval;
  return (
    <p>
      {t('problems.effect.score', {
        measure,
        value: signed(difference.value),
        low: signed(low),
        high: signed(high),
        before,
        since,
      })}
    </p>
  );
}
