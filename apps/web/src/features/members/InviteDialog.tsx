import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import type { Role } from '@rapport/contracts/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { invitationsQuery, invite } from './api.ts';
import { useRoleChoices } from './useRoleChoices.tsx';

/** Asks for an address and a role, then shows the link to hand over. */
export function InviteDialog({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const roles = useRoleChoices();
  const [email, setEmail] = useState('');
  const [role, setRole] = useState<Role>('agent');
  const invitation = useMutation({
    mutationFn: invite,
    onSuccess: () => queries.invalidateQueries({ queryKey: invitationsQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    invitation.mutate({ email: email.trim(), role });
  };
  const ready = invitation.data;
  return (
    <Modal
      opened
      onClose={onClose}
      title={t(ready ? 'members.inviteReady' : 'members.inviteTitle')}
      size="lg"
      closeButtonProps={{ 'aria-label': t('shell.close') }}
    >
      {ready ? (
        <Stack gap="md">
          <p style={{ margin: 0 }}>
            {t('members.inviteReadyLead', { email: ready.email, date: format.date(ready.expiresAt) })}
          </p>
          <CopyField label={t('members.inviteLink')} value={ready.link ?? ''} />
          <Group justify="flex-end">
            <Button onClick={onClose}>{t('members.done')}</Button>
          </Group>
        </Stack>
      ) : (
        <form onSubmit={submit}>
          <Stack gap="md">
            <p style={{ margin: 0 }}>{t('members.inviteLead')}</p>
            <TextInput
              label={t('access.email')}
              type="email"
              required
              withAsterisk={false}
              data-autofocus
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
            <Select
              label={t('members.roleField')}
              description={t(`words.roleMay.${role}`)}
              {...roles}
              value={role}
              allowDeselect={false}
              onChange={(value) => value && setRole(value as Role)}
            />
            {invitation.error && <ErrorNote error={invitation.error} />}
            <Group justify="flex-end" gap="xs">
              <Button variant="default" onClick={onClose}>
                {t('shell.cancel')}
              </Button>
              <Button type="submit" loading={invitation.isPending}>
                {t('members.inviteSubmit')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
}
