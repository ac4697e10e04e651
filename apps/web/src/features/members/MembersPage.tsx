import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { Page } from '../../ui/Page.tsx';
import { InvitationsPart } from './InvitationsPart.tsx';
import { KeysPart } from './KeysPart.tsx';
import { MembersPart } from './MembersPart.tsx';

export function MembersPage(): ReactElement {
  const { t } = useText();
  const mayManage = useMay('members:manage');
  const mayKeys = useMay('keys:manage');
  return (
    <Page title={t('members.title')} lead={t('members.lead')}>
      <MembersPart />
      {mayManage && <InvitationsPart />}
      {mayKeys && <KeysPart />}
    </Page>
  );
}
