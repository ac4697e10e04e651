import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import type { Day } from './days.ts';

const height = 32;

/** Thirty days as thirty bars; a day without exchanges keeps a hairline, so that gaps are seen. */
export function DayBars({ days, name }: { days: Day[]; name: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const max = Math.max(1, ...days.map((day) => day.count));
  return (
    <svg
      width={days.length * 5}
      height={height}
      role="img"
      aria-label={t('sources.byDay', { name, max: format.number(max) })}
    >
      {days.map((day, position) => {
        const tall = day.count === 0 ? 1 : Math.max(2, Math.round((height * day.count) / max));
        return (
          <rect
            key={day.day}
            x={position * 5}
            y={height - tall}
            width={4}
            height={tall}
            fill={day.count === 0 ? 'var(--hairline-strong)' : 'var(--press)'}
          />
        );
      })}
    </svg>
  );
}
