import type { ReactElement } from 'react';
import { useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { PasswordForm } from './PasswordForm.tsx';
import { SecondFactorPart } from './SecondFactorPart.tsx';

export function AccountPage(): ReactElement {
  const { t } = useText();
  const { user } = useMe();
  return (
    <Page
      title={t('access.account.title')}
      lead={t('access.account.signedInAs', { name: user.name, email: user.email })}
      width="reading"
    >
      <Section title={t('access.account.password')} lead={t('access.account.passwordLead')}>
        <PasswordForm />
      </Section>
      <Section
        title={t('access.account.second')}
        lead={t(user.twoFactorEnabled ? 'access.account.secondOn' : 'access.account.secondOff')}
      >
        <SecondFactorPart isOn={user.twoFactorEnabled} />
      </Section>
    </Page>
  );
}
