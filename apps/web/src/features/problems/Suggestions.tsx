import { Button } from '@mantine/core';
import type { ProblemSuggestion } from '@rapport/contracts/problems';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { request } from '../../api/client.ts';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { notifyRefused } from '../../ui/notify.ts';
import { notifyUndoable } from '../../ui/notifyUndoable.tsx';
import { Section } from '../../ui/Page.tsx';
import { useIssueName } from '../cases/useIssueName.ts';
import { Change } from './Change.tsx';
import { suggestionsQuery } from './queries.ts';
import { useProblemChanges } from './useProblemChanges.ts';

/** What several people met and no problem gathers: made one by one press, or said to be none. */
export function Suggestions(): ReactElement | null {
  const { t, language } = useText();
  const { data = [], error, refetch } = useQuery(suggestionsQuery(language));
  if (data.length === 0 && !error) return null;
  return (
    <Section title={t('problems.suggested')} lead={t('problems.suggestedLead')}>
      {error && <ErrorNote error={error} onRetry={() => void refetch()} />}
      <List label={t('problems.suggested')}>
        {data.map((each) => (
          <Suggestion key={`${each.kind} ${each.key}`} suggestion={each} />
        ))}
      </List>
    </Section>
  );
}

function Suggestion({ suggestion }: { suggestion: ProblemSuggestion }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const navigate = useNavigate();
  const client = useQueryClient();
  const mayWrite = useMay('cases:write');
  const { create } = useProblemChanges();
  const issueName = useIssueName();
  const { kind, key, people, cases, before, change } = suggestion;
  const matter = kind === 'issue' ? issueName(suggestion.matter) : suggestion.matter;
  const allow = useMutation({
    mutationFn: () =>
      request<void>('/api/v1/problems/suggestions/refusals', { method: 'DELETE', body: { kind, key } }),
    onError: (cause) => notifyRefused(t('problems.notUndone'), cause.message),
    onSettled: () => client.invalidateQueries({ queryKey: ['problems', 'suggestions'] }),
  });
  const refuse = useMutation({
    mutationFn: () =>
      request('/api/v1/problems/suggestions/refusals', { method: 'POST', body: { kind, key } }),
    onSuccess: () => {
      notifyUndoable(t('problems.suggest.dropped'), t('shell.undo'), () => allow.mutateAsync());
      return client.invalidateQueries({ queryKey: ['problems', 'suggestions'] });
    },
  });
  // Awaited, since the row is gone from the list by then: what is told to a row that is gone is not heard.
  const make = async () => {
    const made = await create
      .mutateAsync({
        title: matter,
        ...(kind === 'issue' && { issues: [suggestion.matter] }),
        ...(kind === 'root-cause' && { rootCauses: [matter] }),
        ...(kind === 'refusal' && { refusals: [key] }),
        ...(kind === 'product' && { products: [key] }),
        ...(kind === 'site' && { sites: [key] }),
      })
      .catch(() => null);
    if (made) await navigate({ to: '/problems/$problemId', params: { problemId: made.id } });
  };
  const error = create.error ?? refuse.error;
  return (
    <ListRow
      title={matter}
      detail={
        <>
          {t(`problems.suggest.${kind}`)} ·{' '}
          {t('problems.suggest.counts', {
            people,
            cases: format.number(cases),
            before: format.number(before),
          })}
          . <Change change={change} />
          {error && <ErrorNote error={error} />}
        </>
      }
      actions={
        mayWrite && (
          <>
            <Button
              size="xs"
              loading={create.isPending}
              aria-label={t('problems.suggest.makeWhich', { matter })}
              onClick={() => void make()}
            >
              {t('problems.suggest.make')}
            </Button>
            <Button
              size="xs"
              variant="subtle"
              loading={refuse.isPending}
              aria-label={t('problems.suggest.noWhich', { matter })}
              onClick={() => refuse.mutate()}
            >
              {t('problems.suggest.no')}
            </Button>
          </>
        )
      }
    />
  );
}
