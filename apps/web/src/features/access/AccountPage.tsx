import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { Page } from '../../ui/Page.tsx';

export function AccountPage(): ReactElement {
  const { t } = useText();
  return <Page title={t('access.account.title')} />;
}
