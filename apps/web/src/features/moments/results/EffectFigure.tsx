import type { MomentResult } from '@rapport/contracts/moments';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './Results.module.css';

export const outcomes = ['repurchase', 'spend', 'answers', 'warmth'] as const;

/** A difference with its interval on an axis whose middle is no difference. */
export function EffectFigure(props: {
  outcome: (typeof outcomes)[number];
  result: MomentResult;
  currency: string;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { outcome, result, currency } = props;
  const effect = result[outcome];
  const signed = (value: number, text: string) => (value > 0 ? `+${text}` : text);
  const write = (value: number): string => {
    if (outcome === 'spend') return signed(value, format.money(Math.round(value), currency));
    if (outcome === 'warmth') return signed(value, format.number(value, 3));
    return signed(value, t('moments.results.points', { value: format.number(value * 100, 1) }));
  };
  const label = t(`moments.results.${outcome}`, { days: result.effectDays });
  if (!effect.ok)
    return (
      <div>
        <dt>{label}</dt>
        <dd className={classes.small}>
          {t('moments.results.few', {
            treated: format.number(effect.treated),
            held: format.number(effect.held),
            needed: format.number(Math.max(effect.needed, 50)),
          })}
        </dd>
      </div>
    );
  const { low, high } = effect.interval;
  const reach = Math.max(Math.abs(low), Math.abs(high)) || 1;
  const at = (value: number) => `${50 + (45 * value) / reach}%`;
  return (
    <div>
      <dt>{label}</dt>
      <dd>
        <span className={classes.value}>{write(effect.value)}</span>
        <span className={classes.track} data-harm={high < 0 || undefined} aria-hidden="true">
          <span className={classes.zero} />
          <span className={classes.band} style={{ left: at(low), width: `calc(${at(high)} - ${at(low)})` }} />
          <span className={classes.point} style={{ left: at(effect.value) }} />
        </span>
        <span className={classes.small}>
          {t('moments.results.between', {
            low: write(low),
            high: write(high),
            treated: format.number(effect.treated.n),
            held: format.number(effect.held.n),
          })}
        </span>
      </dd>
    </div>
  );
}
