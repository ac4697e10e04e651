import type { TodayLine } from '@rapport/contracts/today';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import { lengthOfTime } from './lengthOfTime.ts';

const everyKey = { days: 'today.everyDays', weeks: 'today.everyWeeks', months: 'today.everyMonths' } as const;
const lengthKey = { days: 'today.days', weeks: 'today.weeks', months: 'today.months' } as const;

/** What happened to a person, in one sentence. */
export function useWhy(): (line: TodayLine) => string {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  return (line) => {
    if (line.kind === 'quiet-regular') {
      if (line.usualGapDays === null || line.quietDays === null) return t('today.quietUnknown');
      const gap = lengthOfTime(line.usualGapDays);
      const quiet = lengthOfTime(line.quietDays);
      return t('today.quiet-regular', {
        every: t(everyKey[gap.unit], { [gap.unit]: gap.count }),
        quiet: t(lengthKey[quiet.unit], { [quiet.unit]: quiet.count }),
      });
    }
    return t(`today.${line.kind}`, {
      date: format.date(line.at),
      phrase: words.phrase(line.type),
      before: line.previousType && line.previousType !== line.type ? 'yes' : 'no',
      previous: line.previousType ? words.phrase(line.previousType) : '',
    });
  };
}
