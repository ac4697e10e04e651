import { UnstyledButton } from '@mantine/core';
import type { CounterCard } from '@rapport/contracts/counter';
import { IconCalendarHeart, IconClock, IconHeart, IconPencil } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { useIsReachable } from '../../../offline/useIsReachable.ts';
import { MeetAgainDrawer } from '../write/MeetAgainDrawer.tsx';
import { NoteDrawer } from '../write/NoteDrawer.tsx';
import { WaitDrawer } from '../write/WaitDrawer.tsx';
import { WishDrawer } from '../write/WishDrawer.tsx';
import classes from './ThumbBar.module.css';

type What = 'note' | 'wish' | 'meet' | 'wait';

/** What is written of them, under the thumb. */
export function ThumbBar({ card }: { card: CounterCard }): ReactElement {
  const { t } = useText();
  const isReachable = useIsReachable();
  const [open, setOpen] = useState<What | null>(null);
  const close = () => setOpen(null);
  const buttons = [
    { what: 'note', text: t('counter.addNote'), icon: IconPencil },
    { what: 'wish', text: t('counter.addWish'), icon: IconHeart },
    { what: 'meet', text: t('counter.meetAgain'), icon: IconCalendarHeart },
    ...(isReachable ? [{ what: 'wait', text: t('counter.addWait'), icon: IconClock } as const] : []),
  ] as const;
  return (
    <>
      <section className={classes.bar} aria-label={t('counter.write')}>
        {buttons.map((button) => (
          <UnstyledButton
            key={button.what}
            className={classes.button}
            aria-haspopup="dialog"
            onClick={() => setOpen(button.what)}
          >
            <button.icon size={24} stroke={1.7} aria-hidden />
            <span>{button.text}</span>
          </UnstyledButton>
        ))}
      </section>
      {open === 'note' && <NoteDrawer card={card} onClose={close} />}
      {open === 'wish' && <WishDrawer card={card} onClose={close} />}
      {open === 'meet' && <MeetAgainDrawer card={card} onClose={close} />}
      {open === 'wait' && <WaitDrawer card={card} onClose={close} />}
    </>
  );
}
