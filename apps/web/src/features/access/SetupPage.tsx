import { Button } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { getRouteApi, Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { chooseWorkspace } from '../../api/workspaceChoice.ts';
import { useText } from '../../i18n/useText.ts';
import { AccountForm } from './AccountForm.tsx';
import type { AccountFields } from './account.ts';
import { EntryFrame } from './EntryFrame.tsx';
import { signIn } from './signIn.ts';
import { useEnter } from './useEnter.ts';

const route = getRouteApi('/setup');

/** The one-time page of a first start: the first person becomes the owner. */
export function SetupPage(): ReactElement {
  const { t, language } = useText();
  const { token } = route.useSearch();
  const enter = useEnter();
  const creation = useMutation({
    mutationFn: async (fields: AccountFields) => {
      const { workspaceId } = await request<{ workspaceId: string }>('/api/v1/setup', {
        method: 'POST',
        body: { ...fields, email: fields.email.trim(), token, language },
      });
      chooseWorkspace(workspaceId);
      await signIn({ email: fields.email.trim(), password: fields.password });
    },
    onSuccess: () => enter('/start'),
  });
  if (token === '') {
    return (
      <EntryFrame title={t('access.setup.noTokenTitle')} lead={t('access.setup.noToken')}>
        <Button component={Link} to="/sign-in" variant="default">
          {t('access.setup.toSignIn')}
        </Button>
      </EntryFrame>
    );
  }
  return (
    <EntryFrame title={t('access.setup.title')} lead={t('access.setup.lead')}>
      <AccountForm
        ask={['workspaceName', 'name', 'email', 'password']}
        submit={t('access.setup.submit')}
        isPending={creation.isPending}
        error={creation.error}
        onSubmit={creation.mutate}
      />
    </EntryFrame>
  );
}
