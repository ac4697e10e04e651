import { Button, Switch } from '@mantine/core';
import type { MomentView } from '@rapport/contracts/moments';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { Page } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { MomentTabs } from '../MomentTabs.tsx';
import { momentsQuery } from '../queries.ts';
import { useChange } from '../useChange.ts';
import { Bounds } from './Bounds.tsx';
import classes from './Catalogue.module.css';

/** Every moment, on or off: what it is, whom it fits, how it is done. */
export function CataloguePage(): ReactElement {
  const { t } = useText();
  const mayManage = useMay('moments:manage');
  const list = useQuery(momentsQuery);
  return (
    <Page
      title={t('moments.tab.catalogue')}
      lead={t('moments.catalogue.lead')}
      actions={
        mayManage && (
          <Button
            variant="default"
            renderRoot={(root) => <Link {...root} to="/moments/catalogue/$key" params={{ key: 'new' }} />}
          >
            {t('moments.catalogue.own')}
          </Button>
        )
      }
    >
      <MomentTabs at="/moments/catalogue" />
      {!list.data &&
        (list.isError ? (
          <ErrorNote error={list.error} title={t('moments.failed')} onRetry={() => void list.refetch()} />
        ) : (
          <Waiting rows={8} height={72} />
        ))}
      {list.data && (
        <ul className={classes.list} aria-label={t('moments.catalogue.list')}>
          {list.data.moments.map((moment) => (
            <Row key={moment.key} moment={moment} mayManage={mayManage} />
          ))}
        </ul>
      )}
      {list.data && mayManage && <Bounds settings={list.data.settings} />}
    </Page>
  );
}

function Row({ moment, mayManage }: { moment: MomentView; mayManage: boolean }): ReactElement {
  const { t, language } = useText();
  const format = useFormat();
  const name = moment.name[language];
  const turn = useChange(
    (isOn: boolean) =>
      request<MomentView>(`/api/v1/moments/${encodeURIComponent(moment.key)}/switch`, {
        method: 'PUT',
        body: { isOn },
      }),
    (_, isOn) => t(isOn ? 'moments.catalogue.switchedOn' : 'moments.catalogue.switchedOff', { name }),
  );
  const marks = [
    moment.isOwn
      ? t('moments.catalogue.ownMark')
      : moment.isChanged
        ? t('moments.catalogue.changedMark')
        : null,
    t(`moments.purpose.${moment.purpose}`),
    t('moments.catalogue.fits', { count: moment.fits.length }),
    moment.ways.map((way) => t(`moments.way.${way}`)).join(', '),
    moment.isAutomatic ? t('moments.catalogue.automatic') : null,
    moment.heldShare > 0 ? t('moments.catalogue.held', { share: format.percent(moment.heldShare) }) : null,
    moment.isOn ? t('moments.catalogue.due', { count: moment.dueNow }) : null,
  ].filter((mark) => mark !== null);
  const stopped = moment.stoppedBecause;
  return (
    <li className={classes.row}>
      <div>
        <h2 className={classes.name}>
          <Link
            to="/moments/catalogue/$key"
            params={{ key: moment.key }}
            aria-label={t('moments.catalogue.open', { name })}
          >
            {name}
          </Link>
        </h2>
        <p className={classes.about}>{moment.about[language]}</p>
        <p className={classes.detail}>{marks.join(' · ')}</p>
        {stopped && (
          <p className={classes.harm}>
            {t('moments.catalogue.stopped', {
              date: format.date(stopped.at),
              outcome: t(`moments.results.outcome.${stopped.outcome}` as TextKey),
              n: format.number(stopped.n),
            })}
          </p>
        )}
      </div>
      <Switch
        checked={moment.isOn}
        disabled={!mayManage || turn.isPending}
        label={t(moment.isOn ? 'moments.catalogue.on' : 'moments.catalogue.off')}
        aria-label={t('moments.catalogue.switch', { name })}
        onChange={(event) => turn.mutate(event.currentTarget.checked)}
      />
    </li>
  );
}
