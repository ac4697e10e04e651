import { SegmentedControl, useMantineColorScheme } from '@mantine/core';
import type { ReactElement } from 'react';
import { useText } from '../i18n/useText.ts';
import { colours } from './colours.ts';

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
      data={colours.map(({ scheme, text }) => ({ value: scheme, label: t(text) }))}
    />
  );
}
