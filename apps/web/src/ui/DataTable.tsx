import type { ReactElement, ReactNode } from 'react';
import classes from './DataTable.module.css';

/** A plain table under hairlines, figures at the right; it scrolls sideways by itself where the page is narrow. */
export function DataTable(props: {
  label: string;
  columns: { header: string; isFigure?: boolean }[];
  rows: { key: string; cells: ReactNode[] }[];
}): ReactElement {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
    <section className={classes.scroll} tabIndex={0} aria-label={props.label}>
      <table className={classes.table}>
        <thead>
          <tr>
            {props.columns.map((column) => (
              <th key={column.header} scope="col" className={column.isFigure ? classes.figure : undefined}>
                {column.header}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {props.rows.map((row) => (
            <tr key={row.key}>
              {props.columns.map((column, position) => (
                <td key={column.header} className={column.isFigure ? classes.figure : undefined}>
                  {row.cells[position]}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
