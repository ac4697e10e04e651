import { Progress } from '@mantine/core';
import type { ModelLearning } from '@rapport/contracts/models';
import type { ReactElement } from 'react';
import type { TextKey } from '../../i18n/en/catalogue.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import classes from './models.module.css';

/** How far learning is, or why the latest attempt came to nothing. */
export function LearningProgress({ learning }: { learning: ModelLearning }): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const { isWorking, stage, progress, failure } = learning;
  if (failure !== null) return <p role="alert">{t('models.stage.failed', { why: failure })}</p>;
  if (!isWorking || stage === null) return null;
  return (
    <div className={classes.progress} role="status">
      <p>
        {t(`models.stage.${stage}` as TextKey)}{' '}
        {progress &&
          t('models.stage.progress', {
            done: format.number(progress.done),
            total: format.number(Math.max(progress.done, progress.total)),
          })}
      </p>
      <Progress
        aria-label={t('models.stage')}
        value={progress ? (100 * progress.done) / Math.max(1, progress.total, progress.done) : 0}
      />
    </div>
  );
}
