import type { TextKey } from '../i18n/en/catalogue.ts';

/** The choices of colours, and their words. */
export const colours: { scheme: 'light' | 'dark' | 'auto'; text: TextKey }[] = [
  { scheme: 'light', text: 'shell.coloursLight' },
  { scheme: 'dark', text: 'shell.coloursDark' },
  { scheme: 'auto', text: 'shell.coloursAuto' },
];
