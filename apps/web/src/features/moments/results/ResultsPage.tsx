import type { MomentResult, MomentResults } from '@rapport/contracts/moments';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page, Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { MomentTabs } from '../MomentTabs.tsx';
import { resultsQuery } from '../queries.ts';
import { EffectFigure, outcomes } from './EffectFigure.tsx';
import classes from './Results.module.css';

/** Whether each moment does good, harm, or nothing that can be told. */
export function ResultsPage(): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const results = useQuery(resultsQuery);
  const compared = results.data?.results.filter(({ treated, held }) => treated + held > 0) ?? [];
  const owed = results.data?.results.filter(({ verdict, isOn }) => verdict === 'not-held-out' && isOn) ?? [];
  return (
    <Page title={t('moments.tab.results')} lead={t('moments.results.lead')}>
      <MomentTabs at="/moments/results" />
      {!results.data &&
        (results.isError ? (
          <ErrorNote
            error={results.error}
            title={t('moments.failed')}
            onRetry={() => void results.refetch()}
          />
        ) : (
          <Waiting rows={4} height={120} />
        ))}
      {results.data && compared.length === 0 && (
        <EmptyState title={t('moments.results.none')}>{t('moments.results.noneText')}</EmptyState>
      )}
      {results.data && compared.length > 0 && (
        <>
          {compared.toSorted(byVerdict).map((result) => (
            <Result key={result.moment} result={result} currency={results.data.currency} />
          ))}
          {owed.length > 0 && (
            <p className={classes.small}>
              {t('moments.results.owed', { list: format.list(owed.map(({ name }) => name[language])) })}
            </p>
          )}
          <p className={classes.small}>{t('moments.results.method')}</p>
        </>
      )}
    </Page>
  );
}

const order: readonly MomentResult['verdict'][] = [
  'harms',
  'helps',
  'no-evidence',
  'too-early',
  'not-held-out',
];

/** Harm first. */
function byVerdict(a: MomentResult, b: MomentResult): number {
  return order.indexOf(a.verdict) - order.indexOf(b.verdict) || b.treated - a.treated;
}

function Result(props: { result: MomentResult; currency: MomentResults['currency'] }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const { result, currency } = props;
  const cost = result.costPerRepurchaseCents;
  const arms = t('moments.results.arms', {
    done: format.number(result.done),
    treated: format.number(result.treated),
    held: format.number(result.held),
  });
  return (
    <Section
      title={
        <Link to="/moments/catalogue/$key" params={{ key: result.moment }} className={classes.name}>
          {result.name[language]}
        </Link>
      }
    >
      <div className={classes.result}>
        <p className={classes.verdict} data-verdict={result.verdict}>
          {t(`moments.results.${result.verdict}`)}
          {!result.isOn && ` ${t('moments.results.off')}`}
        </p>
        <p className={classes.small}>
          {arms}
          {result.costCents > 0 &&
            ` · ${t('moments.results.cost', { cost: format.money(result.costCents, currency) })}`}
          {cost &&
            ` · ${t('moments.results.costPer', {
              value: format.money(cost.value, currency),
              range:
                cost.low !== null && cost.high !== null
                  ? t('moments.results.costRange', {
                      low: format.money(cost.low, currency),
                      high: format.money(cost.high, currency),
                    })
                  : 'none',
            })}`}
        </p>
        {result.isUneven && <p className={classes.small}>{t('moments.results.uneven')}</p>}
        {result.verdict === 'too-early' ? (
          <p className={classes.small}>{t('moments.results.later', { days: result.effectDays })}</p>
        ) : (
          <dl className={classes.effects}>
            {outcomes.map((outcome) => (
              <EffectFigure key={outcome} outcome={outcome} result={result} currency={currency} />
            ))}
          </dl>
        )}
      </div>
    </Section>
  );
}
