import { Anchor, Button } from '@mantine/core';
import type { Assistant } from '@rapport/contracts/books';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import home from '../home/CounterHome.module.css';
import { bookQuery } from '../queries.ts';
import { ThumbDrawer } from '../write/ThumbDrawer.tsx';

/** Everyone of a book, who came last first. */
export function BookDrawer(props: { assistant: Assistant; onClose: () => void }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const book = useInfiniteQuery(bookQuery(props.assistant.id));
  const customers = book.data?.pages.flatMap((page) => page.customers) ?? [];
  return (
    <ThumbDrawer title={t('counter.books.of', { name: props.assistant.name })} onClose={props.onClose}>
      {book.error ? (
        <ErrorNote error={book.error} onRetry={() => void book.refetch()} />
      ) : !book.data ? (
        <Waiting rows={4} height={40} />
      ) : (
        <>
          {customers.length === 0 && <p className={home.empty}>{t('counter.books.nobody')}</p>}
          <ul className={home.list}>
            {customers.map((customer) => (
              <li key={customer.id} className={home.line} data-plain>
                <span>
                  <Anchor component={Link} to={`/counter/people/${customer.id}`} size="lg" underline="always">
                    {customer.name ?? t('customers.noName')}
                  </Anchor>
                  <span className={home.quiet}>
                    {t('counter.books.since', { date: format.date(customer.since) })}
                  </span>
                </span>
                <span className={home.aside}>{customer.type && <TypeLabel type={customer.type} />}</span>
              </li>
            ))}
          </ul>
          {book.hasNextPage && (
            <Button size="md" variant="default" mt="md" onClick={() => void book.fetchNextPage()}>
              {t('counter.more')}
            </Button>
          )}
        </>
      )}
    </ThumbDrawer>
  );
}
