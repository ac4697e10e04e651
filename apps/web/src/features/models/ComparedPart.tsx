import type { Measured } from '@rapport/contracts/measures';
import type { ModelVersion } from '@rapport/contracts/models';
import type { RelationModelReport } from '@rapport/contracts/relations';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { FigureTable } from '../../charts/FigureTable.tsx';
import { IntervalRows } from '../../charts/IntervalRows.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { familyStyle } from '../../ui/families.tsx';
import { Section } from '../../ui/Page.tsx';
import { TypeLabel } from '../relationships/types/TypeLabel.tsx';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import classes from './models.module.css';

/** What 29 types as likely as one another would score. */
const guess = Math.log(29);

/** How a version compares with the one in use when it was learnt, and with the model of the product. */
export function ComparedPart({ latest }: { latest: ModelVersion<RelationModelReport> }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { version, report } = latest;
  const { comparedWith } = report;
  const nameOf = (of: number | null) =>
    of === null ? t('models.name.shipped') : t('models.name.version', { version: of });
  const titleOf = (of: number | null) =>
    of === null ? t('models.name.shippedTitle') : t('models.name.versionTitle', { version: of });
  const between = (figure: Measured, write: (value: number) => string) =>
    figure.ok
      ? t('models.between', {
          value: write(figure.value),
          low: write(figure.interval?.low ?? figure.value),
          high: write(figure.interval?.high ?? figure.value),
        })
      : '–';
  const rows = [
    { key: titleOf(version), of: report.learnt },
    { key: titleOf(comparedWith), of: report.inUse },
    ...(comparedWith === null ? [] : [{ key: titleOf(null), of: report.shipped }]),
  ];
  return (
    <Section
      title={t('models.compared', { version })}
      lead={t('models.comparedLead', { n: format.number(report.heldOut) })}
    >
      <p className={classes.text}>
        {t(`models.${report.verdict}`, { version, other: nameOf(comparedWith) })}
      </p>
      <div className={classes.compared}>
        <FigureTable
          caption={t('models.table')}
          rows={rows}
          keyOf={({ key }) => key}
          columns={[
            { header: t('models.column.model'), cell: ({ key }) => key },
            {
              header: t('models.column.loss'),
              cell: ({ of }) => between(of.logLoss, (value) => format.number(value, 2)),
              isFigure: true,
            },
            {
              header: t('models.column.accuracy'),
              cell: ({ of }) => between(of.accuracy, format.percent),
              isFigure: true,
            },
          ]}
        />
      </div>
      <p className={classes.quiet}>{t('models.lossNote', { guess: format.number(guess, 2) })}</p>
      <ByType report={report} headings={[titleOf(comparedWith), titleOf(version)]} />
    </Section>
  );
}

function ByType(props: { report: RelationModelReport; headings: string[] }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const navigate = useNavigate();
  const { types } = props.report;
  if (types.length === 0) return null;
  const figureOf = (figure: Measured) =>
    figure.ok && figure.interval
      ? {
          value: figure.value,
          low: figure.interval.low,
          high: figure.interval.high,
          text: format.percent(figure.value),
          detail: t('models.n', { n: figure.n }),
        }
      : null;
  return (
    <>
      <h3 className={classes.small}>{t('models.byType')}</h3>
      <p className={classes.quiet}>{t('models.byTypeLead')}</p>
      <IntervalRows
        headings={props.headings}
        absent="–"
        domains={[
          [0, 1],
          [0, 1],
        ]}
        rows={types.map(({ type, inUse, learnt }) => ({
          key: type,
          label: <TypeLabel type={type} />,
          colour: familyStyle(words.familyOf(type)).colour,
          figures: [figureOf(inUse), figureOf(learnt)],
          onPick: () => void navigate({ to: '/customers', search: { type: [type] } }),
          pickLabel: t('models.seeType', { name: words.name(type) }),
        }))}
      />
    </>
  );
}
