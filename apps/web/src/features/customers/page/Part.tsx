import type { ReactElement, ReactNode } from 'react';
import classes from './Part.module.css';

/** A part of the left column: a small heading over its content. */
export function Part(props: { title: string; lead?: string; children: ReactNode }): ReactElement {
  return (
    <section className={classes.part}>
      <h2 className={classes.title}>{props.title}</h2>
      {props.lead && <p className={classes.lead}>{props.lead}</p>}
      {props.children}
    </section>
  );
}
