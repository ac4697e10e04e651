import { axes } from '@rapport/core/relations';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './Axes.module.css';
import { Part } from './Part.tsx';

/** The seven axes: where the customer probably is (mean and one standard deviation), each between its two words. */
export function Axes(props: { space: Record<string, { mean: number; sd: number }> }): ReactElement {
  const { t } = useText();
  const { number } = useFormat();
  const at = (value: number) => `${50 * (1 + Math.max(-1, Math.min(1, value)))}%`;
  return (
    <Part title={t('customers.axes')} lead={t('customers.axes.lead')}>
      <ul className={classes.list}>
        {axes.map((axis) => {
          const place = props.space[axis];
          if (!place) return null;
          const low = t(`relations.axis.${axis}.low`);
          const high = t(`relations.axis.${axis}.high`);
          const { mean, sd } = place;
          return (
            <li
              key={axis}
              className={classes.axis}
              title={t('customers.axes.value', {
                axis: t(`relations.axis.${axis}`),
                value: number(mean, 1),
                spread: number(sd, 1),
                low,
                high,
              })}
            >
              <span className={classes.name}>{t(`relations.axis.${axis}`)}</span>
              <span className={classes.track} aria-hidden="true">
                <span className={classes.zero} />
                <span
                  className={classes.band}
                  style={{ left: at(mean - sd), width: `calc(${at(mean + sd)} - ${at(mean - sd)})` }}
                />
                <span className={classes.dot} style={{ left: at(mean) }} />
              </span>
              <span className={classes.words}>
                <span>{low}</span>
                <span className={classes.figure}>
                  {number(mean, 1)} ± {number(sd, 1)}
                </span>
                <span>{high}</span>
              </span>
            </li>
          );
        })}
      </ul>
    </Part>
  );
}
