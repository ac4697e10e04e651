import { Button, Menu } from '@mantine/core';
import { callOutcomes, type Gesture } from '@rapport/contracts/gestures';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../../ui/List.tsx';
import { Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import classes from '../due/Due.module.css';
import { gesturesQuery } from '../queries.ts';
import { useGesture } from './useGesture.ts';

/** Calls to make, or gifts to give. */
export function WaitingPart({ way }: { way: 'call' | 'gift' }): ReactElement {
  const { t } = useText();
  const list = useQuery(gesturesQuery({ way, status: 'waiting', limit: 100 }));
  const title = t(way === 'call' ? 'moments.gestures.calls' : 'moments.gestures.gifts');
  const gestures = list.data?.gestures ?? [];
  return (
    <Section title={title}>
      {list.isError && <ErrorNote error={list.error} onRetry={() => void list.refetch()} />}
      {!list.data && !list.isError && <Waiting rows={2} height={56} />}
      {list.data && gestures.length === 0 && (
        <p>{t(way === 'call' ? 'moments.gestures.noCalls' : 'moments.gestures.noGifts')}</p>
      )}
      {gestures.length > 0 && (
        <List label={title}>
          {gestures.map((gesture) => (
            <Task key={gesture.id} gesture={gesture} />
          ))}
        </List>
      )}
    </Section>
  );
}

function Task({ gesture }: { gesture: Gesture }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const mayAct = useMay('moments:act');
  const act = useGesture(gesture);
  const name = gesture.name ?? t('customers.noName');
  const isEarly = gesture.notBefore !== null && new Date(gesture.notBefore) > new Date();
  const detail = [
    gesture.momentName?.[language] ?? null,
    gesture.gift,
    isEarly && gesture.notBefore
      ? t('moments.notBefore', { time: format.dateTime(gesture.notBefore) })
      : null,
  ].filter((part) => part !== null);
  return (
    <ListRow
      title={
        <Link
          className={classes.link}
          to="/customers/$customerId"
          params={{ customerId: gesture.customerId }}
        >
          {name}
        </Link>
      }
      detail={
        <>
          {gesture.phone !== null && (
            <>
              <a className={classes.phone} href={`tel:${gesture.phone}`}>
                {gesture.phone}
              </a>
              {detail.length > 0 && ' · '}
            </>
          )}
          {detail.join(' · ')}
          <p className={classes.words}>{gesture.text}</p>
        </>
      }
      actions={
        mayAct && (
          <>
            {gesture.way === 'call' ? (
              <Menu position="bottom-end">
                <Menu.Target>
                  <Button
                    size="sm"
                    variant="default"
                    disabled={isEarly}
                    loading={act.finish.isPending}
                    aria-label={t('moments.gestures.calledFor', { name })}
                  >
                    {t('moments.gestures.called')}
                  </Button>
                </Menu.Target>
                <Menu.Dropdown>
                  {callOutcomes.map((outcome) => (
                    <Menu.Item key={outcome} onClick={() => act.finish.mutate({ outcome })}>
                      {t(`moments.gestures.outcome.${outcome}`)}
                    </Menu.Item>
                  ))}
                </Menu.Dropdown>
              </Menu>
            ) : (
              <Button
                size="sm"
                variant="default"
                loading={act.finish.isPending}
                aria-label={t('moments.gestures.givenFor', { name })}
                onClick={() => act.finish.mutate({})}
              >
                {t('moments.gestures.given')}
              </Button>
            )}
            <Button
              size="sm"
              variant="subtle"
              loading={act.cancel.isPending}
              aria-label={t('moments.gestures.cancelFor', { name })}
              onClick={() => act.cancel.mutate(undefined)}
            >
              {t('moments.gestures.cancel')}
            </Button>
          </>
        )
      }
    />
  );
}
