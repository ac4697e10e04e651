import { useElementSize } from '@mantine/hooks';
import type { ReactElement } from 'react';
import classes from './CrossPlot.module.css';
import { placeLabels } from './placeLabels.ts';
import { textWidth } from './textWidth.ts';

interface Reach {
  value: number;
  low: number;
  high: number;
}

export interface CrossPoint {
  key: string;
  name: string;
  x: Reach;
  y: Reach;
  colour: string;
  /** All of it in words. */
  says: string;
}

export interface PlotAxis {
  label: string;
  domain: readonly [number, number];
  ticks: readonly number[];
  format: (value: number) => string;
}

const margin = { left: 56, right: 16, top: 12, bottom: 48 };
const widest = 860;
const fontSize = 12;

/**
 * Things on two figures, each with its intervals as a cross, named beside; two lines make four corners, each with its name.
 * Points can be chosen.
 */
export function CrossPlot(props: {
  points: readonly CrossPoint[];
  x: PlotAxis;
  y: PlotAxis;
  /** Where the lines cross. */
  centre: { x: number; y: number };
  /** Names of the corners: top left, top right, bottom left, bottom right. */
  corners: readonly [string, string, string, string];
  label: string;
  svgRef?: React.Ref<SVGSVGElement>;
  chosen?: string | null;
  onPick?: (key: string) => void;
}): ReactElement {
  const { ref, width: available } = useElementSize();
  const width = Math.min(available, widest);
  const height = Math.max(340, Math.min(520, width * 0.62));
  const field = { width: width - margin.left - margin.right, height: height - margin.top - margin.bottom };
  const at = (axis: PlotAxis, value: number) =>
    Math.min(1, Math.max(0, (value - axis.domain[0]) / (axis.domain[1] - axis.domain[0])));
  const xOf = (value: number) => at(props.x, value) * field.width;
  const yOf = (value: number) => (1 - at(props.y, value)) * field.height;
  const names = new Map(
    placeLabels(
      props.points.map(({ key, name, x, y }) => ({
        key,
        x: xOf(x.value),
        y: yOf(y.value),
        radius: 6,
        width: textWidth(name, fontSize),
        height: fontSize + 2,
      })),
      field,
      50,
    ).map((label) => [label.key, label]),
  );
  const [topLeft, topRight, bottomLeft, bottomRight] = props.corners;
  return (
    <figure ref={ref} className={classes.plot} aria-label={props.label}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around carries its name, each point its own
        <svg ref={props.svgRef} width={width} height={height}>
          <g transform={`translate(${margin.left} ${margin.top})`}>
            <g className={classes.grid}>
              {props.y.ticks.map((tick) => (
                <g key={tick}>
                  <line x1={0} x2={field.width} y1={yOf(tick)} y2={yOf(tick)} />
                  <text x={-8} y={yOf(tick)} textAnchor="end" dominantBaseline="central">
                    {props.y.format(tick)}
                  </text>
                </g>
              ))}
              {props.x.ticks.map((tick) => (
                <text key={tick} x={xOf(tick)} y={field.height + 16} textAnchor="middle">
                  {props.x.format(tick)}
                </text>
              ))}
            </g>
            <g className={classes.corners}>
              <text x={4} y={12}>
                {topLeft}
              </text>
              <text x={field.width - 4} y={12} textAnchor="end">
                {topRight}
              </text>
              <text x={4} y={field.height - 6}>
                {bottomLeft}
              </text>
              <text x={field.width - 4} y={field.height - 6} textAnchor="end">
                {bottomRight}
              </text>
            </g>
            <line
              className={classes.centre}
              x1={xOf(props.centre.x)}
              x2={xOf(props.centre.x)}
              y1={0}
              y2={field.height}
            />
            <line
              className={classes.centre}
              x1={0}
              x2={field.width}
              y1={yOf(props.centre.y)}
              y2={yOf(props.centre.y)}
            />
            <text className={classes.axis} x={field.width} y={field.height + 38} textAnchor="end">
              {props.x.label} →
            </text>
            <text className={classes.axis} transform="translate(-42 0) rotate(-90)" textAnchor="end">
              {props.y.label} →
            </text>
            {props.points.map((point) => (
              <Mark
                key={point.key}
                point={point}
                xOf={xOf}
                yOf={yOf}
                name={names.get(point.key)}
                isChosen={point.key === props.chosen}
                onPick={props.onPick}
              />
            ))}
          </g>
        </svg>
      )}
    </figure>
  );
}

function Mark(props: {
  point: CrossPoint;
  xOf: (value: number) => number;
  yOf: (value: number) => number;
  name: { x: number; y: number; isLed: boolean } | undefined;
  isChosen: boolean;
  onPick: ((key: string) => void) | undefined;
}): ReactElement {
  const { point, xOf, yOf, name, onPick } = props;
  const [x, y] = [xOf(point.x.value), yOf(point.y.value)];
  const marks = (
    <>
      <title>{point.says}</title>
      <line className={classes.reach} x1={xOf(point.x.low)} x2={xOf(point.x.high)} y1={y} y2={y} />
      <line className={classes.reach} x1={x} x2={x} y1={yOf(point.y.low)} y2={yOf(point.y.high)} />
      <circle cx={x} cy={y} r={props.isChosen ? 7 : 5} />
      {name && (
        <>
          {name.isLed && <line className={classes.lead} x1={x} y1={y} x2={name.x} y2={name.y} />}
          <text x={name.x} y={name.y} textAnchor="middle" dominantBaseline="central">
            {point.name}
          </text>
        </>
      )}
    </>
  );
  if (!onPick)
    return (
      <g className={classes.point} style={{ color: point.colour }}>
        {marks}
      </g>
    );
  return (
    // biome-ignore lint/a11y/useSemanticElements: a button can't stand in a drawing
    <g
      className={classes.point}
      style={{ color: point.colour }}
      role="button"
      tabIndex={0}
      aria-label={point.says}
      data-pressable
      onClick={() => onPick(point.key)}
      onKeyDown={(event) => {
        if (event.key !== 'Enter' && event.key !== ' ') return;
        event.preventDefault();
        onPick(point.key);
      }}
    >
      {marks}
    </g>
  );
}
