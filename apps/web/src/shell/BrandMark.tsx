import type { ReactElement } from 'react';

/** Two arcs that hold each other. */
export function BrandMark({ size = 24 }: { size?: number }): ReactElement {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 32 32"
      fill="none"
      stroke="var(--press)"
      strokeWidth="3.4"
      strokeLinecap="round"
      aria-hidden="true"
      focusable="false"
    >
      <path d="M13 24a8 8 0 1 1 3-15" />
      <path d="M19 8a8 8 0 1 1-3 15" />
    </svg>
  );
}
