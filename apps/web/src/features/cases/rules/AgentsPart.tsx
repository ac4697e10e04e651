import { Button, NumberInput, Switch, TagsInput } from '@mantine/core';
import type { CaseAgent } from '@rapport/contracts/caseRules';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { List, ListRow } from '../../../ui/List.tsx';
import { Section } from '../../../ui/Page.tsx';
import { deskQuery } from '../../counter/queries.ts';
import { agentsQuery } from '../queries.ts';

/** Who can be given cases, of which sites and with which skills, how many they can hold, who is away. */
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
            detail={
              <AgentDetail
                agent={agent}
                isSaving={save.isPending}
                onSave={(part) => save.mutate({ ...agent, ...part })}
              />
            }
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

function AgentDetail(props: {
  agent: CaseAgent;
  isSaving: boolean;
  onSave: (part: Pick<CaseAgent, 'sites' | 'skills'>) => void;
}): ReactElement {
  const { t } = useText();
  const { agent } = props;
  const [edited, setEdited] = useState<Pick<CaseAgent, 'sites' | 'skills'> | null>(null);
  const { data: desk } = useQuery({ ...deskQuery, enabled: edited !== null });
  if (edited === null)
    return (
      <>
        {[
          t('cases.settings.agentLoad', { load: agent.load, capacity: agent.capacity }),
          ...agent.sites,
          ...agent.skills,
        ].join(' · ')}{' '}
        <Button
          size="compact-xs"
          variant="subtle"
          aria-label={t('cases.settings.agentEditOf', { name: agent.name })}
          onClick={() => setEdited({ sites: agent.sites, skills: agent.skills })}
        >
          {t('cases.settings.agentEdit')}
        </Button>
      </>
    );
  return (
    <div style={{ display: 'grid', gap: 8, maxWidth: 420, marginTop: 8 }}>
      <TagsInput
        size="xs"
        label={t('cases.settings.agentSites')}
        description={t('cases.settings.agentSitesHint')}
        data={desk?.sites.map(({ name }) => name) ?? []}
        value={edited.sites}
        onChange={(sites) => setEdited({ ...edited, sites })}
      />
      <TagsInput
        size="xs"
        label={t('cases.settings.agentSkills')}
        description={t('cases.settings.agentSkillsHint')}
        value={edited.skills}
        onChange={(skills) => setEdited({ ...edited, skills })}
      />
      <div style={{ display: 'flex', gap: 8 }}>
        <Button
          size="xs"
          loading={props.isSaving}
          onClick={() => {
            props.onSave(edited);
            setEdited(null);
          }}
        >
          {t('shell.save')}
        </Button>
        <Button size="xs" variant="default" onClick={() => setEdited(null)}>
          {t('shell.cancel')}
        </Button>
      </div>
    </div>
  );
}
