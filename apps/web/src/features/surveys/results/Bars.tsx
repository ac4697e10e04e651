import type { QuestionResult } from '@rapport/contracts/surveys';
import { wordsIn } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import classes from './SurveyPage.module.css';

/** How many gave each answer, as bars with their figures beside them, its own table: a full track is everybody who answered. */
export function Bars({ counts, of }: { counts: QuestionResult['counts']; of: number }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const most = Math.max(1, of, ...counts.map(({ count }) => count));
  const nameOf = ({ key, label }: QuestionResult['counts'][number]): string => {
    const said = wordsIn(label ?? {}, language);
    if (key === 'other') return t('surveys.other');
    if (key === 'true' || key === 'false') return t(key === 'true' ? 'surveys.yes' : 'surveys.no');
    return said && /^\d+$/.test(key) ? `${key} · ${said}` : said || key;
  };
  return (
    <ul className={classes.bars}>
      {counts.map((count) => (
        <li key={count.key}>
          <span className={classes.label}>{nameOf(count)}</span>
          <span className={classes.track} aria-hidden="true">
            <span
              className={classes.bar}
              style={{ display: 'block', width: `${(100 * count.count) / most}%` }}
            />
          </span>
          <span className={classes.count}>
            {format.number(count.count)}
            {of > 0 && ` · ${format.percent(count.count / of)}`}
          </span>
        </li>
      ))}
    </ul>
  );
}
