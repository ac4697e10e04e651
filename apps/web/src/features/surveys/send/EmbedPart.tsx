import { SegmentedControl } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { CopyField } from '../../../ui/CopyField.tsx';

const ways = ['popover', 'inline'] as const;

/** The lines that show a survey on another site, as a button in a corner or where they stand. */
export function EmbedPart({ link }: { link: string }): ReactElement {
  const { t } = useText();
  const [way, setWay] = useState<string>('popover');
  const code = `<script src="${location.origin}/embed.js" data-survey="${link}" data-show="${way}" async></script>`;
  return (
    <>
      <SegmentedControl
        aria-label={t('surveys.embedWay')}
        mb="sm"
        value={way}
        onChange={setWay}
        data={ways.map((value) => ({ value, label: t(`surveys.embedWay.${value}`) }))}
      />
      <CopyField label={t('surveys.embedCode')} value={code} lines={2} />
    </>
  );
}
