import type { ReactElement } from 'react';
import classes from './CurveChart.module.css';
import { type CurvePoint, curveLayout } from './curveLayout.ts';

const size = { width: 180, height: 44, left: 3, right: 5, top: 4, bottom: 4 };

/** A curve as small as a word, for a row that says it in words too: hidden from screen readers. */
export function Sparkline(props: {
  points: readonly CurvePoint[];
  domain: readonly [number, number];
}): ReactElement {
  const { bands, lines, placed } = curveLayout(props.points, props.domain, size);
  const last = placed.findLast(({ y }) => y !== null);
  return (
    <svg
      aria-hidden="true"
      width="100%"
      height={size.height}
      viewBox={`0 0 ${size.width} ${size.height}`}
      preserveAspectRatio="none"
    >
      {bands.map((path) => (
        <path key={path} className={classes.band} d={path} />
      ))}
      {lines.map((path) => (
        <path key={path} className={classes.line} d={path} vectorEffect="non-scaling-stroke" />
      ))}
      {last && <circle className={classes.point} cx={last.x} cy={last.y as number} r={3} />}
    </svg>
  );
}
