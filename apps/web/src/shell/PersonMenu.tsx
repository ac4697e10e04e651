import { Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconChevronUp, IconLanguage, IconLogout, IconUser } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMe } from '../api/me.ts';
import { chooseLanguage } from '../i18n/activate.ts';
import { useText } from '../i18n/useText.ts';
import { colours } from './colours.ts';
import classes from './Shell.module.css';
import { useSignOut } from './useSignOut.ts';
import { useSwitchWorkspace } from './useSwitchWorkspace.ts';

/** Who is signed in: account, language, colours, workspaces, the way out. */
export function PersonMenu(): ReactElement {
  const { t, language } = useText();
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const switchTo = useSwitchWorkspace();
  return (
    <Menu position="top-start" width="target" withinPortal={false} withInitialFocusPlaceholder={false}>
      <Menu.Target>
        <button type="button" className={classes.link}>
          <IconUser size={18} stroke={1.7} aria-hidden />
          <span className={classes.person}>{me.user.name}</span>
          <IconChevronUp size={14} stroke={1.7} style={{ marginLeft: 'auto' }} aria-hidden />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {me.workspaces.length > 1 && (
          <>
            <Menu.Label>{t('shell.workspace')}</Menu.Label>
            {me.workspaces.map((workspace) => (
              <Menu.Item
                key={workspace.id}
                onClick={() => switchTo(workspace.id)}
                rightSection={workspace.id === me.workspace.id ? <IconCheck size={14} aria-hidden /> : null}
              >
                {workspace.name}
              </Menu.Item>
            ))}
            <Menu.Divider />
          </>
        )}
        <Menu.Item component={Link} to="/account" leftSection={<IconUser size={16} aria-hidden />}>
          {t('shell.account')}
        </Menu.Item>
        <Menu.Item
          lang={language === 'fr' ? 'en' : 'fr'}
          leftSection={<IconLanguage size={16} aria-hidden />}
          onClick={() => void chooseLanguage(language === 'fr' ? 'en' : 'fr')}
        >
          {t('shell.toOtherLanguage')}
        </Menu.Item>
        <Menu.Divider />
        <Menu.Label>{t('shell.colours')}</Menu.Label>
        {colours.map(({ scheme, text }) => (
          <Menu.Item
            key={scheme}
            onClick={() => setColorScheme(scheme)}
            rightSection={scheme === colorScheme ? <IconCheck size={14} aria-hidden /> : null}
          >
            {t(text)}
          </Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={16} aria-hidden />} onClick={signOut}>
          {t('shell.signOut')}
        </Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}
