import type { ValueReport } from '@rapport/contracts/value';
import type { ReactElement } from 'react';
import { CalibrationPlot } from '../../charts/CalibrationPlot.tsx';
import { ChartFrame } from '../../charts/ChartFrame.tsx';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';

/** What the model expected of months it had not seen, beside what came: on the diagonal, it can be believed. */
export function Calibration({ report }: { report: ValueReport }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const { heldOut } = report;
  if (!heldOut) return null;
  return (
    <ChartFrame
      title={t('value.calibration')}
      lead={t('value.calibrationLead', {
        from: format.date(`${heldOut.from}T12:00:00Z`),
        predicted: format.number(heldOut.predicted),
        actual: format.number(heldOut.actual),
        n: format.number(heldOut.n),
      })}
      drawing={
        <CalibrationPlot
          label={t('value.calibration')}
          across={t('value.expectedShare')}
          upwards={t('value.actualShare')}
          format={(share) => format.percent(share)}
          points={heldOut.byAlive.map(({ predicted, active }, i) => ({
            key: String(i),
            predicted,
            actual: active.value,
            low: active.interval?.low ?? active.value,
            high: active.interval?.high ?? active.value,
            says: t('value.calibrationSays', {
              predicted: format.percent(predicted),
              actual: format.percent(active.value),
              n: format.number(active.n),
            }),
          }))}
        />
      }
      table={
        <FigureTable
          caption={t('value.byFrequency')}
          rows={heldOut.byFrequency}
          keyOf={({ frequency }) => String(frequency)}
          columns={[
            {
              header: t('value.column.repeats'),
              cell: ({ frequency, isOpen }) => `${frequency}${isOpen ? '+' : ''}`,
            },
            { header: t('relationships.column.n'), cell: ({ n }) => format.number(n), isFigure: true },
            {
              header: t('value.column.expected'),
              cell: ({ predicted }) => format.number(predicted, 2),
              isFigure: true,
            },
            {
              header: t('value.column.actual'),
              cell: ({ actual }) => format.number(actual, 2),
              isFigure: true,
            },
          ]}
        />
      }
      note={t('value.calibrationNote', {
        mae: format.number(heldOut.mae, 2),
        correlation: heldOut.correlation === null ? '–' : format.number(heldOut.correlation, 2),
      })}
    />
  );
}
