import { type KeyboardEvent, type PointerEvent, type ReactElement, useState } from 'react';
import classes from './DensityMap.module.css';
import type { MapBox, Plot } from './DensityMap.tsx';

/** The square is a tenth of the map wide: enough to hit people, small enough to mean a place. */
const side = 0.2;
const keys: Record<string, [number, number]> = {
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
  ArrowUp: [0, 1],
  ArrowDown: [0, -1],
};

/** A square that follows the pointer, or the arrows: says how many are in it, and leads to them. */
export function DensityCursor(props: {
  counts: number[][];
  plot: Plot;
  label: string;
  sayCount: (count: number) => string;
  onBox: (box: MapBox) => void;
}): ReactElement {
  const { plot, counts } = props;
  const [centre, setCentre] = useState<{ x: number; y: number } | null>(null);
  const box = centre && boxAround(centre, counts.length);
  const follow = (event: PointerEvent<SVGRectElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    setCentre({
      x: ((event.clientX - frame.left) / frame.width) * 2 - 1,
      y: 1 - ((event.clientY - frame.top) / frame.height) * 2,
    });
  };
  const move = (event: KeyboardEvent) => {
    const step = keys[event.key];
    if (step) {
      event.preventDefault();
      const from = centre ?? { x: 0, y: 0 };
      setCentre({ x: clamp(from.x + (step[0] * side) / 2), y: clamp(from.y + (step[1] * side) / 2) });
    } else if (event.key === 'Enter' && box) props.onBox(box);
  };
  const count = box ? countIn(counts, box) : 0;
  return (
    <g>
      {/* biome-ignore lint/a11y/useSemanticElements: an SVG has no button element */}
      <rect
        className={classes.field}
        x={plot.left}
        y={plot.top}
        width={plot.width}
        height={plot.height}
        role="button"
        tabIndex={0}
        aria-label={box ? `${props.label} ${props.sayCount(count)}` : props.label}
        onPointerMove={follow}
        onPointerLeave={() => setCentre(null)}
        onBlur={() => setCentre(null)}
        onKeyDown={move}
        onClick={() => box && count > 0 && props.onBox(box)}
      />
      {box && (
        <g className={classes.cursor}>
          <rect
            x={plot.left + ((box.xMin + 1) / 2) * plot.width}
            y={plot.top + ((1 - box.yMax) / 2) * plot.height}
            width={((box.xMax - box.xMin) / 2) * plot.width}
            height={((box.yMax - box.yMin) / 2) * plot.height}
          />
          <text
            x={plot.left + ((box.xMin + 1) / 2) * plot.width + 4}
            y={plot.top + ((1 - box.yMin) / 2) * plot.height - 5}
          >
            {props.sayCount(count)}
          </text>
        </g>
      )}
    </g>
  );
}

/** On the edges of cells, so that what is counted is what the list then shows. */
function boxAround(centre: { x: number; y: number }, bins: number): MapBox {
  const cell = 2 / bins;
  const cells = Math.max(1, Math.round(side / cell));
  const start = (value: number) =>
    Math.max(0, Math.min(bins - cells, Math.round((value + 1) / cell - cells / 2))) * cell - 1;
  const round = (value: number) => Math.round(value * 1e4) / 1e4;
  const xMin = start(centre.x);
  const yMin = start(centre.y);
  return {
    xMin: round(xMin),
    xMax: round(xMin + cells * cell),
    yMin: round(yMin),
    yMax: round(yMin + cells * cell),
  };
}

function countIn(counts: number[][], box: MapBox): number {
  const bins = counts.length;
  const index = (value: number) => Math.round(((value + 1) / 2) * bins);
  let sum = 0;
  for (const row of counts.slice(index(box.yMin), index(box.yMax)))
    for (const count of row.slice(index(box.xMin), index(box.xMax))) sum += count;
  return sum;
}

function clamp(value: number): number {
  return Math.max(-1, Math.min(1, value));
}
