import type { CaseBoard } from '@rapport/contracts/cases';
import { type CaseMove, movesFrom, moveTable } from '@rapport/core/loop';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyRefused } from '../../../ui/notify.ts';
import { Waiting } from '../../../ui/Waiting.tsx';
import classes from '../Cases.module.css';
import type { CasesSearch } from '../casesSearch.ts';
import { MoveDialog } from '../page/MoveDialog.tsx';
import { boardQuery } from '../queries.ts';
import { useCaseChanges } from '../useCaseChanges.ts';
import { Card } from './Card.tsx';

type Column = CaseBoard['columns'][number];
type Row = Column['cases'][number];

/** Cases by status. A case is dragged to another column, or moved by its menu; what must be said is asked. */
export function Board({ search }: { search: CasesSearch }): ReactElement {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const board = useQuery(boardQuery(search));
  const { move } = useCaseChanges();
  const [asked, setAsked] = useState<{ row: Row; move: CaseMove } | null>(null);
  const [dragged, setDragged] = useState<Row | null>(null);
  const [over, setOver] = useState<string | null>(null);
  if (!board.data)
    return board.isError ? (
      <ErrorNote error={board.error} title={t('cases.failed')} onRetry={() => void board.refetch()} />
    ) : (
      <Waiting rows={6} height={72} />
    );
  const begin = (row: Row, wanted: CaseMove) => {
    if (wanted === 'merge') return;
    if (moveTable[wanted].needs.length > 0) setAsked({ row, move: wanted });
    else move.mutate({ id: row.id, move: wanted });
  };
  const drop = (status: Column['status']) => {
    setOver(null);
    if (dragged === null || dragged.status === status) return;
    const wanted = movesFrom(dragged.status).find((each) => moveTable[each].to === status);
    if (wanted) begin(dragged, wanted);
    else notifyRefused(t('cases.move.impossible', { number: dragged.number }), t('cases.board.hint'));
  };
  return (
    <>
      <p className={classes.count}>{t('cases.board.hint')}</p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.board} aria-label={t('cases.board')} tabIndex={0}>
        {board.data.columns.map(({ status, cases, total }) => (
          // biome-ignore lint/a11y/noStaticElementInteractions: dropping has its twin in the menu of each case
          <div
            key={status}
            className={classes.column}
            data-over={over === status || undefined}
            onDragOver={(event) => {
              event.preventDefault();
              setOver(status);
            }}
            onDragLeave={() => setOver(null)}
            onDrop={() => drop(status)}
          >
            <h2 className={classes.columnTitle}>
              {t('cases.board.column', {
                status: t(`cases.status.${status}`),
                count: total ?? t('cases.board.many'),
              })}
            </h2>
            {cases.length === 0 && <p className={classes.quiet}>{t('cases.board.empty')}</p>}
            <ul className={classes.cards}>
              {cases.map((row) => (
                <Card
                  key={row.id}
                  row={row}
                  mayMove={mayWrite}
                  onDrag={setDragged}
                  onMove={(wanted) => begin(row, wanted)}
                />
              ))}
            </ul>
          </div>
        ))}
      </section>
      {asked && <MoveDialog row={asked.row} move={asked.move} onClose={() => setAsked(null)} />}
    </>
  );
}
