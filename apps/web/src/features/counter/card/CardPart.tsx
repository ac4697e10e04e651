import { type ReactElement, type ReactNode, useId } from 'react';
import classes from './CardPage.module.css';

/** A part of the card: a heading over its lines. */
export function CardPart(props: { title: string; children: ReactNode }): ReactElement {
  const id = useId();
  return (
    <section className={classes.part} aria-labelledby={id}>
      <h2 id={id} className={classes.partTitle}>
        {props.title}
      </h2>
      {props.children}
    </section>
  );
}
