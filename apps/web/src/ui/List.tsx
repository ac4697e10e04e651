import type { ReactElement, ReactNode } from 'react';
import classes from './List.module.css';

/** Rows under hairlines: what it is, its detail, what can be said or done at the right. Stacks on a phone. */
export function List(props: { label: string; children: ReactNode }): ReactElement {
  return (
    <ul className={classes.list} aria-label={props.label}>
      {props.children}
    </ul>
  );
}

export function ListRow(props: {
  title: ReactNode;
  detail?: ReactNode;
  aside?: ReactNode;
  actions?: ReactNode;
}): ReactElement {
  return (
    <li className={classes.row}>
      <div className={classes.main}>
        <div className={classes.title}>{props.title}</div>
        {props.detail && <div className={classes.detail}>{props.detail}</div>}
      </div>
      {props.aside && <div className={classes.aside}>{props.aside}</div>}
      {props.actions && <div className={classes.actions}>{props.actions}</div>}
    </li>
  );
}
