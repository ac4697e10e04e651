import { type ReactElement, type ReactNode, useEffect } from 'react';
import classes from './Page.module.css';

/** The frame of a page: one title, said once, what can be done at its right, then the content. */
export function Page(props: {
  title: string;
  /** One or two sentences under the title. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Over the title: the way back. */
  above?: ReactNode;
  /** `reading` keeps lines short; `wide` (the default) takes the 1,200 pixels. */
  width?: 'reading' | 'wide';
  /** When the page shows its title itself (a customer's name in a sentence). */
  hideTitle?: boolean;
  children?: ReactNode;
}): ReactElement {
  usePageTitle(props.title);
  return (
    <div className={classes.page} data-width={props.width ?? 'wide'}>
      {props.above}
      {!props.hideTitle && (
        <header className={classes.header}>
          <div>
            <h1 className={classes.title}>{props.title}</h1>
            {props.lead && <p className={classes.lead}>{props.lead}</p>}
          </div>
          {props.actions && <div className={classes.actions}>{props.actions}</div>}
        </header>
      )}
      {props.children}
    </div>
  );
}

/** A part of a page: a heading over a hairline. */
export function Section(props: {
  title: ReactNode;
  lead?: ReactNode;
  actions?: ReactNode;
  children?: ReactNode;
}): ReactElement {
  return (
    <section className={classes.section}>
      <div className={classes.header}>
        <div>
          <h2 className={classes.sectionTitle}>{props.title}</h2>
          {props.lead && <p className={classes.sectionLead}>{props.lead}</p>}
        </div>
        {props.actions && <div className={classes.actions}>{props.actions}</div>}
      </div>
      {props.children}
    </section>
  );
}

/** The title of the browser's tab. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Rapport`;
  }, [title]);
}
