import { Button, Select, Stack } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { usePlace } from '../device/place.ts';
import { ThumbDrawer } from '../write/ThumbDrawer.tsx';

/** Who holds this tablet, and in which shop it stands. */
export function PlaceDrawer({ onClose }: { onClose: () => void }): ReactElement {
  const { t } = useText();
  const { assistantId, siteId, choose, desk } = usePlace();
  return (
    <ThumbDrawer title={t('counter.place')} onClose={onClose}>
      <Stack gap="md">
        <Select
          size="lg"
          label={t('counter.place.who')}
          description={t('counter.place.whoHelp')}
          placeholder={t('counter.place.me')}
          clearable
          searchable
          comboboxProps={{ withinPortal: true }}
          data={(desk?.assistants ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={assistantId}
          onChange={(id) => choose({ assistantId: id })}
        />
        <Select
          size="lg"
          label={t('counter.place.where')}
          clearable
          searchable
          comboboxProps={{ withinPortal: true }}
          data={(desk?.sites ?? []).map(({ id, name }) => ({ value: id, label: name }))}
          value={siteId}
          onChange={(id) => choose({ siteId: id })}
        />
        <Button size="lg" onClick={onClose}>
          {t('counter.place.done')}
        </Button>
      </Stack>
    </ThumbDrawer>
  );
}
