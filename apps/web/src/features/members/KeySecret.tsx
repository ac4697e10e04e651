import { Button, Group, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { CopyField } from '../../ui/CopyField.tsx';
import type { CreatedKey } from './api.ts';
import { curlSnippet, segmentSnippet } from './snippets.ts';

/** The secret, once, with two ways of using it at once. */
export function KeySecret(props: { created: CreatedKey; onDone: () => void }): ReactElement {
  const { t } = useText();
  const { secret, scopes } = props.created;
  const maySend = scopes.some((scope) => scope !== 'read');
  return (
    <Stack gap="md">
      <p style={{ margin: 0 }}>{t('members.keyReadyLead')}</p>
      <CopyField label={t('members.keySecret')} value={secret} />
      <CopyField
        label={t('members.keyTry')}
        value={curlSnippet(location.origin, secret, maySend)}
        lines={maySend ? 4 : 2}
      />
      {maySend && (
        <CopyField
          label={t('members.keySegment')}
          value={segmentSnippet(location.origin, secret)}
          lines={9}
        />
      )}
      <Group justify="flex-end">
        <Button onClick={props.onDone}>{t('members.keyKept')}</Button>
      </Group>
    </Stack>
  );
}
