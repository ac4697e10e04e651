import { Select, Stack } from '@mantine/core';
import { IconHelpCircle, IconLanguage, IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useOptionalMe } from '../api/me.ts';
import { chooseLanguage } from '../i18n/activate.ts';
import { useText } from '../i18n/useText.ts';
import { ColourChoice } from './ColourChoice.tsx';
import type { Destination } from './destinations.ts';
import classes from './Shell.module.css';
import { useSignOut } from './useSignOut.ts';
import { useSwitchWorkspace } from './useSwitchWorkspace.ts';

/** What is behind "More" on a phone. */
export function PhoneMenu(props: {
  pages: Destination[];
  onHelp: () => void;
  onLeave: () => void;
}): ReactElement {
  const { t, language } = useText();
  const me = useOptionalMe();
  const signOut = useSignOut();
  const switchTo = useSwitchWorkspace();
  const leaveTo = (act: () => void) => () => {
    props.onLeave();
    act();
  };
  return (
    <Stack gap="xs" pb="md">
      <ul className={classes.list}>
        {props.pages.map((page) => (
          <li key={page.to}>
            <Link to={page.to} className={classes.link} onClick={props.onLeave}>
              <page.icon size={20} stroke={1.7} aria-hidden />
              {t(page.text)}
            </Link>
          </li>
        ))}
        <li>
          <Link to="/account" className={classes.link} onClick={props.onLeave}>
            <IconUser size={20} stroke={1.7} aria-hidden />
            {t('shell.account')}
          </Link>
        </li>
        <li>
          <button type="button" className={classes.link} onClick={leaveTo(props.onHelp)}>
            <IconHelpCircle size={20} stroke={1.7} aria-hidden />
            {t('shell.help')}
          </button>
        </li>
        <li>
          <button
            type="button"
            className={classes.link}
            lang={language === 'fr' ? 'en' : 'fr'}
            onClick={leaveTo(() => void chooseLanguage(language === 'fr' ? 'en' : 'fr'))}
          >
            <IconLanguage size={20} stroke={1.7} aria-hidden />
            {t('shell.toOtherLanguage')}
          </button>
        </li>
        <li>
          <button type="button" className={classes.link} onClick={leaveTo(signOut)}>
            <IconLogout size={20} stroke={1.7} aria-hidden />
            {t('shell.signOut')}
          </button>
        </li>
      </ul>
      <ColourChoice />
      {me && me.workspaces.length > 1 && (
        <Select
          label={t('shell.workspace')}
          data={me.workspaces.map((workspace) => ({ value: workspace.id, label: workspace.name }))}
          value={me.workspace?.id ?? null}
          allowDeselect={false}
          onChange={(id) => id && leaveTo(() => switchTo(id))()}
        />
      )}
    </Stack>
  );
}
