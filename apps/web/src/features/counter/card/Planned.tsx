import type { CounterCard } from '@rapport/contracts/counter';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useUnsent } from '../../../offline/useUnsent.ts';
import classes from './CardPage.module.css';
import { CardPart } from './CardPart.tsx';
import { TakeOff } from './TakeOff.tsx';
import { unsentOf } from './unsentOf.ts';

/** When we meet again, and what was promised meanwhile. */
export function Planned({ card }: { card: CounterCard }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const waiting = unsentOf(useUnsent(), card.id, '/api/v1/counter/agenda');
  if (card.agenda.length + waiting.length === 0) return null;
  const when = (day: string, time: string | null) =>
    [format.date(`${day}T12:00:00Z`), time].filter(Boolean).join(', ');
  return (
    <CardPart title={t('counter.planned')}>
      <ul className={classes.list}>
        {waiting.map(({ id, body }) => (
          <li key={id} className={classes.row}>
            <span className={classes.words}>
              <span className={classes.label}>{when(String(body.day), (body.time as string) ?? null)}</span>
              <span className={classes.quiet}>{String(body.purpose ?? '')}</span>
              <span className={classes.unsent}>{t('counter.waitsToBeSent')}</span>
            </span>
          </li>
        ))}
        {card.agenda.map((entry) => (
          <li key={entry.id} className={classes.row}>
            <span className={classes.words}>
              <span className={classes.label}>{when(entry.day, entry.time)}</span>
              <span className={classes.quiet}>
                {[t(`counter.kind.${entry.kind}`), entry.purpose, entry.assistant?.name]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            <TakeOff
              label={t('counter.cancelOf', { what: when(entry.day, entry.time) })}
              icon={IconX}
              change={{
                path: `/api/v1/counter/agenda/${entry.id}`,
                body: { status: 'cancelled' },
                back: { status: 'planned' },
                done: t('counter.cancelled'),
              }}
            />
          </li>
        ))}
      </ul>
    </CardPart>
  );
}
