import { Button } from '@mantine/core';
import type { Summary } from '@rapport/contracts/assistant';
import { useMutation, useQuery } from '@tanstack/react-query';
import { type ReactElement, useEffect, useRef } from 'react';
import { settingsQuery } from '../../api/settings.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import type { VerbatimsSearch } from '../verbatims/verbatimsSearch.ts';
import classes from './Assistant.module.css';
import { summarise } from './queries.ts';
import { useAssistantIsOn } from './useAssistantIsOn.ts';

/** What the texts that the filters leave say, in points with their quotes. Nothing where no model is on. */
export function SummaryPart(props: {
  search: VerbatimsSearch;
  /** Leads to the text of a quote. */
  onQuote: (quote: { id: string; quote: string }) => void;
}): ReactElement | null {
  const { t, language } = useText();
  const isOn = useAssistantIsOn();
  const asking = useMutation({ mutationFn: () => summarise(props.search, language) });
  const of = JSON.stringify(props.search);
  const before = useRef(of);
  const { reset } = asking;
  // A summary of other texts than those shown would mislead.
  useEffect(() => {
    if (before.current === of) return;
    before.current = of;
    reset();
  }, [of, reset]);
  if (!isOn || props.search.like) return null;
  return (
    <>
      {!asking.data && (
        <Button
          variant="default"
          size="xs"
          mt="sm"
          loading={asking.isPending}
          onClick={() => asking.mutate()}
        >
          {t('assistant.summarise')}
        </Button>
      )}
      {asking.error && <ErrorNote error={asking.error} title={t('assistant.summaryFailed')} />}
      {asking.data && <Points summary={asking.data} onQuote={props.onQuote} onClose={() => asking.reset()} />}
    </>
  );
}

function Points(props: {
  summary: Summary;
  onQuote: (quote: { id: string; quote: string }) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { data: settings } = useQuery(settingsQuery);
  const { points, texts, withoutEvidence, removed, cost, model } = props.summary;
  return (
    <section className={classes.summary} aria-labelledby="summary">
      <h2 id="summary">{t('assistant.summary', { count: texts })}</h2>
      {points.length === 0 && <p>{t('assistant.noPoints')}</p>}
      <ul className={classes.points}>
        {points.map(({ point, quotes }) => (
          <li key={point}>
            {point}
            <ul className={classes.quotes}>
              {quotes.map((each) => (
                <li key={`${each.id} ${each.quote}`}>
                  <q>{each.quote}</q>{' '}
                  <Button
                    variant="subtle"
                    size="compact-xs"
                    aria-label={t('assistant.seeWhich', { quote: each.quote })}
                    onClick={() => props.onQuote(each)}
                  >
                    {t('assistant.see')}
                  </Button>
                </li>
              ))}
            </ul>
          </li>
        ))}
      </ul>
      <p className={classes.quiet}>
        {t('assistant.summaryNote', {
          model,
          removed,
          cost: `${cost > 0 && cost < 0.01 ? '< ' : ''}${format.amount(cost > 0 ? Math.max(cost, 0.01) : 0, settings?.currency ?? null)}`,
        })}
        {withoutEvidence > 0 && ` ${t('assistant.withoutEvidence', { count: withoutEvidence })}`}
      </p>
      <Button variant="subtle" size="xs" onClick={props.onClose}>
        {t('assistant.closeSummary')}
      </Button>
    </section>
  );
}
