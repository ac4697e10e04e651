import { Drawer } from '@mantine/core';
import { IconDots } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useText } from '../i18n/useText.ts';
import { isAt } from './destinations.ts';
import { PhoneMenu } from './PhoneMenu.tsx';
import classes from './Shell.module.css';
import { useDestinations } from './useDestinations.ts';

/** The navigation of a phone: the first three pages under the thumb, the others behind "More". */
export function BottomBar(props: { onHelp: () => void }): ReactElement {
  const { t } = useText();
  const pages = useDestinations();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const [isOpen, setOpen] = useState(false);
  const near = pages.slice(0, 3);
  const far = pages.slice(3);
  return (
    <>
      <nav className={classes.bottom} aria-label={t('shell.mainNavigation')}>
        {near.map((page) => (
          <Link
            key={page.to}
            to={page.to}
            className={classes.tab}
            data-active={isAt(page, path) || undefined}
            aria-current={isAt(page, path) ? 'page' : undefined}
          >
            <page.icon size={22} stroke={1.7} aria-hidden />
            <span>{t(page.text)}</span>
          </Link>
        ))}
        <button
          type="button"
          className={classes.tab}
          data-active={far.some((page) => isAt(page, path)) || undefined}
          onClick={() => setOpen(true)}
          aria-haspopup="dialog"
        >
          <IconDots size={22} stroke={1.7} aria-hidden />
          <span>{t('shell.more')}</span>
        </button>
      </nav>
      <Drawer
        closeOnClickOutside
        opened={isOpen}
        onClose={() => setOpen(false)}
        position="bottom"
        size="auto"
        title={t('shell.more')}
        closeButtonProps={{ 'aria-label': t('shell.close') }}
      >
        <PhoneMenu pages={far} onHelp={props.onHelp} onLeave={() => setOpen(false)} />
      </Drawer>
    </>
  );
}
