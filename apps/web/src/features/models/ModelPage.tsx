import { Button } from '@mantine/core';
import type { RelationModels } from '@rapport/contracts/relations';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page, Section } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { ListenTabs } from '../verbatims/ListenTabs.tsx';
import { ComparedPart } from './ComparedPart.tsx';
import { LearningProgress } from './LearningProgress.tsx';
import { ModelVersions } from './ModelVersions.tsx';
import classes from './models.module.css';
import { chooseRelationModel, holdRelationModel, learnRelations, relationModelsQuery } from './queries.ts';

/** The model that relationships are read with: which, how good, what was learnt from tags, the way back. */
export function ModelPage(): ReactElement {
  const { t } = useText();
  const mayManage = useMay('relations:manage');
  const queries = useQueryClient();
  const models = useQuery(relationModelsQuery);
  const settled = { onSettled: () => queries.invalidateQueries({ queryKey: ['relationships'] }) };
  const learn = useMutation({ mutationFn: learnRelations, ...settled });
  const choose = useMutation({ mutationFn: chooseRelationModel, ...settled });
  const hold = useMutation({ mutationFn: holdRelationModel, ...settled });
  // How far it is stands where it was asked for.
  const isAskedBelow = choose.isPending || choose.isSuccess;
  const { data } = models;
  const latest = data?.versions[0];
  return (
    <Page
      title={t('models.title')}
      lead={t('models.lead')}
      above={<ListenTabs at="/listen/model" />}
      actions={
        mayManage &&
        data && (
          <Button
            disabled={data.lacking > 0}
            loading={learn.isPending || data.learning.isWorking}
            onClick={() => {
              choose.reset();
              learn.mutate();
            }}
          >
            {t('models.learnNow')}
          </Button>
        )
      }
    >
      {models.isError && (
        <ErrorNote error={models.error} title={t('models.failed')} onRetry={() => void models.refetch()} />
      )}
      {models.isPending && <Waiting rows={6} height={40} />}
      {[learn, choose, hold].map(({ error }) => error && <ErrorNote key={error.message} error={error} />)}
      {data && !isAskedBelow && <LearningProgress learning={data.learning} />}
      {data && <InUsePart models={data} />}
      {data && !latest && (
        <EmptyState
          title={t('models.empty.title')}
          action={
            <Button component={Link} to="/listen/desk" variant="default">
              {t('models.goTag')}
            </Button>
          }
        >
          {t('models.empty.text')}
        </EmptyState>
      )}
      {latest && <ComparedPart latest={latest} />}
      {data && latest && (
        <ModelVersions
          versions={data.versions}
          inUse={data.inUse}
          hold={data.hold}
          mayManage={mayManage}
          isPending={choose.isPending || hold.isPending || data.learning.isWorking}
          backToFirst={t('models.useShipped')}
          columns={[
            {
              header: t('models.verdict'),
              cell: ({ report }) => t(`models.verdict.${report.verdict}`),
            },
            {
              header: t('models.column.from'),
              cell: ({ report }) => t('models.n', { n: report.learntFrom }),
              isFigure: true,
            },
          ]}
          onChoose={(version) => choose.mutate(version)}
          onHold={(isHeld) => hold.mutate(isHeld)}
          progress={isAskedBelow && <LearningProgress learning={data.learning} />}
        />
      )}
    </Page>
  );
}

function InUsePart({ models }: { models: RelationModels }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const { inUse, versions, examples, lacking } = models;
  const used = versions.find(({ version }) => version === inUse);
  const accuracy = used?.report.learnt.accuracy;
  const date = used?.inUseSince ? format.date(used.inUseSince) : '';
  return (
    <Section title={t('models.inUse')}>
      <p className={classes.text}>
        {used
          ? t('models.inUse.learnt', {
              version: used.version,
              date: format.date(used.learntAt),
              n: format.number(used.report.learntFrom),
            })
          : t('models.inUse.shipped')}{' '}
        {used &&
          (used.inUseBy === null
            ? t('models.took.itself', { date })
            : t('models.took.chosen', { date, by: used.inUseBy }))}{' '}
        {accuracy?.ok &&
          accuracy.interval &&
          t('models.found', {
            n: format.number(accuracy.n),
            share: format.percent(accuracy.value),
            low: format.percent(accuracy.interval.low),
            high: format.percent(accuracy.interval.high),
          })}
      </p>
      <p className={classes.quiet}>
        {t('models.examples', {
          tagged: examples.tagged,
          heldOut: examples.heldOut,
          answered: examples.answered,
        })}{' '}
        {lacking > 0 && t('models.lacking', { lacking })}
      </p>
    </Section>
  );
}
