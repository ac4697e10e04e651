import { Link, type LinkProps } from '@tanstack/react-router';
import { type ReactElement, useLayoutEffect, useRef } from 'react';
import classes from './PageTabs.module.css';

interface PageTab {
  to: NonNullable<LinkProps['to']>;
  text: string;
}

/** Pages side by side, as a row that is moved sideways where it does not fit; the one that is open is in sight. */
export function PageTabs({
  label,
  tabs,
  at,
}: {
  label: string;
  tabs: readonly PageTab[];
  at: string;
}): ReactElement {
  const row = useRef<HTMLElement>(null);
  useLayoutEffect(() => {
    const open = row.current?.querySelector<HTMLElement>(`[href='${at}']`);
    // Not scrollIntoView, which may move the page too.
    if (row.current && open)
      row.current.scrollLeft = open.offsetLeft - (row.current.clientWidth - open.offsetWidth) / 2;
  }, [at]);
  return (
    <nav ref={row} className={classes.tabs} aria-label={label}>
      {tabs.map(({ to, text }) => (
        <Link
          key={to}
          to={to}
          activeOptions={{ exact: true }}
          className={classes.tab}
          aria-current={at === to ? 'page' : undefined}
        >
          {text}
        </Link>
      ))}
    </nav>
  );
}
