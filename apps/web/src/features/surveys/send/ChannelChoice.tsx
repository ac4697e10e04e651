import { NativeSelect } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';

/** By what the customers are asked. A field `channel` of the form it stands in. */
export function ChannelChoice({ defaultValue }: { defaultValue: 'email' | 'sms' }): ReactElement {
  const { t } = useText();
  const [channel, setChannel] = useState<string>(defaultValue);
  return (
    <NativeSelect
      name="channel"
      label={t('surveys.channel')}
      description={channel === 'sms' ? t('surveys.channel.smsHint') : undefined}
      value={channel}
      onChange={(event) => setChannel(event.currentTarget.value)}
      data={(['email', 'sms'] as const).map((value) => ({ value, label: t(`surveys.channel.${value}`) }))}
    />
  );
}
