import { useElementSize } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import classes from './StepCurves.module.css';
import { spreadLabels } from './spreadLabels.ts';
import { textWidth } from './textWidth.ts';

export interface StepCurve {
  key: string;
  name: string;
  colour: string;
  /** Said by screen readers. */
  says: string;
  /** What holds from `x` on. Before the first: 1. */
  points: readonly { x: number; y: number; low: number; high: number }[];
}

const height = 320;
const margin = { left: 48, top: 12, bottom: 28 };
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Shares that only fall, each with its band, named at its end. Pointing at one shows its band and quiets the others. */
export function StepCurves(props: {
  curves: readonly StepCurve[];
  label: string;
  formatX: (x: number) => string;
  formatY: (y: number) => string;
}): ReactElement {
  const { ref, width } = useElementSize();
  const [told, setTold] = useState<string | null>(null);
  const right = Math.min(
    width * 0.34,
    16 + Math.max(0, ...props.curves.map(({ name }) => textWidth(name, 12, 500))),
  );
  const end = Math.max(0, ...props.curves.map(({ points }) => points.at(-1)?.x ?? 0));
  const xOf = (x: number) => margin.left + (x / (end || 1)) * Math.max(0, width - margin.left - right);
  const yOf = (y: number) => margin.top + (1 - y) * (height - margin.top - margin.bottom);
  const names = spreadLabels(
    props.curves.map(({ key, points }) => ({ key, at: yOf(points.at(-1)?.y ?? 1) })),
    15,
    margin.top,
    height - margin.bottom,
  );
  const years = [0, 0.25, 0.5, 0.75, 1].map((share) => share * end);
  return (
    <figure ref={ref} className={classes.chart} aria-label={props.label}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around carries its name, each curve its own
        <svg width={width} height={height} onPointerLeave={() => setTold(null)}>
          {ticks.map((tick) => (
            <g key={tick} className={classes.grid}>
              <line x1={margin.left} x2={width - right} y1={yOf(tick)} y2={yOf(tick)} />
              <text x={margin.left - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="central">
                {props.formatY(tick)}
              </text>
            </g>
          ))}
          {years.map((year, i) => (
            <text
              key={year}
              className={classes.axis}
              x={xOf(year)}
              y={height - 8}
              textAnchor={i === 0 ? 'start' : i === years.length - 1 ? 'end' : 'middle'}
            >
              {props.formatX(year)}
            </text>
          ))}
          {props.curves.map((curve) => (
            <g
              key={curve.key}
              className={classes.curve}
              data-told={told === curve.key || undefined}
              data-quiet={(told !== null && told !== curve.key) || undefined}
              style={{ color: curve.colour }}
              onPointerEnter={() => setTold(curve.key)}
            >
              <title>{curve.says}</title>
              <path className={classes.band} d={bandPath(curve, xOf, yOf)} />
              <path className={classes.line} d={linePath(curve, xOf, yOf)} />
              <path className={classes.reach} d={linePath(curve, xOf, yOf)} />
              <text x={width - right + 8} y={names.get(curve.key) ?? 0} dominantBaseline="central">
                {curve.name}
              </text>
            </g>
          ))}
        </svg>
      )}
    </figure>
  );
}

type Scale = (value: number) => number;

function linePath({ points }: StepCurve, xOf: Scale, yOf: Scale): string {
  return `M${xOf(0)} ${yOf(1)}${points.map(({ x, y }) => `H${xOf(x)}V${yOf(y)}`).join('')}`;
}

function bandPath({ points }: StepCurve, xOf: Scale, yOf: Scale): string {
  const upper = points.map(({ x, high }) => `H${xOf(x)}V${yOf(high)}`).join('');
  const lower = points
    .toReversed()
    .map(({ x, low }, i) => `${i === 0 ? '' : `H${xOf(x)}`}V${yOf(low)}`)
    .join('');
  const first = points[0];
  return first ? `M${xOf(0)} ${yOf(1)}${upper}${lower}H${xOf(first.x)}V${yOf(1)}Z` : '';
}
