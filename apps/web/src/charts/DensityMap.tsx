import { useElementSize } from '@mantine/hooks';
import { type ReactElement, useId, useMemo, useState } from 'react';
import { CursorField, CursorSquare } from './DensityCursor.tsx';
import classes from './DensityMap.module.css';
import { type PlacedLabel, placeLabels } from './placeLabels.ts';
import { textWidth } from './textWidth.ts';

export interface MapRegion {
  key: string;
  name: string;
  /** From -1 to 1. */
  x: number;
  y: number;
  customers: number;
  colour: string;
  /** Said by screen readers: name and number. */
  says: string;
}

export interface MapAxis {
  low: string;
  high: string;
}

/** Bounds of a square of the map, from -1 to 1. */
export interface MapBox {
  xMin: number;
  xMax: number;
  yMin: number;
  yMax: number;
}

const margin = { left: 28, right: 8, top: 8, bottom: 28 };
const fontSize = 12;

/**
 * Density of customers on two axes from -1 to 1, and where each type lies: a disc whose area follows its number of customers,
 * named beside it. Discs and squares lead to the people.
 */
export function DensityMap(props: {
  /** `counts[row][column]`, rows by y from -1. */
  counts: number[][];
  regions: readonly MapRegion[];
  x: MapAxis;
  y: MapAxis;
  label: string;
  cursorLabel: string;
  sayCount: (count: number) => string;
  onRegion: (key: string) => void;
  onBox: (box: MapBox) => void;
}): ReactElement {
  const { ref, width } = useElementSize();
  const [box, setBox] = useState<MapBox | null>(null);
  const height = Math.round(width < 560 ? width * 1.05 : Math.min(width * 0.6, 600));
  const plot = useMemo(
    () => ({
      left: margin.left,
      top: margin.top,
      width: Math.max(0, width - margin.left - margin.right),
      height: Math.max(0, height - margin.top - margin.bottom),
    }),
    [width, height],
  );
  return (
    <figure ref={ref} className={classes.map} aria-label={props.label}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around carries its name, each mark inside its own
        <svg width={width} height={height}>
          <Heat counts={props.counts} plot={plot} />
          <line
            className={classes.axis}
            x1={toX(plot, 0)}
            x2={toX(plot, 0)}
            y1={plot.top}
            y2={plot.top + plot.height}
          />
          <line
            className={classes.axis}
            x1={plot.left}
            x2={plot.left + plot.width}
            y1={toY(plot, 0)}
            y2={toY(plot, 0)}
          />
          <rect
            className={classes.border}
            x={plot.left}
            y={plot.top}
            width={plot.width}
            height={plot.height}
          />
          <AxisWords x={props.x} y={props.y} plot={plot} height={height} />
          <CursorField
            counts={props.counts}
            plot={plot}
            box={box}
            label={props.cursorLabel}
            sayCount={props.sayCount}
            onMove={setBox}
            onBox={props.onBox}
          />
          <Regions regions={props.regions} plot={plot} onRegion={props.onRegion} />
          <CursorSquare counts={props.counts} plot={plot} box={box} sayCount={props.sayCount} />
        </svg>
      )}
    </figure>
  );
}

export interface Plot {
  left: number;
  top: number;
  width: number;
  height: number;
}

function toX(plot: Plot, value: number): number {
  return plot.left + ((value + 1) / 2) * plot.width;
}

function toY(plot: Plot, value: number): number {
  return plot.top + ((1 - value) / 2) * plot.height;
}

/** Area by number of customers; a ring of its own size for nobody. */
function radiusOf(plot: Plot, customers: number, most: number): number {
  if (customers === 0) return 3;
  return Math.max(3.5, Math.min(26, plot.width / 18) * Math.sqrt(customers / most));
}

function Heat({ counts, plot }: { counts: number[][]; plot: Plot }): ReactElement {
  const id = useId();
  const bins = counts.length;
  const most = Math.max(1, ...counts.flat());
  const cellWidth = plot.width / bins;
  const cellHeight = plot.height / bins;
  return (
    <>
      <clipPath id={`${id}clip`}>
        <rect x={plot.left} y={plot.top} width={plot.width} height={plot.height} />
      </clipPath>
      <filter id={`${id}blur`} x="0" y="0" width="100%" height="100%">
        <feGaussianBlur stdDeviation={`${cellWidth * 0.45} ${cellHeight * 0.45}`} />
      </filter>
      <g clipPath={`url(#${id}clip)`} className={classes.heat}>
        <g filter={`url(#${id}blur)`}>
          {/* Keeps the filter's box on the whole plot, whatever cells are filled. */}
          <rect x={plot.left} y={plot.top} width={plot.width} height={plot.height} opacity={0} />
          {counts.flatMap((row, r) =>
            row.map((count, c) =>
              count === 0 ? null : (
                <rect
                  // biome-ignore lint/suspicious/noArrayIndexKey: a cell is its place
                  key={`${r}-${c}`}
                  x={plot.left + c * cellWidth}
                  y={plot.top + (bins - 1 - r) * cellHeight}
                  width={cellWidth + 0.5}
                  height={cellHeight + 0.5}
                  opacity={0.12 + 0.68 * Math.sqrt(count / most)}
                />
              ),
            ),
          )}
        </g>
      </g>
    </>
  );
}

