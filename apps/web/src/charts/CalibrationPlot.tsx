import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import classes from './CalibrationPlot.module.css';

export interface CalibrationPoint {
  key: string;
  predicted: number;
  actual: number;
  low: number;
  high: number;
  says: string;
}

const margin = { left: 56, right: 16, top: 12, bottom: 44 };
const ticks = [0, 0.25, 0.5, 0.75, 1];

/** Shares expected across, shares that came upwards, each with its interval; the diagonal is where they agree. */
export function CalibrationPlot(props: {
  points: readonly CalibrationPoint[];
  label: string;
  across: string;
  upwards: string;
  format: (share: number) => string;
}): ReactElement {
  const { ref, width: available } = useElementSize();
  const width = Math.min(available, 460);
  const side = Math.max(0, width - margin.left - margin.right);
  const height = side + margin.top + margin.bottom;
  const xOf = (share: number) => margin.left + share * side;
  const yOf = (share: number) => margin.top + (1 - share) * side;
  return (
    <figure ref={ref} className={classes.plot} aria-label={props.label}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around carries its name, each point its own
        <svg width={width} height={height}>
          {ticks.map((tick) => (
            <g key={tick} className={classes.grid}>
              <line x1={margin.left} x2={width - margin.right} y1={yOf(tick)} y2={yOf(tick)} />
              <text x={margin.left - 8} y={yOf(tick)} textAnchor="end" dominantBaseline="central">
                {props.format(tick)}
              </text>
              <text x={xOf(tick)} y={margin.top + side + 16} textAnchor="middle">
                {props.format(tick)}
              </text>
            </g>
          ))}
          <line className={classes.diagonal} x1={xOf(0)} y1={yOf(0)} x2={xOf(1)} y2={yOf(1)} />
          <text className={classes.axis} x={margin.left + side} y={height - 6} textAnchor="end">
            {props.across} →
          </text>
          <text
            className={classes.axis}
            transform={`translate(12 ${margin.top}) rotate(-90)`}
            textAnchor="end"
          >
            {props.upwards} →
          </text>
          {props.points.map((point) => (
            <g key={point.key} className={classes.point}>
              <title>{point.says}</title>
              <line
                x1={xOf(point.predicted)}
                x2={xOf(point.predicted)}
                y1={yOf(point.low)}
                y2={yOf(point.high)}
              />
              <circle cx={xOf(point.predicted)} cy={yOf(point.actual)} r={5} />
            </g>
          ))}
        </svg>
      )}
    </figure>
  );
}
