import { Button, Select } from '@mantine/core';
import type { Member } from '@rapport/contracts/access';
import type { Role } from '@rapport/contracts/vocabulary';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { meQuery, useMay, useMe } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { explainError } from '../../ui/explainError.ts';
import { ListRow } from '../../ui/List.tsx';
import { notifyDone, notifyRefused } from '../../ui/notify.ts';
import { changeRole, membersQuery, removeMember } from './api.ts';
import { useRoleChoices } from './useRoleChoices.tsx';

/** One person: their role, to be changed in place, and their removal. */
export function MemberRow({ member }: { member: Member }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const me = useMe();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const mayManage = useMay('members:manage') && (member.role !== 'owner' || me.workspace.role === 'owner');
  const roles = useRoleChoices();
  const isMe = member.userId === me.user.id;
  const refused = (error: unknown) => {
    const { title, text } = explainError(error, t);
    notifyRefused(title, text);
  };
  const refresh = async () => {
    await queries.invalidateQueries({ queryKey: membersQuery.queryKey });
    if (isMe) await queries.invalidateQueries({ queryKey: meQuery.queryKey });
  };
  const change = useMutation({
    mutationFn: changeRole,
    onSuccess: (_member, { role }) => {
      notifyDone(t('members.roleChanged', { name: member.name, role: t(`words.role.${role}`) }));
      return refresh();
    },
    onError: refused,
  });
  const removal = useMutation({
    mutationFn: () => removeMember(member.id),
    onSuccess: () => {
      setAsking(false);
      notifyDone(t('members.removed', { name: member.name }));
      return refresh();
    },
  });
  return (
    <ListRow
      title={isMe ? `${member.name} (${t('members.you')})` : member.name}
      detail={t('members.since', { email: member.email, date: format.date(member.joinedAt) })}
      aside={mayManage ? undefined : t(`words.role.${member.role}`)}
      actions={
        mayManage && (
          <>
            <Select
              aria-label={t('members.role', { name: member.name })}
              {...roles}
              value={change.isPending ? change.variables.role : member.role}
              allowDeselect={false}
              disabled={change.isPending}
              w={180}
              onChange={(role) =>
                role && role !== member.role && change.mutate({ id: member.id, role: role as Role })
              }
            />
            {!isMe && (
              <Button
                variant="subtle"
                color="red"
                size="compact-sm"
                aria-label={t('members.removeWho', { name: member.name })}
                onClick={() => setAsking(true)}
              >
                {t('members.remove')}
              </Button>
            )}
            <Confirm
              isOpen={isAsking}
              title={t('members.removeTitle', { name: member.name })}
              confirm={t('members.removeYes')}
              isPending={removal.isPending}
              error={removal.error}
              onConfirm={() => removal.mutate()}
              onClose={() => setAsking(false)}
            >
              {t('members.removeText')}
            </Confirm>
          </>
        )
      }
    />
  );
}
