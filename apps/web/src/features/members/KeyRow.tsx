import { Button } from '@mantine/core';
import type { ApiKey } from '@rapport/contracts/access';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Confirm } from '../../ui/Confirm.tsx';
import { ListRow } from '../../ui/List.tsx';
import { notifyDone } from '../../ui/notify.ts';
import { keysQuery, revokeKey } from './api.ts';

/** One key: recognised by its name and first characters, with when it last served. */
export function KeyRow({ apiKey }: { apiKey: ApiKey }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const queries = useQueryClient();
  const [isAsking, setAsking] = useState(false);
  const revocation = useMutation({
    mutationFn: () => revokeKey(apiKey.id),
    onSuccess: () => {
      setAsking(false);
      notifyDone(t('members.keyRevokeDone', { name: apiKey.name }));
      return queries.invalidateQueries({ queryKey: keysQuery.queryKey });
    },
  });
  const { name, lastUsedAt, revokedAt } = apiKey;
  const used = lastUsedAt === null ? null : format.ago(lastUsedAt, new Date());
  const scopes = format.list(apiKey.scopes.map((scope) => t(`members.scope.${scope}`)));
  const created = t(apiKey.createdBy ? 'members.keyCreatedBy' : 'members.keyCreated', {
    date: format.date(apiKey.createdAt),
    name: apiKey.createdBy,
  });
  return (
    <ListRow
      title={name}
      detail={
        <>
          <code>{apiKey.start}…</code> · {scopes} · {created}
        </>
      }
      aside={
        revokedAt !== null
          ? t('members.keyRevoked', { date: format.date(revokedAt) })
          : used === null
            ? t('members.keyNeverUsed')
            : t('members.keyUsed', { ago: used })
      }
      actions={
        revokedAt === null && (
          <>
            <Button
              variant="subtle"
              color="red"
              size="compact-sm"
              aria-label={t('members.keyRevokeWhich', { name })}
              onClick={() => setAsking(true)}
            >
              {t('members.keyRevoke')}
            </Button>
            <Confirm
              isOpen={isAsking}
              title={t('members.keyRevokeTitle', { name })}
              confirm={t('members.keyRevokeYes')}
              isPending={revocation.isPending}
              error={revocation.error}
              onConfirm={() => revocation.mutate()}
              onClose={() => setAsking(false)}
            >
              {t('members.keyRevokeText')} {used !== null && t('members.keyRevokeUsed', { ago: used })}
            </Confirm>
          </>
        )
      }
    />
  );
}
