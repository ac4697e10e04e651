import { Anchor, Button } from '@mantine/core';
import type { CaseEvent, CaseOrigin } from '@rapport/contracts/cases';
import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { Confirm } from '../../../ui/Confirm.tsx';
import classes from '../Cases.module.css';
import { agentsQuery, eventsQuery } from '../queries.ts';
import { useCaseWords } from '../useCaseWords.ts';

/** What happened to the case, newest first. */
export function History({ caseId }: { caseId: string }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const say = useEventWords();
  const client = useQueryClient();
  const history = useInfiniteQuery(eventsQuery(caseId));
  const [asked, setAsked] = useState<CaseEvent | null>(null);
  const remove = useMutation({
    mutationFn: (id: string) => request(`/api/v1/cases/${caseId}/comments/${id}`, { method: 'DELETE' }),
    onSuccess: () => setAsked(null),
    onSettled: () => client.invalidateQueries({ queryKey: ['cases'] }),
  });
  const events = history.data?.pages.flatMap((page) => page.events) ?? [];
  return (
    <section className={classes.part}>
      <h2>{t('cases.history')}</h2>
      <ol className={classes.events}>
        {events.map((event) => (
          <li key={event.id} className={classes.event}>
            <strong>{say(event)}</strong>{' '}
            <span className={classes.quiet}>
              {whoOf(event, t('cases.by.system'), t('cases.by.customer'), t('cases.by.key'))} ·{' '}
              {format.dateTime(event.at)}
            </span>
            {event.kind === 'comment' && event.text === null && (
              <p className={classes.quiet}>{t('cases.comment.removed')}</p>
            )}
            {event.text && !isKey(event.text) && (
              <p style={{ margin: '4px 0 0', whiteSpace: 'pre-line' }}>{event.text}</p>
            )}
            {event.kind === 'comment' && event.mine && event.text !== null && (
              <Anchor component="button" size="sm" onClick={() => setAsked(event)}>
                {t('cases.comment.remove')}
              </Anchor>
            )}
          </li>
        ))}
      </ol>
      <Confirm
        isOpen={asked !== null}
        title={t('cases.comment.sure')}
        confirm={t('cases.comment.removeIt')}
        isPending={remove.isPending}
        error={remove.error}
        onConfirm={() => asked && remove.mutate(asked.id)}
        onClose={() => setAsked(null)}
      >
        {t('cases.comment.sureText')}
      </Confirm>
      {history.hasNextPage && (
        <Button
          variant="default"
          loading={history.isFetchingNextPage}
          onClick={() => void history.fetchNextPage()}
        >
          {t('cases.history.more')}
        </Button>
      )}
    </section>
  );
}

/** Reasons that the server gives by a key of its own rather than in words. */
function isKey(text: string): boolean {
  return text === 'signal' || text === 'not-settled';
}

function whoOf({ by }: CaseEvent, system: string, customer: string, key: string): string {
  if (by.name) return by.name;
  return by.kind === 'customer' ? customer : by.kind === 'key' ? key : system;
}

function useEventWords(): (event: CaseEvent) => string {
  const { t } = useText();
  const words = useCaseWords();
  const { data: agents = [] } = useQuery(agentsQuery);
  const nameOf = (id: unknown) => agents.find((agent) => agent.id === id)?.name ?? String(id);
  return ({ kind, data }) => {
    switch (kind) {
      case 'opened':
        return data.owner
          ? t('cases.event.openedFor', { name: nameOf(data.owner) })
          : t('cases.event.opened');
      case 'signal': {
        const {
          measure = null,
          score = null,
          scale = null,
          issue = null,
          rule = null,
        } = data as Record<string, never>;
        const kinds = (data.kinds ?? []) as CaseOrigin[];
        const what = words.cause({ kinds, measure, score, scale, issue, rule });
        return t('cases.event.signal', { what });
      }
      case 'moved':
        return t('cases.event.moved', {
          from: t(`cases.status.${data.from}` as TextKey),
          to: t(`cases.status.${data.to}` as TextKey),
        });
      case 'undone':
        return data.move
          ? t('cases.event.undone', {
              from: t(`cases.status.${data.from}` as TextKey),
              to: t(`cases.status.${data.to}` as TextKey),
            })
          : t('cases.event.parted', { number: Number(data.from) });
      case 'assigned':
        return data.to ? t('cases.event.assigned', { name: nameOf(data.to) }) : t('cases.event.unassigned');
      case 'changed':
        return t('cases.event.changed', {
          what: Object.keys(data)
            .map((field) => t(`cases.field.${field}` as TextKey))
            .join(', '),
        });
      case 'file':
        return t(data.isRemoved ? 'cases.event.fileRemoved' : 'cases.event.file', {
          name: String(data.name),
        });
      case 'merged':
        return data.from
          ? t('cases.event.merged', { number: Number(data.from) })
          : t('cases.event.mergedInto', { number: Number(data.into) });
      default:
        return t(`cases.event.${kind}`);
    }
  };
}
