import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './MomentTabs.module.css';

const tabs = [
  { at: 'due', to: '/moments' },
  { at: 'gestures', to: '/moments/gestures' },
  { at: 'silences', to: '/moments/silences' },
  { at: 'news', to: '/moments/news' },
  { at: 'results', to: '/moments/results' },
  { at: 'catalogue', to: '/moments/catalogue' },
] as const;

/** Between the pages of moments. */
export function MomentTabs({ at }: { at: (typeof tabs)[number]['at'] }): ReactElement {
  const { t } = useText();
  return (
    <nav className={classes.tabs} aria-label={t('moments.tabs')}>
      {tabs.map((tab) => (
        <Link
          key={tab.at}
          to={tab.to}
          className={classes.tab}
          activeOptions={{ exact: true }}
          aria-current={at === tab.at ? 'page' : undefined}
        >
          {t(`moments.tab.${tab.at}`)}
        </Link>
      ))}
    </nav>
  );
}
