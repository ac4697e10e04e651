import { Button } from '@mantine/core';
import type { Invitation } from '@rapport/contracts/access';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { explainError } from '../../ui/explainError.ts';
import { List, ListRow } from '../../ui/List.tsx';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { Section } from '../../ui/Page.tsx';
import { invitationsQuery, withdrawInvitation } from './api.ts';

/** Invitations not answered yet; nothing at all when there is none. */
export function InvitationsPart(): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const { data } = useQuery(invitationsQuery);
  const withdrawal = useMutation({
    mutationFn: (invitation: Invitation) => withdrawInvitation(invitation.id),
    onSuccess: (_answer, invitation) => notifyDone(t('members.withdrawn', { email: invitation.email })),
    onError: (error) => {
      const { title, text } = explainError(error, t);
      notifyRefused(title, text);
    },
    onSettled: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  if (!data || data.invitations.length === 0) return null;
  return (
    <Section title={t('members.pending')}>
      <List label={t('members.pending')}>
        {data.invitations.map((invitation) => (
          <ListRow
            key={invitation.id}
            title={invitation.email}
            detail={t('members.pendingUntil', {
              role: t(`words.role.${invitation.role}`),
              date: format.date(invitation.expiresAt),
            })}
            actions={
              <Button
                variant="subtle"
                size="compact-sm"
                loading={withdrawal.isPending && withdrawal.variables.id === invitation.id}
                aria-label={t('members.withdrawWho', { email: invitation.email })}
                onClick={() => withdrawal.mutate(invitation)}
              >
                {t('members.withdraw')}
              </Button>
            }
          />
        ))}
      </List>
    </Section>
  );
}
