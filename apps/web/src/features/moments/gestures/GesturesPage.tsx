import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { Page } from '../../../ui/Page.tsx';
import { MomentTabs } from '../MomentTabs.tsx';
import { DoneLately } from './DoneLately.tsx';
import { MeansPart } from './MeansPart.tsx';
import { PrintPart } from './PrintPart.tsx';
import { WaitingPart } from './WaitingPart.tsx';

/** What waits for a hand, what was done, and what there is to give. */
export function GesturesPage(): ReactElement {
  const { t } = useText();
  return (
    <Page title={t('moments.tab.gestures')} lead={t('moments.gestures.lead')}>
      <MomentTabs at="/moments/gestures" />
      <WaitingPart way="call" />
      <PrintPart />
      <WaitingPart way="gift" />
      <DoneLately />
      <MeansPart />
    </Page>
  );
}
