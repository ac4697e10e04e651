import { ActionIcon } from '@mantine/core';
import { IconArrowLeft, IconBook2, IconClock, IconMessage2, IconUsers } from '@tabler/icons-react';
import { Link, Outlet, useRouterState } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';
import { useKeepDay } from '../device/useKeepDay.ts';
import { useSendUnsent } from '../device/useSendUnsent.ts';
import classes from './CounterFrame.module.css';
import { CounterMenu } from './CounterMenu.tsx';
import { DeviceState } from './DeviceState.tsx';

const pages: {
  to: '/counter' | '/counter/waitlists' | '/counter/stories' | '/counter/books';
  text: TextKey;
  icon: typeof IconBook2;
}[] = [
  { to: '/counter', text: 'counter.nav.people', icon: IconUsers },
  { to: '/counter/waitlists', text: 'counter.nav.waitlists', icon: IconClock },
  { to: '/counter/stories', text: 'counter.nav.stories', icon: IconMessage2 },
  { to: '/counter/books', text: 'counter.nav.books', icon: IconBook2 },
];

/** Around every page of the counter: large, for one hand; the state of the device is always in sight. */
export function CounterFrame(): ReactElement {
  const { t } = useText();
  const path = useRouterState({ select: (state) => state.location.pathname });
  useKeepDay();
  useSendUnsent();
  const isCard = path.startsWith('/counter/people/');
  const isAt = (to: string) => (to === '/counter' ? path === to || isCard : path.startsWith(to));
  return (
    <div className={classes.frame}>
      <a className={classes.skip} href="#content">
        {t('shell.skip')}
      </a>
      <header className={classes.top}>
        <ActionIcon
          component={Link}
          to={isCard ? '/counter' : '/today'}
          size={48}
          variant="subtle"
          aria-label={t(isCard ? 'counter.backToCounter' : 'counter.backToRapport')}
        >
          <IconArrowLeft size={24} aria-hidden />
        </ActionIcon>
        <nav className={classes.pages} aria-label={t('counter.nav')}>
          {pages.map((page) => (
            <Link
              key={page.to}
              to={page.to}
              activeOptions={{ exact: true }}
              className={classes.page}
              aria-current={isAt(page.to) ? 'page' : undefined}
            >
              <page.icon size={20} stroke={1.7} aria-hidden />
              <span>{t(page.text)}</span>
            </Link>
          ))}
        </nav>
        <CounterMenu />
      </header>
      <DeviceState />
      <main id="content" className={classes.main} tabIndex={-1}>
        <Outlet />
      </main>
    </div>
  );
}
