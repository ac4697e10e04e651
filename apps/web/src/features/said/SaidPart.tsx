import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { saidQuery } from './queries.ts';
import { SaidSwitch } from './SaidSwitch.tsx';

/** On the settings page: whether "You said, we did" is public. */
export function SaidPart(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(saidQuery);
  return (
    <Section
      title={t('said.title')}
      lead={t('said.lead')}
      actions={<Link to="/problems/said">{t('said.write')}</Link>}
    >
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {data && <SaidSwitch board={data} />}
    </Section>
  );
}
