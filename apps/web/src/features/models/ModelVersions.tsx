import { Button } from '@mantine/core';
import type { ModelHold, ModelVersion } from '@rapport/contracts/models';
import type { ReactElement, ReactNode } from 'react';
import { type FigureColumn, FigureTable } from '../../charts/FigureTable.tsx';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { Section } from '../../ui/Page.tsx';
import classes from './models.module.css';

/** The versions of a model: when and by whom each was learnt and put in use, the way to any of them and back. */
export function ModelVersions<Report>(props: {
  versions: readonly ModelVersion<Report>[];
  inUse: number | null;
  hold: ModelHold | null;
  mayManage: boolean;
  isPending: boolean;
  /** "Back to what the product comes with", in words. */
  backToFirst: string;
  /** What each kind tells of its versions. */
  columns: FigureColumn<ModelVersion<Report>>[];
  onChoose: (version: number | null) => void;
  onHold: (isHeld: boolean) => void;
  /** How far reading anew is, where it was asked for here. */
  progress?: ReactNode;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { hold, mayManage, isPending } = props;
  const usedWords = ({ isInUse, inUseSince, inUseBy }: ModelVersion<Report>) => {
    if (inUseSince === null) return t('models.never');
    const date = format.date(inUseSince);
    if (!isInUse) return t('models.before', { date });
    return inUseBy === null
      ? t('models.now.itself', { date })
      : t('models.now.chosen', { date, by: inUseBy });
  };
  return (
    <Section
      title={t('models.versions')}
      lead={hold ? t('models.held', { by: hold.by, date: format.date(hold.since) }) : t('models.free')}
    >
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className={classes.scroll} tabIndex={0} aria-label={t('models.versions')}>
        <FigureTable
          caption={t('models.versions')}
          rows={props.versions}
          keyOf={({ version }) => String(version)}
          columns={[
            {
              header: t('models.column.version'),
              cell: ({ version }) => t('models.name.versionTitle', { version }),
            },
            { header: t('models.column.inUse'), cell: usedWords },
            ...(mayManage
              ? [
                  {
                    header: t('models.column.action'),
                    cell: ({ version, isInUse }: ModelVersion<Report>) =>
                      isInUse ? null : (
                        <Button
                          size="compact-sm"
                          variant="default"
                          disabled={isPending}
                          onClick={() => props.onChoose(version)}
                        >
                          {t('models.use', { version })}
                        </Button>
                      ),
                  },
                ]
              : []),
            {
              header: t('models.column.learnt'),
              cell: ({ learntAt, learntBy }) =>
                learntBy === null
                  ? t('models.learntAtNight', { date: format.date(learntAt) })
                  : t('models.learntBy', { date: format.date(learntAt), by: learntBy }),
            },
            ...props.columns,
          ]}
        />
      </section>
      {props.progress}
      {mayManage && (
        <div className={classes.buttons}>
          {props.inUse !== null && (
            <Button size="sm" variant="default" disabled={isPending} onClick={() => props.onChoose(null)}>
              {props.backToFirst}
            </Button>
          )}
          <Button size="sm" variant="subtle" disabled={isPending} onClick={() => props.onHold(hold === null)}>
            {t(hold ? 'models.letGo' : 'models.hold')}
          </Button>
        </div>
      )}
    </Section>
  );
}
