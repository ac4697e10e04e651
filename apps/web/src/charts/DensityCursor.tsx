import type { KeyboardEvent, PointerEvent, ReactElement } from 'react';
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

/** A square one moves with the pointer or the arrows, to lead to those who stand in it. */
export function CursorField(props: {
  counts: number[][];
  plot: Plot;
  box: MapBox | null;
  label: string;
  sayCount: (count: number) => string;
  onMove: (box: MapBox | null) => void;
  onBox: (box: MapBox) => void;
}): ReactElement {
  const { plot, counts, box } = props;
  const moveTo = (x: number, y: number) => props.onMove(boxAround({ x, y }, counts.length));
  const follow = (event: PointerEvent<SVGRectElement>) => {
    const frame = event.currentTarget.getBoundingClientRect();
    moveTo(
      ((event.clientX - frame.left) / frame.width) * 2 - 1,
      1 - ((event.clientY - frame.top) / frame.height) * 2,
    );
  };
  const press = (event: KeyboardEvent) => {
    const step = keys[event.key];
    if (step) {
      event.preventDefault();
      const from = box ? { x: (box.xMin + box.xMax) / 2, y: (box.yMin + box.yMax) / 2 } : { x: 0, y: 0 };
      moveTo(clamp(from.x + (step[0] * side) / 2), clamp(from.y + (step[1] * side) / 2));
    } else if (event.key === 'Enter') open();
  };
  const open = () => {
    if (box && countIn(counts, box) > 0) props.onBox(box);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
    <rect
      className={classes.field}
      x={plot.left}
      y={plot.top}
      width={plot.width}
      height={plot.height}
      role="button"
      tabIndex={0}
      aria-label={box ? `${props.label} ${props.sayCount(countIn(counts, box))}` : props.label}
      onPointerMove={follow}
      onPointerLeave={() => props.onMove(null)}
      onBlur={() => props.onMove(null)}
      onKeyDown={press}
      onClick={open}
    />
  );
}

/** The square, drawn over everything, with how many are in it. */
export function CursorSquare(props: {
  counts: number[][];
  plot: Plot;
  box: MapBox | null;
  sayCount: (count: number) => string;
}): ReactElement | null {
  const { plot, box } = props;
  if (!box) return null;
  const left = plot.left + ((box.xMin + 1) / 2) * plot.width;
  const top = plot.top + ((1 - box.yMax) / 2) * plot.height;
  const height = ((box.yMax - box.yMin) / 2) * plot.height;
  const isAtTop = top < plot.top + 20;
  return (
    <g className={classes.cursor}>
      <rect x={left} y={top} width={((box.xMax - box.xMin) / 2) * plot.width} height={height} />
      <text
        x={box.xMin > 0.5 ? plot.left + plot.width - 4 : left}
        textAnchor={box.xMin > 0.5 ? 'end' : 'start'}
        y={isAtTop ? top + height + 15 : top - 6}
      >
        {props.sayCount(countIn(props.counts, box))}
      </text>
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
