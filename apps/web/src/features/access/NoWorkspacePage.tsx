import { Button } from '@mantine/core';
import type { ReactElement } from 'react';
import { useOptionalMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { useSignOut } from '../../shell/useSignOut.ts';
import { EntryFrame } from './EntryFrame.tsx';

export function NoWorkspacePage(): ReactElement {
  const { t } = useText();
  const email = useOptionalMe()?.user.email ?? '';
  const signOut = useSignOut();
  return (
    <EntryFrame title={t('access.noWorkspace.title')} lead={t('access.noWorkspace.text', { email })}>
      <Button variant="default" onClick={signOut}>
        {t('shell.signOut')}
      </Button>
    </EntryFrame>
  );
}
