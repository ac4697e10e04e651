import { Kbd, UnstyledButton } from '@mantine/core';
import { IconHelpCircle, IconSearch } from '@tabler/icons-react';
import { Link, useRouterState } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../api/me.ts';
import { useText } from '../i18n/useText.ts';
import { BrandMark } from './BrandMark.tsx';
import { isAt, wingOf } from './destinations.ts';
import { PersonMenu } from './PersonMenu.tsx';
import classes from './Shell.module.css';
import { useDestinations } from './useDestinations.ts';

export function SideBar(props: { onHelp: () => void; onPalette: () => void }): ReactElement {
  const { t } = useText();
  const me = useMe();
  const pages = useDestinations();
  const path = useRouterState({ select: (state) => state.location.pathname });
  return (
    <nav className={classes.side} aria-label={t('shell.mainNavigation')}>
      <div className={classes.brand}>
        <BrandMark />
        <span className={classes.brandName} style={{ minWidth: 0 }}>
          Rapport
          <span className={classes.workspaceName}>{me.workspace.name}</span>
        </span>
      </div>
      <UnstyledButton className={classes.find} onClick={props.onPalette} aria-keyshortcuts="Control+K">
        <IconSearch size={16} aria-hidden />
        {t('shell.search')}
        <Kbd size="xs" aria-hidden>
          ⌃K
        </Kbd>
      </UnstyledButton>
      {[...Map.groupBy(pages, (page) => wingOf[page.to])].map(([wing, own]) => (
        <ul key={wing} className={classes.list} aria-label={t(`shell.wing.${wing}`)}>
          {own.map((page) => (
            <li key={page.to}>
              <Link
                to={page.to}
                className={classes.link}
                data-active={isAt(page, path) || undefined}
                aria-current={isAt(page, path) ? 'page' : undefined}
              >
                <page.icon size={18} stroke={1.7} aria-hidden />
                {t(page.text)}
              </Link>
            </li>
          ))}
        </ul>
      ))}
      <div className={classes.foot}>
        <button type="button" className={classes.link} onClick={props.onHelp} aria-keyshortcuts="?">
          <IconHelpCircle size={18} stroke={1.7} aria-hidden />
          {t('shell.help')}
        </button>
        <PersonMenu />
      </div>
    </nav>
  );
}
