import { NativeSelect } from '@mantine/core';
import { axes } from '@rapport/core/relations';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import { ChartFrame } from '../../../charts/ChartFrame.tsx';
import { DensityMap } from '../../../charts/DensityMap.tsx';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { familyStyle } from '../../../ui/families.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { mapQuery } from '../queries.ts';
import { TypeLabel } from '../types/TypeLabel.tsx';
import { useTypeWords } from '../types/useTypeWords.ts';

type AxisName = (typeof axes)[number];
const bins = 40;

/** Where customers stand in relation space, on two axes of choice. */
export function RelationMap(props: {
  x: string | undefined;
  y: string | undefined;
  onAxes: (axes: { x?: string; y?: string }) => void;
  onType: (type: string) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const navigate = useNavigate();
  const x = axisOf(props.x, 'closeness');
  const y = axisOf(props.y, 'valence');
  const map = useQuery(mapQuery(x, y, bins));
  const regions = useMemo(() => map.data?.regions ?? [], [map.data]);
  const marks = useMemo(() => {
    const shown = new Set<string>(words.shown.map(({ key }) => key));
    return regions
      .filter((region) => shown.has(region.type) || region.shown > 0)
      .map((region) => ({
        key: region.type,
        name: words.name(region.type),
        x: region.x,
        y: region.y,
        customers: region.shown,
        colour: familyStyle(words.familyOf(region.type)).colour,
        says: t('relationships.mapRegion', { name: words.name(region.type), count: region.shown }),
      }));
  }, [regions, words, t]);
  const ends = (axis: AxisName) => ({
    low: t(`relations.axis.${axis}.low`),
    high: t(`relations.axis.${axis}.high`),
  });
  const options = axes.map((axis) => ({ value: axis, label: t(`relations.axis.${axis}`) }));
  const byCount = [...regions].sort((a, b) => b.shown - a.shown);
  return (
    <ChartFrame
      title={t('relationships.map')}
      lead={t('relationships.mapLead')}
      choices={
        <>
          <NativeSelect
            size="sm"
            label={t('relationships.mapX')}
            value={x}
            data={options.map((option) => ({ ...option, disabled: option.value === y }))}
            onChange={(event) => props.onAxes({ x: event.currentTarget.value })}
          />
          <NativeSelect
            size="sm"
            label={t('relationships.mapY')}
            value={y}
            data={options.map((option) => ({ ...option, disabled: option.value === x }))}
            onChange={(event) => props.onAxes({ y: event.currentTarget.value })}
          />
        </>
      }
      drawing={
        map.data ? (
          <DensityMap
            counts={map.data.counts}
            regions={marks}
            x={ends(axisOf(map.data.x, x))}
            y={ends(axisOf(map.data.y, y))}
            label={t('relationships.mapAlt', {
              customers: format.number(map.data.customers),
              x: t(`relations.axis.${x}`),
              y: t(`relations.axis.${y}`),
            })}
            cursorLabel={t('relationships.mapCursor')}
            sayCount={(count) => t('relationships.mapCount', { count })}
            onRegion={props.onType}
            onBox={(box) => void navigate({ to: '/customers', search: { xAxis: x, yAxis: y, ...box } })}
          />
        ) : map.isError ? (
          <ErrorNote
            error={map.error}
            title={t('relationships.mapFailed')}
            onRetry={() => void map.refetch()}
          />
        ) : (
          <Waiting rows={14} height={24} />
        )
      }
      table={
        <FigureTable
          caption={t('relationships.map')}
          rows={byCount}
          keyOf={({ type }) => type}
          columns={[
            { header: t('relationships.column.name'), cell: ({ type }) => <TypeLabel type={type} /> },
            {
              header: t('relationships.column.shown'),
              cell: ({ shown }) => format.number(shown),
              isFigure: true,
            },
            {
              header: t(`relations.axis.${x}`),
              cell: (region) => `${format.number(tidy(region.x), 2)} ± ${format.number(tidy(region.sdX), 2)}`,
              isFigure: true,
            },
            {
              header: t(`relations.axis.${y}`),
              cell: (region) => `${format.number(tidy(region.y), 2)} ± ${format.number(tidy(region.sdY), 2)}`,
              isFigure: true,
            },
          ]}
        />
      }
      note={map.data && t('relationships.mapNote', { count: map.data.customers })}
    />
  );
}

/** To two decimals, without the minus that rounding leaves on a zero. */
function tidy(value: number): number {
  return Math.round(value * 100) / 100 || 0;
}

function axisOf(name: string | undefined, usual: AxisName): AxisName {
  return axes.find((axis) => axis === name) ?? usual;
}
