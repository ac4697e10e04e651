import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List } from '../../ui/List.tsx';
import { Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { membersQuery } from './api.ts';
import { InviteDialog } from './InviteDialog.tsx';
import { MemberRow } from './MemberRow.tsx';

/** The people of the workspace, their roles, the way in for others. */
export function MembersPart(): ReactElement {
  const { t } = useText();
  const mayManage = useMay('members:manage');
  const { data, error, refetch } = useQuery(membersQuery);
  const [isInviting, setInviting] = useState(false);
  return (
    <Section
      title={t('members.people')}
      lead={data?.members.length === 1 && mayManage ? t('members.onlyOne') : undefined}
      actions={mayManage && <Button onClick={() => setInviting(true)}>{t('members.invite')}</Button>}
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={3} />}
      {data && (
        <List label={t('members.people')}>
          {data.members.map((member) => (
            <MemberRow key={member.id} member={member} />
          ))}
        </List>
      )}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
    </Section>
  );
}
