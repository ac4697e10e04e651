import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { Page } from '../../ui/Page.tsx';

export function CustomerPage(): ReactElement {
  const { t } = useText();
  return <Page title={t('customers.title')} />;
}
