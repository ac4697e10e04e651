import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/useText.ts';

/** Light, dark, or as the device. */
export function ColourChoice(): ReactElement {
  const { t } = useText();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <SegmentedControl
      fullWidth
      size="xs"
      aria-label={t('shell.colours')}
      value={colorScheme}
      onChange={(value) => setColorScheme(value as 'light' | 'dark' | 'auto')}
      data={[
        { value: 'light', label: t('shell.coloursLight') },
        { value: 'dark', label: t('shell.coloursDark') },
        { value: 'auto', label: t('shell.coloursAuto') },
      ]}
    />
  );
}
