import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import classes from './GatherTabs.module.css';

/** Between the two pages of gathering. */
export function GatherTabs({ at }: { at: 'imports' | 'sources' }): ReactElement {
  const { t } = useText();
  return (
    <nav className={classes.tabs} aria-label={t('imports.tabs')}>
      <Link to="/imports" className={classes.tab} aria-current={at === 'imports' ? 'page' : undefined}>
        {t('imports.tabImports')}
      </Link>
      <Link to="/sources" className={classes.tab} aria-current={at === 'sources' ? 'page' : undefined}>
        {t('imports.tabSources')}
      </Link>
    </nav>
  );
}
