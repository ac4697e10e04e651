import type { RelationCourse } from '@rapport/contracts/relations';
import type { ReactElement } from 'react';
import type { Segment } from './courseSegments.ts';
import { timeToShare } from './timeToShare.ts';

/** How good the bond felt over the same years: to the left negative, to the right positive. A shape, told by the table. */
export function CourseCurve(props: {
  points: RelationCourse['points'];
  segments: readonly Segment[];
}): ReactElement | null {
  const path = props.points
    .map(({ at, mean }) => {
      const share = timeToShare(props.segments, at);
      return share === null ? null : `${50 + 46 * (mean.valence ?? 0)} ${share * 1000}`;
    })
    .filter((point) => point !== null);
  if (path.length < 2) return null;
  return (
    <svg
      viewBox="0 0 100 1000"
      preserveAspectRatio="none"
      aria-hidden="true"
      style={{ width: 40, height: '100%', overflow: 'visible' }}
    >
      <line x1="50" x2="50" y1="0" y2="1000" stroke="var(--hairline)" vectorEffect="non-scaling-stroke" />
      <polyline
        points={path.join(' ')}
        fill="none"
        stroke="var(--text-quiet)"
        strokeWidth="1.5"
        vectorEffect="non-scaling-stroke"
      />
    </svg>
  );
}
