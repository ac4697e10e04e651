import type { ReactElement, ReactNode } from 'react';
import classes from './IntervalRows.module.css';
import { niceCeiling } from './niceCeiling.ts';

export interface IntervalFigure {
  value: number;
  low: number;
  high: number;
  /** A second reading of the same thing, drawn as a tick. */
  tick?: number;
  text: string;
  /** n, interval: what goes under the figure. */
  detail: string;
}

export interface IntervalRow {
  key: string;
  label: ReactNode;
  colour: string;
  figures: (IntervalFigure | null)[];
  onPick: () => void;
  /** Said of the row by a screen reader: what picking it does. */
  pickLabel: string;
}

/** Horizontal bars with their interval, one row a group, one column a measure; each row leads to its people. */
export function IntervalRows(props: {
  rows: readonly IntervalRow[];
  headings: string[];
  /** Said where there is no figure. */
  absent: string;
}): ReactElement {
  const scales = props.headings.map((_, column) =>
    niceCeiling(Math.max(...props.rows.map((row) => row.figures[column]?.high ?? 0), 0)),
  );
  return (
    <div className={classes.rows} style={{ '--columns': props.headings.length } as React.CSSProperties}>
      <div className={classes.headings} aria-hidden="true">
        <span />
        {props.headings.map((heading) => (
          <span key={heading}>{heading}</span>
        ))}
      </div>
      <ul className={classes.list}>
        {props.rows.map((row) => (
          <li key={row.key}>
            <button type="button" className={classes.row} onClick={row.onPick}>
              <span className={classes.label}>{row.label}</span>
              {row.figures.map((figure, column) => (
                <Figure
                  key={props.headings[column]}
                  heading={props.headings[column] ?? ''}
                  figure={figure}
                  scale={scales[column] ?? 1}
                  colour={row.colour}
                  absent={props.absent}
                />
              ))}
              <span className={classes.hidden}>{row.pickLabel}</span>
            </button>
          </li>
        ))}
      </ul>
    </div>
  );
}

function Figure(props: {
  heading: string;
  figure: IntervalFigure | null;
  scale: number;
  colour: string;
  absent: string;
}): ReactElement {
  const { figure, scale, colour } = props;
  if (!figure) return <span className={classes.absent}>{props.absent}</span>;
  const at = (value: number) => `${(100 * Math.max(0, Math.min(value, scale))) / scale}%`;
  return (
    <span className={classes.figure}>
      <span className={classes.small}>{props.heading}</span>
      <span className={classes.track} style={{ color: colour }} aria-hidden="true">
        <span
          className={classes.band}
          style={{ left: at(figure.low), width: `calc(${at(figure.high)} - ${at(figure.low)})` }}
        />
        <span className={classes.bar} style={{ width: at(figure.value) }} />
        <span className={classes.point} style={{ left: at(figure.value) }} />
        {figure.tick !== undefined && <span className={classes.tick} style={{ left: at(figure.tick) }} />}
      </span>
      <span className={classes.text}>
        {figure.text} <span className={classes.detail}>{figure.detail}</span>
      </span>
    </span>
  );
}
