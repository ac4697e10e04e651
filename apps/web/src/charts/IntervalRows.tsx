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
  /** A last column, in words. */
  words?: string;
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
  /** Ends of each column's axis, where the measure has its own; else from zero to what the rows need. */
  domains?: readonly (readonly [number, number])[];
}): ReactElement {
  const domains = props.headings.map(
    (_, column): readonly [number, number] =>
      props.domains?.[column] ?? [
        0,
        niceCeiling(Math.max(...props.rows.map((row) => row.figures[column]?.high ?? 0), 0)),
      ],
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
                  domain={domains[column] ?? [0, 1]}
                  colour={row.colour}
                  absent={props.absent}
                />
              ))}
              {row.words !== undefined && <span className={classes.words}>{row.words}</span>}
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
  domain: readonly [number, number];
  colour: string;
  absent: string;
}): ReactElement {
  const { figure, colour } = props;
  const [lowest, highest] = props.domain;
  if (!figure) return <span className={classes.absent}>{props.absent}</span>;
  const share = (value: number) => (Math.max(lowest, Math.min(value, highest)) - lowest) / (highest - lowest);
  const at = (value: number) => `${100 * share(value)}%`;
  // The bar starts at zero, or at the end of an axis without a zero.
  const start = Math.max(lowest, Math.min(0, highest));
  const [barLow, barHigh] = [Math.min(start, figure.value), Math.max(start, figure.value)];
  return (
    <span className={classes.figure}>
      <span className={classes.small}>{props.heading}</span>
      <span className={classes.track} style={{ color: colour }} aria-hidden="true">
        <span
          className={classes.band}
          style={{ left: at(figure.low), width: `calc(${at(figure.high)} - ${at(figure.low)})` }}
        />
        <span
          className={classes.bar}
          style={{ left: at(barLow), width: `calc(${at(barHigh)} - ${at(barLow)})` }}
        />
        <span className={classes.point} style={{ left: at(figure.value) }} />
        {figure.tick !== undefined && <span className={classes.tick} style={{ left: at(figure.tick) }} />}
      </span>
      <span className={classes.text}>
        {figure.text} <span className={classes.detail}>{figure.detail}</span>
      </span>
    </span>
  );
}
