import { SegmentedControl } from '@mantine/core';
import type { Judged, MeasureGroups } from '@rapport/contracts/measures';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement, ReactNode } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { IntervalRows } from '../../../charts/IntervalRows.tsx';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { familyStyle } from '../../../ui/families.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { FamilyLabel, TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { domainOf } from '../course/curvePointOf.ts';
import type { Grouping, MeasuresSearch } from '../measuresSearch.ts';
import { groupsQuery, measureSettingsQuery } from '../queries.ts';
import { useMeasureWords } from '../words/useMeasureWords.ts';

type Group = MeasureGroups['groups'][number];

/** The measure in each group, against all the others, with what the test says in words. Rows narrow the page to the group. */
export function Groups(props: {
  measure: string;
  search: MeasuresSearch;
  onChange: (part: MeasuresSearch) => void;
}): ReactElement {
  const { t } = useText();
  const words = useMeasureWords();
  const format = useFormat();
  const names = useGroupNames();
  const { data: settings } = useQuery(measureSettingsQuery);
  const by = props.search.by ?? 'family';
  const groups = useQuery(groupsQuery(props.measure, props.search, by));
  const choices: { value: Grouping; label: string }[] = [
    { value: 'family', label: t('measures.by.family') },
    { value: 'type', label: t('measures.by.type') },
    { value: 'channel', label: t('measures.by.channel') },
    { value: 'site', label: t('measures.by.site') },
    ...(settings?.traits ?? []).map((label, i) => ({ value: `trait${i + 1}` as Grouping, label })),
  ];
  const { data } = groups;
  const verdict = (key: string) => data?.pairs.find((pair) => pair.a === key && pair.b === null);
  const says = (pair: Judged | undefined) => {
    if (!pair || !data) return t('measures.notCompared');
    const values = { difference: words.difference(data.unit, pair.value), p: words.p(pair.adjustedP) };
    if (pair.verdict === 'no-evidence-of-a-difference') return t('measures.sameAsOthers', values);
    return t(pair.direction === 'higher' ? 'measures.aboveOthers' : 'measures.belowOthers', {
      ...values,
      difference: words.distance(data.unit, pair.value),
    });
  };
  const pick = (group: Group) => props.onChange(filterTo(by, group, settings?.traits ?? []));
  const shown = (data?.groups ?? []).filter(({ estimate }) => estimate.ok);
  return (
    <ChartFrame
      title={t('measures.groups')}
      lead={t('measures.groupsLead')}
      choices={
        <SegmentedControl
          size="sm"
          aria-label={t('measures.groups')}
          value={by}
          onChange={(value) => props.onChange({ by: value as Grouping })}
          data={choices}
        />
      }
      drawing={
        !data ? (
          groups.isError ? (
            <ErrorNote
              error={groups.error}
              title={t('measures.failed')}
              onRetry={() => void groups.refetch()}
            />
          ) : (
            <Waiting rows={6} height={40} />
          )
        ) : shown.length === 0 ? (
          <p>{t('measures.noGroups')}</p>
        ) : (
          <IntervalRows
            headings={[words.name(props.measure), t('measures.againstOthers')]}
            absent=""
            domains={[domainOf(data)]}
            rows={shown.map((group) => ({
              key: group.key,
              label: names.label(by, group),
              colour: names.colour(by, group.key),
              pickLabel: t('measures.narrowTo', { name: names.name(by, group) }),
              onPick: () => pick(group),
              figures: [
                group.estimate.ok
                  ? {
                      value: group.estimate.value,
                      low: group.estimate.interval?.low ?? group.estimate.value,
                      high: group.estimate.interval?.high ?? group.estimate.value,
                      text: words.value(data.unit, group.estimate.value),
                      detail: `${words.between(data.unit, group.estimate)} · n = ${format.number(group.estimate.n)}`,
                    }
                  : null,
              ],
              words: says(verdict(group.key)),
            }))}
          />
        )
      }
      table={
        data && (
          <FigureTable
            caption={t('measures.groups')}
            rows={shown}
            keyOf={({ key }) => key}
            columns={[
              {
                header: t(`measures.by.${by.startsWith('trait') ? 'trait' : by}` as TextKey),
                cell: (group) => names.name(by, group),
              },
              {
                header: words.name(props.measure),
                cell: ({ estimate }) => (estimate.ok ? words.value(data.unit, estimate.value) : '–'),
                isFigure: true,
              },
              {
                header: t('measures.column.interval'),
                cell: ({ estimate }) =>
                  estimate.ok && estimate.interval
                    ? `${words.value(data.unit, estimate.interval.low)} – ${words.value(data.unit, estimate.interval.high)}`
                    : '–',
                isFigure: true,
              },
              {
                header: t('measures.column.n'),
                cell: ({ estimate }) => format.number(estimate.n),
                isFigure: true,
              },
              { header: t('measures.againstOthers'), cell: ({ key }) => says(verdict(key)) },
            ]}
          />
        )
      }
      note={
        data && (
          <>
            {data.overall &&
              `${t(data.overall.p < 0.05 ? 'measures.overallSome' : 'measures.overallNone', { p: words.p(data.overall.p) })} `}
            {data.hidden > 0 &&
              `${t('measures.hiddenGroups', { count: data.hidden, threshold: data.threshold })} `}
            {data.pairs.length > 0 && t('measures.holm')}
          </>
        )
      }
    />
  );
}

function filterTo(by: Grouping, { key, name }: Group, traits: readonly string[]): MeasuresSearch {
  if (by.startsWith('trait')) return { trait: [`${traits[Number(by.slice(5)) - 1] ?? ''}:${key}`] };
  return { [by]: [by === 'site' ? (name ?? key) : key] };
}

/** What groups are called, and their colour: families keep theirs. */
function useGroupNames() {
  const { t } = useText();
  const words = useTypeWords();
  const name = (by: Grouping, { key, name: called }: Group): string => {
    if (key === 'none') return t(by === 'channel' ? 'measures.noChannel' : 'measures.unknown');
    if (by === 'type') return words.name(key);
    if (by === 'family') return words.familyName(key);
    return by === 'channel' ? t(`words.channel.${key}` as TextKey) : (called ?? key);
  };
  const label = (by: Grouping, group: Group): ReactNode => {
    if (group.key === 'none') return name(by, group);
    if (by === 'type') return <TypeLabel type={group.key} />;
    return by === 'family' ? <FamilyLabel family={group.key} /> : name(by, group);
  };
  const colour = (by: Grouping, key: string): string => {
    if (key === 'none') return 'var(--hairline-strong)';
    if (by === 'type') return familyStyle(words.familyOf(key)).colour;
    return by === 'family' ? familyStyle(key).colour : 'var(--press)';
  };
  return { name, label, colour };
}
