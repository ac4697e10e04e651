import type { ReactElement, ReactNode } from 'react';
import classes from './FigureTable.module.css';

export interface FigureColumn<Row> {
  header: string;
  cell: (row: Row) => ReactNode;
  /** Figures are set at the right. */
  isFigure?: boolean;
}

/** The table behind a drawing. */
export function FigureTable<Row>(props: {
  caption: string;
  columns: FigureColumn<Row>[];
  rows: readonly Row[];
  keyOf: (row: Row) => string;
}): ReactElement {
  return (
    <table className={classes.table}>
      <caption className={classes.caption}>{props.caption}</caption>
      <thead>
        <tr>
          {props.columns.map((column, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place; two may have the same header
            <th key={index} scope="col" data-figure={column.isFigure || undefined}>
              {column.header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {props.rows.map((row) => (
          <tr key={props.keyOf(row)}>
            {props.columns.map((column, index) =>
              index === 0 ? (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <th key={index} scope="row">
                  {column.cell(row)}
                </th>
              ) : (
                // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
                <td key={index} data-figure={column.isFigure || undefined}>
                  {column.cell(row)}
                </td>
              ),
            )}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
