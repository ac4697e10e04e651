import { IconCheck } from '@tabler/icons-react';
import type { ReactElement, ReactNode } from 'react';
import classes from './StartPage.module.css';

/** One way in: what it takes, its button, and where it stands. */
export function Way(props: {
  title: string;
  text: string;
  done?: string | null;
  waiting?: string | null;
  children: ReactNode;
}): ReactElement {
  return (
    <section className={classes.way}>
      <h2 className={classes.wayTitle}>{props.title}</h2>
      <p className={classes.wayText}>{props.text}</p>
      <div className={classes.wayActions}>{props.children}</div>
      <p className={classes.state} role="status" data-done={Boolean(props.done) || undefined}>
        {props.done && <IconCheck size={16} aria-hidden />}
        {props.done ?? props.waiting}
      </p>
    </section>
  );
}
