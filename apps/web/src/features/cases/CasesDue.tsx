import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { Section } from '../../ui/Page.tsx';
import { CaseLines } from './list/CaseLines.tsx';
import { fewCasesQuery } from './queries.ts';

const none: ReadonlySet<string> = new Set();

/** In Today: the three cases that are due first. */
export function CasesDue(): ReactElement | null {
  const { t } = useText();
  const mayRead = useMay('cases:read');
  const { data } = useQuery({ ...fewCasesQuery({ limit: 3 }), enabled: mayRead });
  if (!data || data.cases.length === 0) return null;
  return (
    <Section title={t('cases.today.title')} actions={<Link to="/cases">{t('cases.today.all')}</Link>}>
      <CaseLines rows={data.cases} selected={none} onSelect={null} />
    </Section>
  );
}
