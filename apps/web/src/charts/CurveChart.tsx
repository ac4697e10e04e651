import { useElementSize } from '@mantine/hooks';
import { type ReactElement, useState } from 'react';
import classes from './CurveChart.module.css';
import { type CurveLayout, type CurvePoint, curveLayout, labelled } from './curveLayout.ts';
import { textWidth } from './textWidth.ts';

export interface CurveMark extends CurvePoint {
  /** Under the axis: "March". */
  label: string;
  /** The whole of it in words: period, value, interval, n. */
  says: string;
  /** The number of answers, written under the label where there is room. */
  count: string | null;
  /** Still running, or not wholly known: drawn hollow. */
  isPartial: boolean;
}

export interface CurveNote {
  id: string;
  text: string;
  /** Place along the periods: 0 at the first, 1 at the last. */
  at: number;
}

const height = 300;
const margin = { left: 52, right: 16, top: 22, bottom: 46 };

/**
 * A measure over time: the band of its intervals first, the line on it, a point a period, each with its number of answers.
 * Points tell themselves and lead to the people behind them.
 */
export function CurveChart(props: {
  points: readonly CurveMark[];
  domain: readonly [number, number];
  ticks: readonly number[];
  format: (value: number) => string;
  notes: readonly CurveNote[];
  label: string;
  /** For the file one saves of it. */
  svgRef?: React.Ref<SVGSVGElement>;
  onPick: (key: string) => void;
}): ReactElement {
  const { ref, width } = useElementSize();
  const [said, setSaid] = useState<string | null>(null);
  const size = { ...margin, width, height };
  const layout = curveLayout(props.points, props.domain, size);
  const shown = labelled(props.points.length, width - margin.left - margin.right, 62);
  const told = props.points.find((point) => point.key === said) ?? props.points.at(-1);
  return (
    <figure ref={ref} className={classes.chart} aria-label={props.label}>
      {width > 0 && (
        // biome-ignore lint/a11y/noSvgWithoutTitle: the figure around carries its name, each mark inside its own
        <svg ref={props.svgRef} width={width} height={height}>
          {props.ticks.map((tick) => (
            <g key={tick} className={classes.grid} data-zero={tick === 0 || undefined}>
              <line x1={margin.left} x2={width - margin.right} y1={layout.yOf(tick)} y2={layout.yOf(tick)} />
              <text x={margin.left - 8} y={layout.yOf(tick)} textAnchor="end" dominantBaseline="central">
                {props.format(tick)}
              </text>
            </g>
          ))}
          <Notes notes={props.notes} width={width} />
          {layout.bands.map((path) => (
            <path key={path} className={classes.band} d={path} />
          ))}
          {layout.lines.map((path) => (
            <path key={path} className={classes.line} d={path} />
          ))}
          {props.points.map((point, index) => (
            <Mark
              key={point.key}
              point={point}
              x={layout.placed[index]?.x ?? 0}
              y={layout.placed[index]?.y ?? null}
              layout={layout}
              isLabelled={shown.has(index)}
              isSaid={said === point.key}
              anchor={anchorOf(index, props.points.length)}
              onSay={setSaid}
              onPick={props.onPick}
            />
          ))}
        </svg>
      )}
      <p className={classes.said} aria-hidden="true">
        {told?.says ?? '\u00A0'}
      </p>
    </figure>
  );
}

function anchorOf(index: number, count: number): 'start' | 'middle' | 'end' {
  if (count > 1 && index === count - 1) return 'end';
  return 'middle';
}

function Mark(props: {
  point: CurveMark;
  x: number;
  y: number | null;
  layout: CurveLayout;
  isLabelled: boolean;
  isSaid: boolean;
  anchor: 'start' | 'middle' | 'end';
  onSay: (key: string | null) => void;
  onPick: (key: string) => void;
}): ReactElement {
  const { point, x, y, layout } = props;
  const labelX = props.anchor === 'end' ? x + 10 : x;
  const pick = () => props.onPick(point.key);
  return (
    <g>
      {props.isLabelled && (
        <text className={classes.label} textAnchor={props.anchor} x={labelX} y={height - 26}>
          {point.label}
        </text>
      )}
      {props.isLabelled && point.count !== null && (
        <text className={classes.count} textAnchor={props.anchor} x={labelX} y={height - 10}>
          {point.count}
        </text>
      )}
      {y === null ? (
        <text className={classes.none} x={x} y={height - margin.bottom - 6} textAnchor="middle" aria-hidden>
          <title>{point.says}</title>·
        </text>
      ) : (
        // biome-ignore lint/a11y/useSemanticElements: an SVG has no button element
        <g
          role="button"
          tabIndex={0}
          aria-label={point.says}
          className={classes.mark}
          data-said={props.isSaid || undefined}
          onPointerEnter={() => props.onSay(point.key)}
          onPointerLeave={() => props.onSay(null)}
          onFocus={() => props.onSay(point.key)}
          onBlur={() => props.onSay(null)}
          onClick={pick}
          onKeyDown={(event) => {
            if (event.key !== 'Enter' && event.key !== ' ') return;
            event.preventDefault();
            pick();
          }}
        >
          {point.low !== null && point.high !== null && (
            <line
              className={classes.whisker}
              x1={x}
              x2={x}
              y1={layout.yOf(point.low)}
              y2={layout.yOf(point.high)}
            />
          )}
          <circle className={classes.reach} cx={x} cy={y} r={14} />
          <circle
            className={classes.point}
            data-partial={point.isPartial || undefined}
            cx={x}
            cy={y}
            r={4.5}
          />
        </g>
      )}
    </g>
  );
}

/** What was noted of a day: a line, and its words where they find room. */
function Notes(props: { notes: readonly CurveNote[]; width: number }): ReactElement {
  const plot = props.width - margin.left - margin.right;
  let taken = 0;
  return (
    <g>
      {[...props.notes]
        .sort((a, b) => a.at - b.at)
        .map((note) => {
          const x = margin.left + note.at * plot;
          const words = shortened(note.text, 180);
          const end = x + textWidth(words, 12) + 8;
          const hasRoom = x >= taken && end <= props.width;
          if (hasRoom) taken = end;
          return (
            <g key={note.id}>
              <title>{note.text}</title>
              <line className={classes.note} x1={x} x2={x} y1={margin.top - 8} y2={height - margin.bottom} />
              {hasRoom && (
                <text className={classes.noteText} x={x + 4} y={margin.top - 8}>
                  {words}
                </text>
              )}
            </g>
          );
        })}
    </g>
  );
}

function shortened(text: string, width: number): string {
  if (textWidth(text, 12) <= width) return text;
  let end = text.length;
  while (end > 1 && textWidth(`${text.slice(0, end)}…`, 12) > width) end--;
  return `${text.slice(0, end).trimEnd()}…`;
}
