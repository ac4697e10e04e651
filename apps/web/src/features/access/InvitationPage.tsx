import { useMutation, useQuery } from '@tanstack/react-query';
import { getRouteApi } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { request } from '../../api/client.ts';
import { chooseWorkspace } from '../../api/workspaceChoice.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { AccountForm } from './AccountForm.tsx';
import type { AccountFields } from './account.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { signIn } from './signIn.ts';
import { useEnter } from './useEnter.ts';

const route = getRouteApi('/invitation');

/** Where the link of an invitation leads. */
export function InvitationPage(): ReactElement {
  const { t } = useText();
  const { token } = route.useSearch();
  const address = `/api/v1/invitations/${encodeURIComponent(token)}/acceptance`;
  const invitation = useQuery({
    queryKey: ['invitation', token],
    queryFn: ({ signal }) => request<{ email: string; workspaceName: string }>(address, { signal }),
  });
  const enter = useEnter();
  const acceptance = useMutation({
    mutationFn: async ({ name, password }: AccountFields) => {
      const { workspaceId, email } = await request<{ workspaceId: string; email: string }>(address, {
        method: 'POST',
        body: { name, password },
      });
      chooseWorkspace(workspaceId);
      // With a second step on the account, the session opens on the sign-in page instead.
      return signIn({ email, password });
    },
    onSuccess: ({ needsCode }) => enter(needsCode ? '/sign-in' : '/today'),
  });
  const isGone =
    invitation.error instanceof ApiError && ['not-found', 'invalid'].includes(invitation.error.code);
  if (isGone) {
    return <EntryFrame title={t('access.invitation.goneTitle')} lead={t('access.invitation.gone')} />;
  }
  if (!invitation.data) {
    return (
      <EntryFrame title="Rapport">
        {invitation.error ? (
          <ErrorNote error={invitation.error} onRetry={() => void invitation.refetch()} />
        ) : (
          <Waiting />
        )}
      </EntryFrame>
    );
  }
  const { email, workspaceName } = invitation.data;
  return (
    <EntryFrame
      title={t('access.invitation.title', { workspace: workspaceName })}
      lead={t('access.invitation.lead', { email })}
    >
      <AccountForm
        ask={['name', 'password']}
        submit={t('access.invitation.submit')}
        isPending={acceptance.isPending}
        error={acceptance.error}
        onSubmit={acceptance.mutate}
      />
    </EntryFrame>
  );
}
