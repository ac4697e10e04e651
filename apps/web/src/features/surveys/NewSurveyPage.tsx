import { Button, FileButton } from '@mantine/core';
import type { Survey } from '@rapport/contracts/surveys';
import { type SurveyDefinition, surveyTemplates, wordsIn } from '@rapport/core/surveys';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';

/** A survey for each measure and study, or one brought from a file. */
export function NewSurveyPage(): ReactElement {
  const { t, language } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (body: { name: string; definition: SurveyDefinition }) =>
      request<Survey>('/api/v1/surveys', { method: 'POST', body }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['surveys', 'list'] });
      await navigate({ to: '/surveys/$id/edit', params: { id: made.id } });
    },
  });
  const bring = async (file: File | null) => {
    if (!file) return;
    const read = JSON.parse(await file.text().catch(() => 'null')) as {
      definition?: SurveyDefinition;
    } | null;
    const definition = (read?.definition ?? read) as SurveyDefinition;
    make.mutate({ name: file.name.replace(/\.json$/i, '').slice(0, 120), definition });
  };
  return (
    <Page
      title={t('surveys.new')}
      lead={t('surveys.newLead')}
      width="reading"
      actions={
        <FileButton
          accept="application/json,.json"
          onChange={(file) =>
            void bring(file).catch(() => make.mutate({ name: '?', definition: {} as SurveyDefinition }))
          }
        >
          {(props) => (
            <Button variant="default" {...props}>
              {t('surveys.import')}
            </Button>
          )}
        </FileButton>
      }
    >
      {make.error && <ErrorNote error={make.error} title={t('surveys.notMade')} />}
      <List label={t('surveys.templates')}>
        {surveyTemplates.map(({ key, name, says, definition }) => (
          <ListRow
            key={key}
            title={wordsIn(name, language)}
            detail={wordsIn(says, language)}
            actions={
              <Button
                size="compact-md"
                variant="default"
                aria-label={t('surveys.useOne', { name: wordsIn(name, language) })}
                loading={make.isPending && make.variables.definition === definition}
                onClick={() => make.mutate({ name: wordsIn(name, language), definition })}
              >
                {t('surveys.use')}
              </Button>
            }
          />
        ))}
      </List>
    </Page>
  );
}
