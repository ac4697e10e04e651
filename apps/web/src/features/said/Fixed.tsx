import { Button } from '@mantine/core';
import type { SaidBoard } from '@rapport/contracts/said';
import type { ReactElement } from 'react';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { List, ListRow } from '../../ui/List.tsx';
import { Section } from '../../ui/Page.tsx';
import { useSaidChanges } from './useSaidChanges.ts';

/** Problems that are fixed and of which nothing is said yet. */
export function Fixed(props: {
  fixed: SaidBoard['fixed'];
  onBegun: (id: string) => void;
}): ReactElement | null {
  const { t } = useText();
  const format = useFormat();
  const { add } = useSaidChanges();
  if (props.fixed.length === 0) return null;
  return (
    <Section title={t('said.fixed')} lead={t('said.fixedLead')}>
      {add.error && <ErrorNote error={add.error} />}
      <List label={t('said.fixed')}>
        {props.fixed.map(({ problemId, title, fix, fixedAt, people }) => (
          <ListRow
            key={problemId}
            title={title}
            detail={`${fix} · ${format.date(fixedAt)} · ${t('said.saidBy', { count: people })}`}
            actions={
              <Button
                size="xs"
                variant="default"
                loading={add.isPending && add.variables.problemId === problemId}
                aria-label={t('said.beginWhich', { title })}
                onClick={() => add.mutate({ problemId }, { onSuccess: ({ id }) => props.onBegun(id) })}
              >
                {t('said.begin')}
              </Button>
            }
          />
        ))}
      </List>
    </Section>
  );
}
