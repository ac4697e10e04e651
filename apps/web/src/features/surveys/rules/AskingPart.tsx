import { Button, Checkbox, Group, NumberInput, Stack } from '@mantine/core';
import type { ListeningRules } from '@rapport/contracts/surveySending';
import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { Section } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import { withTypedSince } from '../../../ui/withTypedSince.ts';

const rulesQuery = queryOptions({
  queryKey: ['surveys', 'rules'],
  queryFn: ({ signal }) => request<ListeningRules>('/api/v1/surveys/rules', { signal }),
});
/** A Monday, so that the days after it have the names of the week. */
const monday = Date.UTC(2024, 0, 1);
const dayMs = 86_400_000;
const days = [1, 2, 3, 4, 5, 6, 7];

/** How often a customer is asked, whichever the survey, and at what hours. */
export function AskingPart(): ReactElement {
  const { t } = useText();
  const { data, error, refetch } = useQuery(rulesQuery);
  return (
    <Section title={t('surveys.rules.title')} lead={t('surveys.rules.lead')}>
      {error && !data && <ErrorNote error={error} onRetry={() => void refetch()} />}
      {!data && !error && <Waiting rows={3} />}
      {data && <AskingForm rules={data} />}
    </Section>
  );
}

function AskingForm({ rules }: { rules: ListeningRules }): ReactElement {
  const { t, language } = useText();
  const client = useQueryClient();
  const [fields, setFields] = useState(rules);
  const change = (some: Partial<ListeningRules>) => setFields((before) => ({ ...before, ...some }));
  const save = useMutation({
    mutationFn: (sent: ListeningRules) =>
      request<ListeningRules>('/api/v1/surveys/rules', { method: 'PUT', body: sent }),
    onSuccess: (after, sent) => {
      client.setQueryData(rulesQuery.queryKey, after);
      setFields((now) => withTypedSince(after, sent, now));
      notifyDone(t('shell.saved'));
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate(fields);
  };
  const nameOf = new Intl.DateTimeFormat(language, { weekday: 'short', timeZone: 'UTC' });
  const hours = [
    ['fromHour', 0, 23],
    ['toHour', 1, 24],
  ] as const;
  const isPossible = fields.fromHour < fields.toHour && fields.weekdays.length > 0;
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        <Group gap="md" align="end">
          <NumberInput
            label={t('surveys.rules.cap')}
            value={fields.capDays}
            min={0}
            max={365}
            allowDecimal={false}
            w={220}
            onChange={(value) => change({ capDays: Number(value) || 0 })}
          />
          {hours.map(([name, min, max]) => (
            <NumberInput
              key={name}
              label={t(`surveys.rules.${name}`)}
              value={fields[name]}
              min={min}
              max={max}
              allowDecimal={false}
              w={110}
              onChange={(value) => change({ [name]: Number(value) || min })}
            />
          ))}
        </Group>
        <Checkbox.Group
          label={t('surveys.rules.weekdays')}
          value={fields.weekdays.map(String)}
          onChange={(chosen) => change({ weekdays: chosen.map(Number).sort((a, b) => a - b) })}
        >
          <Group gap="md" mt={6}>
            {days.map((day) => (
              <Checkbox key={day} value={String(day)} label={nameOf.format(monday + (day - 1) * dayMs)} />
            ))}
          </Group>
        </Checkbox.Group>
        {save.error && <ErrorNote error={save.error} />}
        <div>
          <Button type="submit" loading={save.isPending} disabled={!isPossible}>
            {t('shell.save')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
