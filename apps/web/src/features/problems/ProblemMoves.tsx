import { Button, Group, Modal, Stack, Textarea } from '@mantine/core';
import type { ProblemMoveRequest, ProblemPage } from '@rapport/contracts/problems';
import { problemMoveTable } from '@rapport/core/loop';
import { type ReactElement, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import classes from './Problems.module.css';
import { useProblemChanges } from './useProblemChanges.ts';

type Move = ProblemMoveRequest['move'];

/** What its status allows; what must be said with a move is asked for. */
export function ProblemMoves({ problem }: { problem: ProblemPage }): ReactElement | null {
  const { t } = useText();
  const mayManage = useMay('cases:manage');
  const { move, undo } = useProblemChanges();
  const [asked, setAsked] = useState<Move | null>(null);
  const [words, setWords] = useState('');
  const moves = problem.moves.filter((each) => each !== 'tell');
  if (!mayManage) return null;
  const need = asked && problemMoveTable[asked].needs[0];
  const begin = (each: Move) => {
    if (problemMoveTable[each].needs.length === 0) return move.mutate({ id: problem.id, move: each });
    setWords(each === 'decide' ? (problem.decision ?? '') : '');
    move.reset();
    setAsked(each);
  };
  const send = () => {
    if (!asked || !need) return;
    move.mutate({ id: problem.id, move: asked, [need]: words.trim() }, { onSuccess: () => setAsked(null) });
  };
  return (
    <div className={classes.moves}>
      {moves.map((each, place) => (
        <Button
          key={each}
          variant={place === 0 ? 'filled' : 'default'}
          loading={move.isPending && move.variables?.move === each}
          onClick={() => begin(each)}
        >
          {t(`problems.move.${each}`)}
        </Button>
      ))}
      {problem.undo && (
        <Button
          variant="subtle"
          color="gray"
          loading={undo.isPending}
          onClick={() => undo.mutate(problem.id)}
        >
          {t('problems.undo', { move: t(`problems.move.${problem.undo === 'tell' ? 'fix' : problem.undo}`) })}
        </Button>
      )}
      {asked && need && (
        <Modal
          opened
          onClose={() => setAsked(null)}
          title={t(`problems.move.${asked}`)}
          closeButtonProps={{ 'aria-label': t('shell.close') }}
        >
          <form
            onSubmit={(event) => {
              event.preventDefault();
              send();
            }}
          >
            <Stack gap="md">
              <Textarea
                label={t(`problems.need.${need}`)}
                value={words}
                maxLength={need === 'reason' ? 500 : 5_000}
                autosize
                minRows={3}
                data-autofocus
                onChange={(event) => setWords(event.currentTarget.value)}
              />
              {move.error && <ErrorNote error={move.error} />}
              <Group justify="flex-end" gap="xs">
                <Button variant="default" onClick={() => setAsked(null)}>
                  {t('shell.cancel')}
                </Button>
                <Button type="submit" loading={move.isPending} disabled={words.trim() === ''}>
                  {t(`problems.move.${asked}`)}
                </Button>
              </Group>
            </Stack>
          </form>
        </Modal>
      )}
    </div>
  );
}
