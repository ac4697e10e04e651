import type { SurveyResults } from '@rapport/contracts/surveys';
import type { ReactElement } from 'react';
import { FigureTable } from '../../../charts/FigureTable.tsx';
import { useText } from '../../../i18n/useText.ts';
import { useMeasureWords } from '../../measures/words/useMeasureWords.ts';
import classes from './SurveyPage.module.css';

/** How far staff are turned to customers: the share of strong, medium and weak, by pillar and by site. */
export function Orientation(props: {
  orientation: NonNullable<SurveyResults['orientation']>;
  threshold: number;
}): ReactElement {
  const { t } = useText();
  const words = useMeasureWords();
  const { strong, medium, weak, pillars, sites } = props.orientation;
  return (
    <section className={classes.question} aria-label={t('surveys.orientation')}>
      <h2>{t('surveys.orientation')}</h2>
      {strong && medium && weak ? (
        <p className={classes.figure}>
          {t('surveys.orientationSays', {
            strong: words.says('percent', strong),
            medium: medium.ok ? words.value('percent', medium.value) : '–',
            weak: weak.ok ? words.value('percent', weak.value) : '–',
          })}
        </p>
      ) : (
        <p className={classes.figure}>{words.says('points', props.orientation.estimate)}</p>
      )}
      <FigureTable
        caption={t('surveys.orientation')}
        keyOf={({ key }) => key}
        rows={[
          ...pillars.map(({ pillar, mean }) => ({
            key: pillar,
            name: t(`surveys.pillar.${pillar as 'latitude-of-teams'}`),
            says: words.says('percent', mean),
          })),
          ...sites.map(({ site, net }) => ({
            key: `site ${site}`,
            name: site,
            says: words.says('points', net),
          })),
        ]}
        columns={[
          { header: t('surveys.row'), cell: ({ name }) => name },
          { header: t('surveys.figure'), cell: ({ says }) => says },
        ]}
      />
      <p className={classes.note}>{t('surveys.orientationNote', { needed: props.threshold })}</p>
    </section>
  );
}
