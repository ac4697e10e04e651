import { Button } from '@mantine/core';
import type { CasePage } from '@rapport/contracts/cases';
import { type CaseMove, moveTable } from '@rapport/core/loop';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from '../Cases.module.css';
import { useCaseChanges } from '../useCaseChanges.ts';
import { MoveDialog } from './MoveDialog.tsx';

/** What is most often done next. */
const usual: readonly CaseMove[] = ['start', 'resume', 'resolve', 'confirm'];

/** What its status allows, the usual way marked. */
export function Moves({ found }: { found: CasePage }): ReactElement | null {
  const { t } = useText();
  const mayWrite = useMay('cases:write');
  const { move } = useCaseChanges();
  const [asked, setAsked] = useState<CaseMove | null>(null);
  const moves = found.moves.filter((each) => each !== 'merge');
  if (!mayWrite || moves.length === 0) return null;
  const first = usual.find((each) => found.moves.includes(each)) ?? moves[0];
  return (
    <div className={classes.moves}>
      {moves.map((each) => (
        <Button
          key={each}
          variant={each === first ? 'filled' : 'default'}
          loading={move.isPending && move.variables?.move === each}
          onClick={() =>
            moveTable[each].needs.length > 0
              ? setAsked(each)
              : move.mutate({ id: found.id, move: each as Exclude<CaseMove, 'merge'> })
          }
        >
          {t(`cases.move.${each as 'start'}`)}
        </Button>
      ))}
      {asked && <MoveDialog row={found} move={asked} onClose={() => setAsked(null)} />}
    </div>
  );
}
