import { Button } from '@mantine/core';
import type { DeskNext, DeskTagged } from '@rapport/contracts/desk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { isTyping } from '../../shell/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { TypePicker } from '../customers/tagging/TypePicker.tsx';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import { ListenTabs } from '../verbatims/ListenTabs.tsx';
import { AgreementPart } from './AgreementPart.tsx';
import classes from './DeskPage.module.css';
import { ItemCard } from './ItemCard.tsx';
import { fillDesk, giveTag, nextQuery, takeBack } from './queries.ts';

/** One after the other: which relationship is this? By keyboard alone if one wants: type, Enter; `u` takes the last one back. */
export function DeskPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useTypeWords();
  const mayManage = useMay('desk:manage');
  const queries = useQueryClient();
  const next = useQuery(nextQuery);
  const [last, setLast] = useState<{ id: string; type: string | null; model: DeskTagged['model'] } | null>(
    null,
  );
  const show = (data: DeskNext) => queries.setQueryData(nextQuery.queryKey, data);
  const tag = useMutation({
    mutationFn: giveTag,
    onSuccess: ({ model, next: following }, { id, type }) => {
      setLast({ id, type, model });
      show(following);
    },
  });
  const undo = useMutation({
    mutationFn: takeBack,
    onSuccess: () => {
      setLast(null);
      void queries.invalidateQueries({ queryKey: nextQuery.queryKey });
    },
  });
  const fill = useMutation({
    mutationFn: fillDesk,
    onSuccess: () => setTimeout(() => void queries.invalidateQueries({ queryKey: ['desk'] }), 3_000),
  });
  const lastId = last?.id;
  const takeLastBack = undo.mutate;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key !== 'u' ||
        lastId === undefined ||
        event.ctrlKey ||
        event.metaKey ||
        isTyping(event.target)
      )
        return;
      takeLastBack(lastId);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [lastId, takeLastBack]);
  const item = next.data?.item ?? null;
  return (
    <Page
      title={t('desk.title')}
      lead={t('desk.lead')}
      above={<ListenTabs at="/listen/desk" />}
      actions={
        mayManage && (
          <Button variant="default" loading={fill.isPending} onClick={() => fill.mutate()}>
            {t('desk.fill')}
          </Button>
        )
      }
    >
      {next.isError && (
        <ErrorNote error={next.error} title={t('desk.failed')} onRetry={() => void next.refetch()} />
      )}
      {next.isPending && <Waiting rows={6} height={40} />}
      {tag.isError && <ErrorNote error={tag.error} />}
      {undo.isError && <ErrorNote error={undo.error} />}
      {last && (
        <p className={classes.last} role="status">
          {last.type === null
            ? t('desk.youCannotTell')
            : t('desk.youSaid', { type: words.phrase(last.type) })}{' '}
          {last.model &&
            t(last.model.type === last.type ? 'desk.modelToo' : 'desk.modelSaid', {
              type: words.phrase(last.model.type),
              share: format.percent(last.model.probability),
            })}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => undo.mutate(last.id)}>
            {t('shell.undo')}
          </Button>
        </p>
      )}
      {next.data && item === null && (
        <EmptyState title={t('desk.empty.title')}>{t('desk.empty.text')}</EmptyState>
      )}
      {item && (
        <div className={classes.desk}>
          <ItemCard item={item} />
          <div className={classes.picker}>
            <p className={classes.count}>
              {t('desk.waiting', { count: next.data?.waiting ?? 0, mine: next.data?.mine ?? 0 })}
            </p>
            <TypePicker
              key={item.id}
              current={null}
              probabilities={{}}
              onPick={(type) => tag.mutate({ id: item.id, type })}
            />
            <Button
              variant="subtle"
              size="compact-sm"
              onClick={() => tag.mutate({ id: item.id, type: null })}
            >
              {t('desk.cannotTell')}
            </Button>
          </div>
        </div>
      )}
      {mayManage && <AgreementPart />}
    </Page>
  );
}
