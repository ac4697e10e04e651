import { Button } from '@mantine/core';
import type { DeskNext, DeskTagged } from '@rapport/contracts/desk';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useEffect, useState } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { isTyping } from '../../shell/shortcuts.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Page } from '../../ui/Page.tsx';
import { Waiting } from '../../ui/Waiting.tsx';
import { TypePicker } from '../customers/tagging/TypePicker.tsx';
import { fold } from '../relationships/types/fold.ts';
import { useChance } from '../relationships/types/useChance.ts';
import { useTypeWords } from '../relationships/types/useTypeWords.ts';
import { ListenTabs } from '../verbatims/ListenTabs.tsx';
import { AgreementPart } from './AgreementPart.tsx';
import classes from './DeskPage.module.css';
import { ItemCard } from './ItemCard.tsx';
import { giveTag, nextQuery, takeBack } from './queries.ts';
import { type Filling, useFilling } from './useFilling.ts';

/** One after the other: which relationship is this? By keyboard alone if one wants: type, Enter; `u` takes the last one back. */
export function DeskPage(): ReactElement {
  const { t } = useText();
  const chance = useChance();
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
  const [filled, setFilled] = useState(0);
  // Once it is filled the keyboard is back in the field, unless somebody writes elsewhere.
  const filling = useFilling(mayManage, () => {
    if (!isTyping(document.activeElement)) setFilled((times) => times + 1);
  });
  const lastId = last?.id;
  // Where no name begins with u, the key takes back in the empty field too, where the keyboard always is here.
  const isFree = !words.shown.some(({ key }) => fold(words.name(key)).startsWith('u'));
  const takeLastBack = undo.mutate;
  useEffect(() => {
    const listen = (event: KeyboardEvent) => {
      if (
        event.key !== 'u' ||
        lastId === undefined ||
        event.ctrlKey ||
        event.metaKey ||
        (isTyping(event.target) && !(isFree && isEmptyField(event.target)))
      )
        return;
      event.preventDefault();
      takeLastBack(lastId);
    };
    addEventListener('keydown', listen);
    return () => removeEventListener('keydown', listen);
  }, [lastId, takeLastBack, isFree]);
  const item = next.data?.item ?? null;
  return (
    <Page
      title={t('desk.title')}
      lead={
        <>
          {t('desk.lead')} <span data-keys>{t('desk.keys')}</span>
        </>
      }
      above={<ListenTabs at="/listen/desk" />}
      actions={
        mayManage && (
          <Button variant="default" loading={filling.isWorking} onClick={filling.ask}>
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
              share: chance(last.model.probability),
            })}{' '}
          <Button variant="subtle" size="compact-xs" onClick={() => undo.mutate(last.id)}>
            {t('shell.undo')}
          </Button>
        </p>
      )}
      {filling.error !== null && <ErrorNote error={filling.error} title={t('desk.fillFailed')} />}
      <FillingNote filling={filling} isEmpty={item === null} />
      {next.data && item === null && !filling.isWorking && (
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
              key={`${item.id} ${filled}`}
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

/** That the queue is being filled, then what came of it. */
function FillingNote(props: { filling: Filling; isEmpty: boolean }): ReactElement {
  const { t } = useText();
  const { isWorking, outcome } = props.filling;
  const says = () => {
    if (isWorking) return t('desk.filling');
    if (outcome === null) return null;
    if (outcome === 'failed') return t('desk.fillFailed');
    if (outcome.added > 0) return t('desk.filled', { count: outcome.added });
    return t(props.isEmpty ? 'desk.nothingWorth' : 'desk.nothingAdded');
  };
  return (
    <p className={classes.filling} role="status">
      {says()}
    </p>
  );
}

function isEmptyField(target: EventTarget | null): boolean {
  return target instanceof HTMLInputElement && target.value === '';
}
