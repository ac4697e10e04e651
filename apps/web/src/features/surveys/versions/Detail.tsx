import { VisuallyHidden } from '@mantine/core';
import type { ChangeDetail } from '@rapport/core/surveys';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { isNamed } from './partNames.ts';
import classes from './Versions.module.css';

/** One part that changed: what it was, struck through, and what it is. */
export function Detail({
  detail: { part, language, before, after },
}: {
  detail: ChangeDetail;
}): ReactElement {
  const { t } = useText();
  const shown = (value: ChangeDetail['before']) =>
    typeof value === 'boolean' ? t(value ? 'surveys.partYes' : 'surveys.partNo') : String(value);
  return (
    <li>
      <span className={classes.part}>
        {isNamed(part) ? t(`surveys.part.${part}`) : part}
        {language && ` (${t(`surveys.inLanguage.${language}`)})`}
      </span>
      <span lang={language ?? undefined}>
        {before !== null && (
          <del>
            <VisuallyHidden>{t('surveys.partWas')} </VisuallyHidden>
            {shown(before)}
          </del>
        )}
        {after !== null && (
          <ins>
            <VisuallyHidden>{t('surveys.partIs')} </VisuallyHidden>
            {shown(after)}
          </ins>
        )}
      </span>
    </li>
  );
}
