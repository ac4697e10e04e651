import type { CounterCard, Note, NoteKind } from '@rapport/contracts/counter';
import { IconX } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useUnsent } from '../../../offline/useUnsent.ts';
import classes from './CardPage.module.css';
import { CardPart } from './CardPart.tsx';
import { TakeOff } from './TakeOff.tsx';
import { unsentOf } from './unsentOf.ts';

const kinds: readonly NoteKind[] = ['size', 'taste', 'date', 'note'];

/** Sizes, tastes and dates first, which help at once; then what was noted, newest first. */
export function Notes({ card }: { card: CounterCard }): ReactElement {
  const { t } = useText();
  const { dayOfYear } = useFormat();
  const waiting = unsentOf(useUnsent(), card.id, '/api/v1/counter/notes');
  const isEmpty = card.notes.length + waiting.length === 0 && !card.birthday;
  return (
    <CardPart title={t('counter.notes')}>
      {isEmpty && <p className={classes.none}>{t('counter.notes.none')}</p>}
      <ul className={classes.list}>
        {waiting.map(({ id, body }) => (
          <li key={id} className={classes.row}>
            <span className={classes.words}>
              {body.label ? <span className={classes.label}>{String(body.label)} </span> : null}
              {String(body.text ?? '')}
              <span className={classes.quiet}>
                <span className={classes.unsent}>{t('counter.waitsToBeSent')}</span>
              </span>
            </span>
          </li>
        ))}
        {card.birthday && (
          <li className={classes.row}>
            <span className={classes.words}>
              <span className={classes.label}>{t('counter.birthday')}</span> {dayOfYear(card.birthday)}
            </span>
          </li>
        )}
        {kinds.flatMap((kind) =>
          card.notes
            .filter((note) => note.kind === kind)
            .map((note) => <NoteLine key={note.id} note={note} />),
        )}
      </ul>
    </CardPart>
  );
}

function NoteLine({ note }: { note: Note }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const label = note.label || (note.kind === 'note' ? '' : t(`counter.note.${note.kind}`));
  const words = [note.day && format.dayOfYear(note.day), note.text].filter(Boolean).join(' · ');
  return (
    <li className={classes.row}>
      <span className={classes.words}>
        {label && <span className={classes.label}>{label} </span>}
        {words}
        <span className={classes.quiet}>{[note.by, format.date(note.at)].filter(Boolean).join(' · ')}</span>
      </span>
      <TakeOff
        label={t('counter.takeOffOf', { what: label || note.text.slice(0, 40) })}
        icon={IconX}
        change={{
          path: `/api/v1/counter/notes/${note.id}`,
          body: { isRemoved: true },
          back: { isRemoved: false },
          done: t('counter.takenOff'),
        }}
      />
    </li>
  );
}
