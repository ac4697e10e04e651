import { Button } from '@mantine/core';
import type { Survey } from '@rapport/contracts/surveys';
import type { SurveyDefinition } from '@rapport/core/surveys';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import { explainError } from '../../../ui/explainError.ts';
import { notifyDone, notifyRefused } from '../../../ui/notify.ts';
import { surveyQuery, versionQuery } from '../queries.ts';

const undoMs = 20_000;

/** Makes the draft what a version was. What is published stays until it is published again; the draft before can be had back. */
export function RestoreButton({ survey, version }: { survey: Survey; version: number }): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const navigate = useNavigate();
  const [isAsked, setAsked] = useState(false);
  const save = async (revision: number, draft: SurveyDefinition) => {
    const saved = await request<Survey>(`/api/v1/surveys/${survey.id}`, {
      method: 'PUT',
      body: { revision, draft },
    });
    client.setQueryData(surveyQuery(survey.id).queryKey, saved);
    await client.invalidateQueries({ queryKey: ['surveys', 'list'] });
    return saved;
  };
  const undo = useMutation({
    mutationFn: ({ revision, draft }: Pick<Survey, 'revision' | 'draft'>) => save(revision, draft),
    onSuccess: () => notifyDone(t('surveys.restoreUndone')),
    onError: (error) => {
      const { title, text } = explainError(error, t);
      notifyRefused(title, text);
    },
  });
  const restore = useMutation({
    mutationFn: async () => {
      const { revision, draft } = survey;
      const saved = await save(revision, await client.fetchQuery(versionQuery(survey.id, version)));
      return { revision: saved.revision, draft };
    },
    onSuccess: (before) => {
      setAsked(false);
      notifyDone(
        <>
          {t('surveys.restored', { n: version })}{' '}
          <Button size="compact-xs" variant="subtle" onClick={() => undo.mutate(before)}>
            {t('shell.undo')}
          </Button>
        </>,
        undoMs,
      );
      void navigate({ to: '/surveys/$id/versions', params: { id: survey.id }, search: {}, replace: true });
    },
  });
  return (
    <>
      <Button
        size="xs"
        variant="default"
        aria-label={t('surveys.restoreVersion', { n: version })}
        onClick={() => setAsked(true)}
      >
        {t('surveys.restore')}
      </Button>
      <Confirm
        isOpen={isAsked}
        isHarmless
        title={t('surveys.restoreTitle', { n: version })}
        confirm={t('surveys.restore')}
        isPending={restore.isPending}
        error={restore.error}
        onClose={() => setAsked(false)}
        onConfirm={() => restore.mutate()}
      >
        {t(survey.isChanged ? 'surveys.restoreOverDraft' : 'surveys.restoreText')}
      </Confirm>
    </>
  );
}
