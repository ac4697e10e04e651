import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { Page } from '../../ui/Page.tsx';

export function RelationshipsPage(): ReactElement {
  const { t } = useText();
  return <Page title={t('relationships.title')} />;
}
