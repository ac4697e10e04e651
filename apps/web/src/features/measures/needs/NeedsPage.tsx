import type { NeedsAnswer } from '@rapport/contracts/measures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement, ReactNode } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { FamilyLabel } from '../../relationships/types/TypeLabel.tsx';
import { NoAnswers } from '../NoAnswers.tsx';
import { needsQuery } from '../queries.ts';
import { useMeasureWords } from '../words/useMeasureWords.ts';
import classes from './NeedsPage.module.css';

type Floor = NeedsAnswer['floors'][number];

/** The pyramid of needs: who is on each floor, which one to mend first, what holds it back and what lifts it. */
export function NeedsPage(): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const needs = useQuery(needsQuery);
  const above = (
    <p className={classes.above}>
      <Link to="/measures">{t('measures.all')}</Link>
    </p>
  );
  if (!needs.data)
    return (
      <Page title={t('needs.title')} above={above}>
        {needs.isError ? (
          <ErrorNote error={needs.error} title={t('measures.failed')} onRetry={() => void needs.refetch()} />
        ) : (
          <Waiting rows={8} height={40} />
        )}
      </Page>
    );
  const { floors, next, from, to, threshold } = needs.data;
  if (floors.every(({ state }) => state === null))
    return (
      <Page title={t('needs.title')} above={above} lead={t('needs.lead')}>
        <NoAnswers />
      </Page>
    );
  const lowest = floors.find(({ floor }) => floor === next);
  return (
    <Page
      title={t('needs.title')}
      above={above}
      lead={`${t('measures.lead', { from: format.date(`${from}T12:00:00Z`), to: format.date(`${to}T12:00:00Z`) })} ${t('needs.lead')}`}
    >
      <p className={classes.next}>
        {lowest
          ? t(lowest.state === null ? 'needs.nextUnknown' : 'needs.next', {
              floor: t(`needs.floor.${lowest.floor}`),
            })
          : t('needs.allHold')}
      </p>
      <ol className={classes.pyramid}>
        {floors.toReversed().map((floor, i) => (
          <FloorRow key={floor.floor} floor={floor} width={`${46 + i * 18}%`} isNext={floor.floor === next} />
        ))}
      </ol>
      <p className={classes.note}>{t('needs.note', { threshold })}</p>
    </Page>
  );
}

function FloorRow({ floor, width, isNext }: { floor: Floor; width: string; isNext: boolean }): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const words = useMeasureWords();
  const { share } = floor;
  return (
    <li className={classes.floor}>
      <div
        className={classes.step}
        style={{ '--width': width } as React.CSSProperties}
        data-state={floor.state ?? 'unknown'}
      >
        <span className={classes.name}>{t(`needs.floor.${floor.floor}`)}</span>
        <span className={classes.figure}>{share.ok ? format.percent(share.value) : '–'}</span>
      </div>
      <div className={classes.words}>
        <p className={classes.state} data-next={isNext || undefined}>
          {floor.state === null
            ? t('needs.unknown', { question: t(`needs.question.${floor.floor}`) })
            : t(`needs.state.${floor.state}`, { least: format.percent(floor.threshold) })}
        </p>
        {share.ok && (
          <p className={classes.detail}>
            {t(`needs.share.${floor.floor}`)} {words.says('percent', share)} ·{' '}
            <Link to="/measures/$measure" params={{ measure: floor.measure }}>
              {words.name(floor.measure)}
            </Link>
          </p>
        )}
        <Groups title={t('needs.holdsBack')} groups={floor.holdsBack} measure={floor.measure} />
        <Groups title={t('needs.lifts')} groups={floor.lifts} measure={floor.measure} />
      </div>
    </li>
  );
}

function Groups(props: { title: string; groups: Floor['lifts']; measure: string }): ReactElement | null {
  const { t } = useText();
  const words = useMeasureWords();
  if (props.groups.length === 0) return null;
  const nameOf = (by: string, key: string): ReactNode => {
    if (key === 'none') return t(by === 'channel' ? 'measures.noChannel' : 'measures.unknown');
    return by === 'family' ? <FamilyLabel family={key} /> : t(`words.channel.${key}` as TextKey);
  };
  return (
    <p className={classes.groups}>
      {props.title}{' '}
      {props.groups.map(({ by, key, difference, adjustedP }) => (
        <Link
          key={`${by}:${key}`}
          className={classes.group}
          to="/measures/$measure"
          params={{ measure: props.measure }}
          search={key === 'none' ? { by } : { [by]: [key] }}
        >
          {nameOf(by, key)} {words.difference('percent', difference)} ({words.p(adjustedP)})
        </Link>
      ))}
    </p>
  );
}
