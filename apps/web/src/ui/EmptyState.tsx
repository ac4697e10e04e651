import type { ReactElement, ReactNode } from 'react';
import classes from './EmptyState.module.css';

/** A page with nothing yet: what will be here, one action, one example. */
export function EmptyState(props: {
  title: string;
  children?: ReactNode;
  action?: ReactNode;
  /** What it will look like, drawn small and quiet; hidden from screen readers when it is only a picture. */
  example?: ReactNode;
}): ReactElement {
  return (
    <div className={classes.empty}>
      <h2 className={classes.title}>{props.title}</h2>
      {props.children && <div className={classes.text}>{props.children}</div>}
      {props.action && <div className={classes.action}>{props.action}</div>}
      {props.example && <div className={classes.example}>{props.example}</div>}
    </div>
  );
}
