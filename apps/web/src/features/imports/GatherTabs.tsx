import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';

/** Between the two pages of gathering. */
export function GatherTabs({ at }: { at: '/imports' | '/sources' }): ReactElement {
  const { t } = useText();
  const tabs = [
    { to: '/imports', text: t('imports.tabImports') },
    { to: '/sources', text: t('imports.tabSources') },
  ] as const;
  return <PageTabs label={t('imports.tabs')} tabs={tabs} at={at} />;
}
