import type { ReactElement } from 'react';

/** Marks are drawn in a box of 16 by 16, in the colour of the text around or the one given. */
const styles = {
  distant: {
    light: '#6b6f76',
    dark: '#a6abb3',
    mark: (
      <>
        <circle cx="4" cy="8" r="2.2" fill="currentColor" />
        <circle cx="12.6" cy="8" r="2.2" />
      </>
    ),
  },
  friendship: {
    light: '#2482b8',
    dark: '#56b4e9',
    mark: (
      <>
        <circle cx="5.8" cy="8" r="4.2" />
        <circle cx="10.2" cy="8" r="4.2" />
      </>
    ),
  },
  kinship: {
    light: '#b06a00',
    dark: '#e69f00',
    mark: <path d="M2.5 7.6 8 2.6l5.5 5v6h-11z" />,
  },
  partnership: {
    light: '#005a94',
    dark: '#5c9fe0',
    mark: <path d="M5.6 12.6a4.6 4.6 0 1 1 2.4-8.5 4.6 4.6 0 0 1 0 7.8 4.6 4.6 0 1 0 0-7.8" />,
  },
  romance: {
    light: '#b0508a',
    dark: '#d98bb6',
    mark: <path d="M8 13.4C3.4 10 2 7.9 2 5.9a2.9 2.9 0 0 1 6-.8 2.9 2.9 0 0 1 6 .8c0 2-1.4 4.1-6 7.5z" />,
  },
  admiration: {
    light: '#7a7100',
    dark: '#f0e442',
    mark: <path d="m8 2.2 1.8 3.9 4.2.5-3.1 2.9.8 4.2L8 11.6l-3.7 2.1.8-4.2L2 6.6l4.2-.5z" />,
  },
  work: {
    light: '#007a5a',
    dark: '#1fb88f',
    mark: (
      <>
        <path d="M2.4 2.4h7.2v7.2H2.4z" />
        <path d="M6.4 6.4h7.2v7.2H6.4z" />
      </>
    ),
  },
  power: {
    light: '#3a3b40',
    dark: '#dcdcdc',
    mark: <path d="M3 12.8h10L8 3zM8 3v9.8" />,
  },
  hostile: {
    light: '#bf4300',
    dark: '#f0793a',
    mark: <path d="m3 3 4.2 4.2M13 3 3 13M8.8 8.8 13 13" />,
  },
} as const;

export type FamilyKey = keyof typeof styles;

export const familyKeys = Object.keys(styles) as FamilyKey[];

export interface FamilyStyle {
  /** At least 3:1 on the page in the light scheme; for marks and drawings. */
  light: string;
  dark: string;
  /** A CSS colour that follows the scheme. */
  colour: string;
  mark: ReactElement;
}

/** The hue (after Okabe and Ito 2008, deepened to keep contrast) and the mark of a family: the same everywhere. */
export function familyStyle(family: string): FamilyStyle {
  const style = styles[isFamily(family) ? family : 'distant'];
  return { ...style, colour: `light-dark(${style.light}, ${style.dark})` };
}

/** The mark of a family. Said by the words beside it, so silent to screen readers. */
export function FamilyMark({ family, size = 16 }: { family: string; size?: number }): ReactElement {
  const { colour, mark } = familyStyle(family);
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.6"
      strokeLinecap="round"
      strokeLinejoin="round"
      style={{ color: colour, flex: 'none' }}
      aria-hidden="true"
      focusable="false"
    >
      {mark}
    </svg>
  );
}

function isFamily(family: string): family is FamilyKey {
  return family in styles;
}
