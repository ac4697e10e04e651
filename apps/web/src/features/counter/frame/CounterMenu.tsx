import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core';
import { IconCheck, IconLanguage, IconLogout, IconUser } from '@tabler/icons-react';
import { type ReactElement, useState } from 'react';
import { useMe } from '../../../api/me.ts';
import { chooseLanguage } from '../../../i18n/activate.ts';
import { useText } from '../../../i18n/useText.ts';
import { useUnsent } from '../../../offline/useUnsent.ts';
import { colours } from '../../../shell/colours.ts';
import { useSignOut } from '../../../shell/useSignOut.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { PlaceDrawer } from './PlaceDrawer.tsx';

/** Who holds the tablet, language, colours, the way out; what is not sent is said before it is lost. */
export function CounterMenu(): ReactElement {
  const { t, language } = useText();
  const me = useMe();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const signOut = useSignOut();
  const unsent = useUnsent();
  const [isAsking, setAsking] = useState(false);
  const [isChoosing, setChoosing] = useState(false);
  return (
    <>
      <Menu position="bottom-end" width={280} withinPortal={false} withInitialFocusPlaceholder={false}>
        <Menu.Target>
          <ActionIcon size={48} variant="subtle" aria-label={t('counter.menu', { name: me.user.name })}>
            <IconUser size={24} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>{me.user.name}</Menu.Label>
          <Menu.Item leftSection={<IconUser size={18} aria-hidden />} onClick={() => setChoosing(true)}>
            {t('counter.place')}
          </Menu.Item>
          <Menu.Item
            lang={language === 'fr' ? 'en' : 'fr'}
            leftSection={<IconLanguage size={18} aria-hidden />}
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
          <Menu.Item
            leftSection={<IconLogout size={18} aria-hidden />}
            onClick={() => (unsent.length > 0 ? setAsking(true) : signOut())}
          >
            {t('shell.signOut')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <Confirm
        isOpen={isAsking}
        title={t('counter.signOut.title')}
        confirm={t('counter.signOut.confirm')}
        isPending={false}
        onConfirm={signOut}
        onClose={() => setAsking(false)}
      >
        {t('counter.signOut.text', { count: unsent.length })}
      </Confirm>
      {isChoosing && <PlaceDrawer onClose={() => setChoosing(false)} />}
    </>
  );
}
