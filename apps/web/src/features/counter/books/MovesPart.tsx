import { Button } from '@mantine/core';
import type { BookMove } from '@rapport/contracts/books';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import home from '../home/CounterHome.module.css';
import { bookMovesQuery } from '../queries.ts';
import { sayRefused } from '../write/useWrite.ts';

/** The history of books, each move with the way back. */
export function MovesPart(): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const client = useQueryClient();
  const moves = useInfiniteQuery(bookMovesQuery);
  const shown = moves.data?.pages.flatMap((page) => page.moves) ?? [];
  if (shown.length === 0) return null;
  const undo = async (move: BookMove) => {
    try {
      await request(`/api/v1/books/moves/${move.id}/undoing`, { method: 'POST', body: {} });
      await client.invalidateQueries({ queryKey: ['counter'] });
      notifyDone(t('counter.takenBack'));
    } catch (error) {
      sayRefused(error, t);
    }
  };
  const names = (sides: BookMove['from']) =>
    format.list(
      sides.map(
        ({ name, customers }) => `${name ?? t('counter.moves.nobody')} (${format.number(customers)})`,
      ),
    );
  return (
    <section className={home.part} aria-labelledby="counter-moves">
      <h2 id="counter-moves" className={home.partTitle}>
        {t('counter.moves.title')}
      </h2>
      <ul className={home.list}>
        {shown.map((move) => (
          <li key={move.id} className={home.line} data-plain>
            <span>
              <span className={home.name}>
                {t(move.undoes ? 'counter.moves.undoing' : 'counter.moves.move', {
                  count: move.customers,
                  from: names(move.from),
                  to: names(move.to),
                })}
              </span>
              <span className={home.quiet}>
                {[format.dateTime(move.at), move.by, move.reason, move.undoneBy && t('counter.moves.undone')]
                  .filter(Boolean)
                  .join(' · ')}
              </span>
            </span>
            {!move.undoneBy && !move.undoes && (
              <Button
                size="md"
                variant="default"
                aria-label={t('counter.moves.undoOf', { date: format.dateTime(move.at) })}
                onClick={() => void undo(move)}
              >
                {t('counter.undo')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {moves.hasNextPage && (
        <Button size="md" variant="default" mt="md" onClick={() => void moves.fetchNextPage()}>
          {t('counter.more')}
        </Button>
      )}
    </section>
  );
}
