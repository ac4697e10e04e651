import { Anchor, Button } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay, useMe } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { Page, Section } from '../../ui/Page.tsx';
import { SampleWay } from './SampleWay.tsx';
import { Step } from './Step.tsx';
import { useProgress } from './useProgress.ts';
import { Way } from './Way.tsx';

/** The guide of a first run: three ways in, then what makes the most of it; each says when it is done. */
export function StartPage(): ReactElement {
  const { t } = useText();
  const me = useMe();
  const mayKeys = useMay('keys:manage');
  const maySettings = useMay('settings:manage');
  const { data: progress } = useQuery(useProgress());
  const files = progress?.filesImported ?? 0;
  const hasKey = progress?.hasWorkingKey ?? false;
  const isReceiving = progress?.isKeyUsed ?? false;
  return (
    <Page title={t('start.title')} lead={t('start.lead')} width="reading">
      <Way
        title={t('start.file.title')}
        text={t('start.file.text')}
        done={files > 0 ? t('start.file.done', { count: files }) : null}
      >
        <Button component={Link} to="/imports/new" variant={files > 0 ? 'default' : 'filled'}>
          {t('start.file.action')}
        </Button>
        {files > 0 && (
          <Anchor component={Link} to="/imports" size="sm">
            {t('start.file.see')}
          </Anchor>
        )}
      </Way>
      {mayKeys && (
        <Way
          title={t('start.connect.title')}
          text={t('start.connect.text')}
          done={isReceiving ? t('start.connect.received') : null}
          waiting={hasKey && !isReceiving ? t('start.connect.waiting') : null}
        >
          <Button component={Link} to="/members" variant="default">
            {t('start.connect.action')}
          </Button>
          <Anchor href="/docs" target="_blank" size="sm">
            {t('start.connect.docs')}
          </Anchor>
        </Way>
      )}
      {!me.workspace.isSample && <SampleWay />}
      <Section title={t('start.next.title')}>
        {maySettings && (
          <Step
            isDone={progress?.hasOwnSettings ?? false}
            to="/settings"
            title={t('start.next.settings')}
            text={t('start.next.settingsText')}
          />
        )}
        <Step
          isDone={(progress?.members ?? 1) > 1}
          to="/members"
          title={t('start.next.people')}
          text={t('start.next.peopleText')}
        />
        <Step
          isDone={me.workspace.hasExchanges}
          to="/relationships"
          title={t('start.next.look')}
          text={t('start.next.lookText')}
        />
      </Section>
    </Page>
  );
}
