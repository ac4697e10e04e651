import type { DeskItem } from '@rapport/contracts/desk';
import type { ReactElement } from 'react';
import classes from './DeskPage.module.css';
import { PassedList } from './PassedList.tsx';

/** What is to be recognised: words, or what passed with a customer. No name, no guess. */
export function ItemCard({ item }: { item: DeskItem }): ReactElement {
  if (item.subject === 'customer') return <PassedList exchanges={item.exchanges} />;
  return (
    <blockquote className={classes.text} lang={item.language ?? undefined}>
      {item.text}
    </blockquote>
  );
}
