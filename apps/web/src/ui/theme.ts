import { type CSSVariablesResolver, createTheme, type MantineColorsTuple } from '@mantine/core';

/** The one colour of what can be pressed. */
const ink: MantineColorsTuple = [
  '#eef2fd',
  '#dbe3f8',
  '#b9c8f3',
  '#9db5ff',
  '#8aa5f7',
  '#4f6cc4',
  '#3855ae',
  '#24418f',
  '#1d3679',
  '#152a61',
];

/** The colour of harm alone; white on its shades 5 and 7 keeps 4.5:1. */
const red: MantineColorsTuple = [
  '#fdf0ef',
  '#fadbd8',
  '#f3b5b0',
  '#ff8a80',
  '#e25a50',
  '#c9372c',
  '#be2c22',
  '#b3261e',
  '#971e17',
  '#751510',
];

/** Warm greys of the dark scheme; the light one takes Mantine's own for controls and the variables below for pages. */
const dark: MantineColorsTuple = [
  '#e4e2dd',
  '#c9c7c2',
  '#a9a8a5',
  '#83838a',
  '#4a4c54',
  '#34363d',
  '#292b31',
  '#1f2126',
  '#17181c',
  '#101114',
];

const floating = {
  // A tap beside a form takes nothing away; what holds nothing written says otherwise.
  closeOnClickOutside: false,
  transitionProps: { duration: 120 },
  overlayProps: { backgroundOpacity: 0.35 },
  // The head of a dialog is no banner of the page.
  attributes: { header: { role: 'presentation' } },
};
const floatingTitle = { fontSize: 20, fontWeight: 600, lineHeight: 1.35 };

/**
 * The list stays beside its field in the page, so that it belongs to the same landmark, and scrolls by itself, so that the
 * element that scrolls is the list box. In a dialog, pass `comboboxProps={{ withinPortal: true }}`.
 */
const listOfChoices = {
  defaultProps: {
    withScrollArea: false,
    comboboxProps: { withinPortal: false, transitionProps: { duration: 100 }, shadow: 'md' },
  },
  styles: { options: { maxHeight: 320, overflowY: 'auto' as const } },
};

export const theme = createTheme({
  primaryColor: 'ink',
  primaryShade: { light: 7, dark: 5 },
  colors: { ink, red, dark },
  black: '#1c1d21',
  fontFamily: "'Inter Variable', system-ui, sans-serif",
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Menlo, monospace",
  fontSizes: { xs: '12px', sm: '14px', md: '16px', lg: '20px', xl: '28px' },
  lineHeights: { xs: '1.4', sm: '1.5', md: '1.55', lg: '1.4', xl: '1.25' },
  spacing: { xs: '8px', sm: '12px', md: '16px', lg: '24px', xl: '40px' },
  defaultRadius: 'sm',
  headings: {
    fontWeight: '600',
    sizes: {
      h1: { fontSize: '28px', lineHeight: '1.25' },
      h2: { fontSize: '20px', lineHeight: '1.35' },
      h3: { fontSize: '16px', lineHeight: '1.45' },
    },
  },
  respectReducedMotion: true,
  cursorType: 'pointer',
  components: {
    Modal: { defaultProps: floating, styles: { title: floatingTitle } },
    Drawer: { defaultProps: floating, styles: { title: floatingTitle } },
    InputWrapper: { defaultProps: { inputWrapperOrder: ['label', 'input', 'description', 'error'] } },
    Menu: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Popover: { defaultProps: { transitionProps: { duration: 100 }, shadow: 'md' } },
    Tooltip: { defaultProps: { transitionProps: { duration: 100 }, openDelay: 300 } },
    // Choices that are too many for a phone go on below rather than be cut off.
    SegmentedControl: { styles: { root: { flexWrap: 'wrap', maxWidth: '100%' } } },
    Select: listOfChoices,
    MultiSelect: listOfChoices,
  },
});

/** The colours of pages, by what they mean. Use these variables in style sheets rather than shades. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: { '--content-width': '1200px', '--reading-width': '68ch' },
  light: {
    '--mantine-color-body': '#fdfcfa',
    '--mantine-color-dimmed': '#62646b',
    '--surface': '#ffffff',
    '--surface-quiet': '#f5f3ef',
    '--hairline': '#e5e2dc',
    '--hairline-strong': '#918e88',
    '--text': '#1c1d21',
    '--text-quiet': '#62646b',
    '--press': '#24418f',
    '--press-soft': '#eef2fd',
    '--harm': '#b3261e',
    '--soon': '#8a5a00',
    '--done': '#1b6e3c',
    '--mantine-color-error': '#b3261e',
  },
  dark: {
    '--mantine-color-body': '#17181c',
    '--mantine-color-dimmed': '#a3a3a6',
    '--surface': '#1c1e22',
    '--surface-quiet': '#202227',
    '--hairline': '#303239',
    '--hairline-strong': '#73757c',
    '--text': '#e4e2dd',
    '--text-quiet': '#a3a3a6',
    '--press': '#a4baff',
    '--press-soft': '#232a40',
    '--harm': '#ff8a80',
    '--soon': '#f0b95a',
    '--done': '#79c995',
    '--mantine-color-error': '#ff8a80',
    '--mantine-color-anchor': '#a4baff',
    '--mantine-color-ink-text': '#a4baff',
    '--mantine-color-ink-light-color': '#a4baff',
    '--mantine-color-ink-outline': '#a4baff',
    '--mantine-color-red-text': '#ff8a80',
    '--mantine-color-red-light-color': '#ff8a80',
  },
});
