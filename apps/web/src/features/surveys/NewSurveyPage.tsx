import { Button, FileButton } from '@mantine/core';
import type { ReadSurvey } from '@rapport/contracts/readSurveyDefinition';
import type { Survey } from '@rapport/contracts/surveys';
import { languages } from '@rapport/contracts/vocabulary';
import { blankSurvey, type SurveyDefinition, surveyTemplates, wordsIn } from '@rapport/core/surveys';
import { type UseMutationResult, useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useMemo, useState } from 'react';
import { request } from '../../api/client.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { Page } from '../../ui/Page.tsx';
import { NotADefinition } from './builder/NotADefinition.tsx';

/** A survey for each measure and study, or one brought from a file. */
export function NewSurveyPage(): ReactElement {
  const { t, language } = useText();
  const navigate = useNavigate();
  const client = useQueryClient();
  const make = useMutation({
    mutationFn: (body: Making) => request<Survey>('/api/v1/surveys', { method: 'POST', body }),
    onSuccess: async (made) => {
      await client.invalidateQueries({ queryKey: ['surveys', 'list'] });
      await navigate({ to: '/surveys/$id/edit', params: { id: made.id } });
    },
  });
  const [wrong, setWrong] = useState<Exclude<ReadSurvey, { ok: true }> | null>(null);
  // Whoever begins writes their own language; the other is a translation.
  const blank = useMemo(
    () => ({ ...blankSurvey, languages: languages.toSorted((a) => (a === language ? -1 : 1)) }),
    [language],
  );
  const bring = async (file: File | null) => {
    if (!file) return;
    const { readSurveyDefinition } = await import('@rapport/contracts/readSurveyDefinition');
    const read = readSurveyDefinition(await file.text());
    setWrong(read.ok ? null : read);
    if (!read.ok) return;
    make.mutate({ name: file.name.replace(/\.json$/i, '').slice(0, 120) || '–', definition: read.survey });
  };
  return (
    <Page
      title={t('surveys.new')}
      lead={t('surveys.newLead')}
      width="reading"
      actions={
        <FileButton accept="application/json,.json" onChange={(file) => void bring(file)}>
          {(props) => (
            <Button variant="default" {...props}>
              {t('surveys.import')}
            </Button>
          )}
        </FileButton>
      }
    >
      {wrong && <NotADefinition read={wrong} />}
      {make.error && <ErrorNote error={make.error} title={t('surveys.notMade')} />}
      <List label={t('surveys.templates')}>
        <Start name={t('surveys.blank')} says={t('surveys.blankSays')} definition={blank} make={make} />
        {surveyTemplates.map(({ key, name, says, definition }) => (
          <Start
            key={key}
            name={wordsIn(name, language)}
            says={wordsIn(says, language)}
            definition={definition}
            make={make}
          />
        ))}
      </List>
    </Page>
  );
}

type Making = { name: string; definition: SurveyDefinition };

function Start(
  props: Making & { says: string; make: UseMutationResult<Survey, Error, Making> },
): ReactElement {
  const { t } = useText();
  const { name, definition, make } = props;
  return (
    <ListRow
      title={name}
      detail={props.says}
      actions={
        <Button
          size="compact-md"
          variant="default"
          aria-label={t('surveys.useOne', { name })}
          loading={make.isPending && make.variables.definition === definition}
          onClick={() => make.mutate({ name, definition })}
        >
          {t('surveys.use')}
        </Button>
      }
    />
  );
}
