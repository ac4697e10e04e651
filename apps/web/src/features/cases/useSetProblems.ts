import type { CaseRow } from '@rapport/contracts/cases';
import { useText } from '../../i18n/useText.ts';
import { backTo, useBulk } from './useBulk.ts';

type Held = Pick<CaseRow, 'id' | 'problemId'>;

/** Puts cases to a problem, or takes them out of theirs, with the way back: each to the problem that it had. */
export function useSetProblems(): (cases: readonly Held[], problemId: string | null) => Promise<void> {
  const { t } = useText();
  const bulk = useBulk();
  return (cases, problemId) =>
    bulk({
      change: { ids: cases.map(({ id }) => id), problemId },
      back: backTo(
        cases.filter((each) => each.problemId !== problemId),
        (each) => each.problemId,
        (had) => ({ problemId: had }),
      ),
      said: (count) => t(problemId === null ? 'problems.takenOut' : 'problems.added', { count }),
    });
}