function AxisWords(props: { x: MapAxis; y: MapAxis; plot: Plot; height: number }): ReactElement {
  const { plot, height } = props;
  const right = plot.left + plot.width;
  const bottom = plot.top + plot.height;
  return (
    <g className={classes.words}>
      <text x={plot.left} y={height - 8}>
        ← {props.x.low}
      </text>
      <text x={right} y={height - 8} textAnchor="end">
        {props.x.high} →
      </text>
      <text transform={`translate(14 ${bottom}) rotate(-90)`}>← {props.y.low}</text>
      <text transform={`translate(14 ${plot.top}) rotate(-90)`} textAnchor="end">
        {props.y.high} →
      </text>
    </g>
  );
}

function Regions(props: {
  regions: readonly MapRegion[];
  plot: Plot;
  onRegion: (key: string) => void;
}): ReactElement {
  const { regions, plot } = props;
  const most = Math.max(1, ...regions.map((region) => region.customers));
  const placed = useMemo(() => {
    // On a phone only names that find room beside their mark are drawn; the others are in the table.
    const isNarrow = plot.width < 560;
    const named = isNarrow ? regions.filter((region) => region.customers > 0) : regions;
    const requests = named.map((region) => ({
      key: region.key,
      x: toX(plot, region.x) - plot.left,
      y: toY(plot, region.y) - plot.top,
      radius: radiusOf(plot, region.customers, most),
      width: textWidth(region.name, fontSize, 500) + 6,
      height: fontSize + 5,
    }));
    const labels = placeLabels(requests, plot, isNarrow ? 0 : undefined);
    return new Map(labels.map((label) => [label.key, label]));
  }, [regions, plot, most]);
  const bySize = [...regions].sort((a, b) => b.customers - a.customers);
  return (
    <g>
      {bySize.map((region) => {
        const label = placed.get(region.key);
        const x = toX(plot, region.x);
        const y = toY(plot, region.y);
        const radius = radiusOf(plot, region.customers, most);
        return (
          // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
          <g
            key={region.key}
            role="button"
            tabIndex={0}
            aria-label={region.says}
            className={classes.region}
            style={{ color: region.colour }}
            data-empty={region.customers === 0 || undefined}
            onClick={() => props.onRegion(region.key)}
            onKeyDown={(event) => {
              if (event.key === 'Enter' || event.key === ' ') {
                event.preventDefault();
                props.onRegion(region.key);
              }
            }}
          >
            {label?.isLed && (
              <Leader label={label} plot={plot} x={x} y={y} radius={radius} name={region.name} />
            )}
            <circle className={classes.reach} cx={x} cy={y} r={Math.max(12, radius + 2)} />
            <circle className={classes.disc} cx={x} cy={y} r={radius} />
            {label && (
              <text
                className={classes.name}
                x={label.x + plot.left}
                y={label.y + plot.top}
                textAnchor="middle"
                dominantBaseline="central"
              >
                {region.name}
              </text>
            )}
          </g>
        );
      })}
    </g>
  );
}

/** From the edge of the disc to the nearest edge of the name. */
function Leader(props: {
  label: PlacedLabel;
  plot: Plot;
  x: number;
  y: number;
  radius: number;
  name: string;
}): ReactElement {
  const { label, plot, x, y, radius } = props;
  const halfWidth = textWidth(props.name, fontSize, 500) / 2 + 2;
  const centreX = label.x + plot.left;
  const endX = Math.max(centreX - halfWidth, Math.min(x, centreX + halfWidth));
  const endY = label.y + plot.top + (label.y + plot.top < y ? 7 : -7);
  const distance = Math.hypot(endX - x, endY - y) || 1;
  return (
    <line
      className={classes.leader}
      x1={x + ((endX - x) * radius) / distance}
      y1={y + ((endY - y) * radius) / distance}
      x2={endX}
      y2={endY}
    />
  );
}
