import { type MantineColorSchemeManager, MantineProvider, mergeThemeOverrides } from '@mantine/core';
import { type ReactElement, type ReactNode, useMemo } from 'react';
import { useText } from '../i18n/useText.ts';
import { numberFields } from './numberFields.ts';
import { cssVariables, theme } from './theme.ts';

/** Our theme, with what depends on the language shown. */
export function Themed(props: {
  colourSchemes: MantineColorSchemeManager;
  children: ReactNode;
}): ReactElement {
  const { language } = useText();
  const spoken = useMemo(
    () =>
      mergeThemeOverrides(theme, { components: { NumberInput: { defaultProps: numberFields(language) } } }),
    [language],
  );
  return (
    <MantineProvider
      theme={spoken}
      cssVariablesResolver={cssVariables}
      colorSchemeManager={props.colourSchemes}
      defaultColorScheme="auto"
    >
      {props.children}
    </MantineProvider>
  );
}
