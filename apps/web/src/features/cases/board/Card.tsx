import { ActionIcon, Menu } from '@mantine/core';
import type { CaseRow } from '@rapport/contracts/cases';
import { type CaseMove, movesFrom } from '@rapport/core/loop';
import { IconDots } from '@tabler/icons-react';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from '../Cases.module.css';
import { useCaseWords } from '../useCaseWords.ts';

/** A case on the board. */
export function Card(props: {
  row: CaseRow;
  mayMove: boolean;
  onDrag: (row: CaseRow | null) => void;
  onMove: (move: CaseMove) => void;
}): ReactElement {
  const { t } = useText();
  const words = useCaseWords();
  const { row } = props;
  const due = words.due(row, Date.now());
  const moves = movesFrom(row.status).filter((move) => move !== 'merge');
  return (
    <li
      className={classes.card}
      draggable={props.mayMove}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', String(row.number));
        props.onDrag(row);
      }}
      onDragEnd={() => props.onDrag(null)}
    >
      <Link to="/cases/$caseId" params={{ caseId: row.id }} className={classes.link} preload={false}>
        <span className={classes.who}>{row.customer.name ?? row.customer.handle ?? t('cases.noName')}</span>
        <span className={classes.about}>{words.about(row)}</span>
      </Link>
      {props.mayMove && moves.length > 0 && (
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon
              variant="subtle"
              color="gray"
              aria-label={t('cases.board.menu', { number: row.number })}
            >
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {moves.map((move) => (
              <Menu.Item key={move} onClick={() => props.onMove(move)}>
                {t(`cases.move.${move}`)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      <span className={classes.due} data-tone={due.tone}>
        {due.text}
      </span>
      <span className={classes.quiet} style={{ gridColumn: '1 / 3' }}>
        {row.owner?.name ?? t('cases.noOwner')}
      </span>
    </li>
  );
}
