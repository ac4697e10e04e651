import type { OwnMatch, RulesPreview } from '@rapport/contracts/caseRules';
import { isEmptyMatch } from '@rapport/core/loop';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import classes from '../Cases.module.css';
import { type Own, previewQuery } from './queries.ts';

const settleMs = 600;

/** What this rule alone would have met, with the words of some. */
export function OwnPreview({ rule }: { rule: Own }): ReactElement {
  const { t } = useText();
  const [tried, setTried] = useState(rule);
  useEffect(() => {
    const timer = setTimeout(() => setTried(rule), settleMs);
    return () => clearTimeout(timer);
  }, [rule]);
  // Named or not, on or off: what is tried is what it looks for.
  const asked = {
    ...tried,
    isOn: true,
    trigger: { ...tried.trigger, name: tried.trigger.name.trim() || '…' },
  };
  const preview = useQuery({ ...previewQuery([asked]), enabled: !saysNothing(tried.trigger.match) });
  if (preview.error) return <ErrorNote error={preview.error} />;
  if (!preview.data) return <p className={classes.quiet}>{t('cases.own.previewing')}</p>;
  return <Met preview={preview.data} isCounting={preview.isFetching} />;
}

function Met({ preview, isCounting }: { preview: RulesPreview; isCounting: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const [own] = preview.perRule;
  const examples = own?.examples ?? [];
  return (
    <div aria-busy={isCounting}>
      <p>
        {t('cases.own.preview', { met: own?.met ?? 0, days: preview.days, cases: preview.cases })}{' '}
        {preview.isCut && t('cases.settings.previewCut')}
      </p>
      {examples.map((example) => (
        <p key={`${example.customerId} ${example.at}`} className={classes.quiet} style={{ fontSize: 14 }}>
          {example.text && <q>{example.text.slice(0, 160)}</q>}{' '}
          {t('cases.settings.example', {
            name: example.name ?? t('cases.noName'),
            date: format.date(example.at),
          })}
        </p>
      ))}
      <p className={classes.quiet} style={{ fontSize: 14 }}>
        {t('cases.own.known')}
      </p>
    </div>
  );
}

/** Nothing is looked for, or types that are still to be chosen. */
export function saysNothing(match: OwnMatch): boolean {
  return isEmptyMatch(match) || match.turn?.to.length === 0;
}
