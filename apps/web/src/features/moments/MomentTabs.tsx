import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { PageTabs } from '../../ui/PageTabs.tsx';

const tabs = [
  { at: 'due', to: '/moments' },
  { at: 'gestures', to: '/moments/gestures' },
  { at: 'silences', to: '/moments/silences' },
  { at: 'news', to: '/moments/news' },
  { at: 'results', to: '/moments/results' },
  { at: 'catalogue', to: '/moments/catalogue' },
] as const;

/** Between the pages of moments. */
export function MomentTabs({ at }: { at: (typeof tabs)[number]['to'] }): ReactElement {
  const { t } = useText();
  const named = tabs.map((tab) => ({ to: tab.to, text: t(`moments.tab.${tab.at}`) }));
  return <PageTabs label={t('moments.tabs')} tabs={named} at={at} />;
}
