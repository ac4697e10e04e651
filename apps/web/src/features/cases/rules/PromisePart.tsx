import { Button, NumberInput, Textarea } from '@mantine/core';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { DataTable } from '../../../ui/DataTable.tsx';
import { Section } from '../../../ui/Page.tsx';
import { priorities } from '../casesSearch.ts';
import type { SettingsAnswer } from './queries.ts';
import { useSaveCaseSettings } from './useSaveCaseSettings.ts';

/** How soon somebody speaks to the customer, and how soon it is resolved, by priority. */
export function PromisePart({ settings }: { settings: SettingsAnswer }): ReactElement {
  const { t } = useText();
  const save = useSaveCaseSettings();
  const [targets, setTargets] = useState(settings.targets);
  const [rootCauses, setRootCauses] = useState(settings.rootCauses.join('\n'));
  const causes = [...new Set(rootCauses.split('\n').map((line) => line.trim()))].filter(Boolean);
  const isChanged =
    JSON.stringify(targets) !== JSON.stringify(settings.targets) ||
    causes.join('\n') !== settings.rootCauses.join('\n');
  const field = (priority: (typeof priorities)[number], which: 'answerMinutes' | 'resolveMinutes') => {
    const name = t(`cases.priority.${priority}`);
    const label = which === 'answerMinutes' ? 'cases.settings.answerWithin' : 'cases.settings.resolveWithin';
    return (
      <NumberInput
        size="xs"
        w={110}
        aria-label={t(label, { priority: name })}
        value={targets[priority][which] / 60}
        min={0.25}
        max={1_600}
        step={1}
        decimalScale={2}
        suffix=" h"
        onChange={(value) =>
          setTargets({
            ...targets,
            [priority]: { ...targets[priority], [which]: Math.max(1, Math.round(Number(value) * 60)) },
          })
        }
      />
    );
  };
  return (
    <Section title={t('cases.settings.targets')} lead={t('cases.settings.targetsLead')}>
      <DataTable
        label={t('cases.settings.targets')}
        columns={[
          { header: t('cases.priority') },
          { header: t('cases.settings.answerColumn') },
          { header: t('cases.settings.resolveColumn') },
        ]}
        rows={priorities.map((priority) => ({
          key: priority,
          cells: [
            t(`cases.priority.${priority}`),
            field(priority, 'answerMinutes'),
            field(priority, 'resolveMinutes'),
          ],
        }))}
      />
      <Textarea
        mt="md"
        maw={420}
        label={t('cases.settings.rootCauses')}
        description={t('cases.settings.rootCausesHint')}
        value={rootCauses}
        autosize
        minRows={2}
        onChange={(event) => setRootCauses(event.currentTarget.value)}
      />
      <Button
        mt="md"
        loading={save.isPending}
        disabled={!isChanged}
        onClick={() => save.mutate({ targets, rootCauses: causes })}
      >
        {t('shell.save')}
      </Button>
    </Section>
  );
}
