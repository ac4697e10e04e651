import type { CustomerPage } from '@rapport/contracts/customers';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { Part } from './Part.tsx';
import classes from './People.module.css';

/** What staff said the relationship is, each with who and when. */
export function Tags({ tags }: { tags: CustomerPage['tags'] }): ReactElement | null {
  const { t } = useText();
  const { date } = useFormat();
  const words = useTypeWords();
  if (tags.length === 0) return null;
  return (
    <Part title={t('customers.tags')}>
      <ul className={classes.list}>
        {tags.map((tag) => (
          <li key={tag.exchangeId} className={classes.entry}>
            {t('customers.tags.line', { by: tag.by, date: date(tag.at), phrase: words.phrase(tag.type) })}
          </li>
        ))}
      </ul>
    </Part>
  );
}
