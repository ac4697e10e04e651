import { NumberInput, Switch } from '@mantine/core';
import type { CaseAgent } from '@rapport/contracts/cases';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { List, ListRow } from '../../../ui/List.tsx';
import { Section } from '../../../ui/Page.tsx';
import { agentsQuery } from '../queries.ts';

/** Who can be given cases, how many they can hold, who is away. */
export function AgentsPart(): ReactElement {
  const { t } = useText();
  const client = useQueryClient();
  const { data: agents = [] } = useQuery(agentsQuery);
  const save = useMutation({
    mutationFn: ({ id, sites, skills, capacity, isAway }: CaseAgent) =>
      request<CaseAgent[]>(`/api/v1/case-agents/${encodeURIComponent(id)}`, {
        method: 'PUT',
        body: { sites, skills, capacity, isAway },
      }),
    onSuccess: (answer) => client.setQueryData(agentsQuery.queryKey, answer),
  });
  return (
    <Section title={t('cases.settings.agents')} lead={t('cases.settings.agentsLead')}>
      <List label={t('cases.settings.agents')}>
        {agents.map((agent) => (
          <ListRow
            key={agent.id}
            title={agent.name}
            detail={[
              t('cases.settings.agentLoad', { load: agent.load, capacity: agent.capacity }),
              ...agent.sites,
              ...agent.skills,
            ].join(' · ')}
            aside={
              <NumberInput
                size="xs"
                w={90}
                aria-label={t('cases.settings.capacityOf', { name: agent.name })}
                value={agent.capacity}
                min={0}
                max={1_000}
                onBlur={(event) => {
                  const capacity = Number(event.currentTarget.value);
                  if (capacity !== agent.capacity) save.mutate({ ...agent, capacity });
                }}
              />
            }
            actions={
              <Switch
                label={t('cases.settings.away')}
                aria-label={t('cases.settings.agentAway', { name: agent.name })}
                checked={agent.isAway}
                onChange={(event) => save.mutate({ ...agent, isAway: event.currentTarget.checked })}
              />
            }
          />
        ))}
      </List>
    </Section>
  );
}
