import { Button } from '@mantine/core';
import type { ProblemPage } from '@rapport/contracts/problems';
import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../api/me.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import { saidQuery } from './queries.ts';
import { useSaidChanges } from './useSaidChanges.ts';

/** A fixed problem can be said to everybody: an entry begins with its words, or is there already. */
export function PublishFix({ problem }: { problem: ProblemPage }): ReactElement | null {
  const { t } = useText();
  const navigate = useNavigate();
  const mayManage = useMay('settings:manage');
  const isFixed = problem.fixedAt !== null && problem.fix !== null;
  const { data } = useQuery({ ...saidQuery, enabled: isFixed && mayManage });
  const { add } = useSaidChanges();
  if (!isFixed || !data || !mayManage) return null;
  const entry = data.entries.find(({ problemId }) => problemId === problem.id);
  const open = (id: string) => void navigate({ to: '/problems/said', search: { entry: id } });
  return (
    <Section title={t('said.title')} lead={t('said.publishLead')}>
      {add.error && <ErrorNote error={add.error} />}
      {entry ? (
        <Link to="/problems/said" search={{ entry: entry.id }}>
          {t(entry.publishedAt === null ? 'said.seeDraft' : 'said.seePublished')}
        </Link>
      ) : (
        <Button
          variant="default"
          loading={add.isPending}
          onClick={() => add.mutate({ problemId: problem.id }, { onSuccess: ({ id }) => open(id) })}
        >
          {t('said.begin')}
        </Button>
      )}
    </Section>
  );
}
