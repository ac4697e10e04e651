import { Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List } from '../../ui/List.tsx';
import { Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { keysQuery } from './api.ts';
import { KeyDialog } from './KeyDialog.tsx';
import { KeyRow } from './KeyRow.tsx';

/** The keys of programs: those that work, and on demand those that no longer do. */
export function KeysPart(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(keysQuery);
  const [isCreating, setCreating] = useState(false);
  const [showsRevoked, setShowsRevoked] = useState(false);
  const working = data?.keys.filter((key) => key.revokedAt === null) ?? [];
  const revoked = data?.keys.filter((key) => key.revokedAt !== null) ?? [];
  return (
    <Section
      title={t('members.keys')}
      lead={t('members.keysLead')}
      actions={<Button onClick={() => setCreating(true)}>{t('members.keyCreate')}</Button>}
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={2} />}
      {data && working.length === 0 && <p style={{ maxWidth: '68ch' }}>{t('members.keysEmpty')}</p>}
      {data && (working.length > 0 || showsRevoked) && (
        <List label={t('members.keys')}>
          {[...working, ...(showsRevoked ? revoked : [])].map((key) => (
            <KeyRow key={key.id} apiKey={key} />
          ))}
        </List>
      )}
      {revoked.length > 0 && (
        <Button variant="subtle" size="compact-sm" mt="sm" onClick={() => setShowsRevoked(!showsRevoked)}>
          {showsRevoked ? t('members.keysRevokedHide') : t('members.keysRevoked', { count: revoked.length })}
        </Button>
      )}
      {isCreating && <KeyDialog onClose={() => setCreating(false)} />}
    </Section>
  );
}
