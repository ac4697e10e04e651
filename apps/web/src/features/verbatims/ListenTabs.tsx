import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './ListenTabs.module.css';

const tabs = [
  { to: '/listen', text: 'listen.words' },
  { to: '/listen/topics', text: 'listen.topics' },
  { to: '/listen/taxonomy', text: 'listen.taxonomy' },
] as const;

/** The pages about what customers write, side by side. */
export function ListenTabs({ at }: { at: (typeof tabs)[number]['to'] }): ReactElement {
  const { t } = useText();
  return (
    <nav className={classes.tabs} aria-label={t('listen.title')}>
      {tabs.map(({ to, text }) => (
        <Link key={to} to={to} className={classes.tab} aria-current={at === to ? 'page' : undefined}>
          {t(text)}
        </Link>
      ))}
    </nav>
  );
}
