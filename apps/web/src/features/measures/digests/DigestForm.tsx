import { Button, MultiSelect, SegmentedControl, Select, TagsInput, TextInput } from '@mantine/core';
import type { Digest, NewDigest } from '@rapport/contracts/digests';
import { languages } from '@rapport/contracts/vocabulary';
import { useQuery } from '@tanstack/react-query';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMe } from '../../../api/me.ts';
import { ownNames } from '../../../i18n/ownNames.ts';
import { useText } from '../../../i18n/useText.ts';
import { notifyDone } from '../../../ui/notify.ts';
import { measuresQuery } from '../queries.ts';
import { useMeasureWords } from '../words/useMeasureWords.ts';
import classes from './DigestsPage.module.css';
import { useDigestChange } from './useDigestChange.ts';

const hours = Array.from({ length: 24 }, (_, hour) => ({ value: String(hour), label: `${hour} h` }));

/** To whom, when, in which language, about what. */
export function DigestForm({ digest, onDone }: { digest: Digest | null; onDone: () => void }): ReactElement {
  const { t, language } = useText();
  const { user } = useMe();
  const words = useMeasureWords();
  const { data: known } = useQuery(measuresQuery({}));
  const [form, setForm] = useState<NewDigest>(
    digest ?? {
      name: t('digests.usualName'),
      language,
      rhythm: 'week',
      hour: 8,
      recipients: [user.email],
      measures: [],
      filter: {},
      isOn: true,
    },
  );
  const set = (part: Partial<NewDigest>) => setForm({ ...form, ...part });
  const save = useDigestChange<void, unknown>(
    () => {
      const { name, language: written, rhythm, hour, recipients, measures, filter, isOn } = form;
      const body = { name, language: written, rhythm, hour, recipients, measures, filter, isOn };
      return digest
        ? request(`/api/v1/digests/${digest.id}`, { method: 'PATCH', body })
        : request('/api/v1/digests', { method: 'POST', body });
    },
    () => {
      notifyDone(t('digests.saved'));
      onDone();
    },
  );
  const submit = (event: FormEvent) => {
    event.preventDefault();
    save.mutate();
  };
  return (
    <form className={classes.form} onSubmit={submit}>
      <TextInput
        required
        data-autofocus
        label={t('digests.name')}
        value={form.name}
        maxLength={80}
        onChange={(event) => set({ name: event.currentTarget.value })}
      />
      <TagsInput
        required
        label={t('digests.recipients')}
        description={t('digests.recipientsHint')}
        value={form.recipients}
        maxTags={50}
        splitChars={[',', ';', ' ']}
        onChange={(recipients) => set({ recipients })}
      />
      <SegmentedControl
        aria-label={t('digests.rhythm')}
        value={form.rhythm}
        onChange={(rhythm) => set({ rhythm: rhythm === 'month' ? 'month' : 'week' })}
        data={[
          { value: 'week', label: t('digests.everyWeek') },
          { value: 'month', label: t('digests.everyMonth') },
        ]}
      />
      <Select
        label={t('digests.hour')}
        data={hours}
        value={String(form.hour)}
        allowDeselect={false}
        onChange={(hour) => set({ hour: Number(hour) })}
      />
      <SegmentedControl
        aria-label={t('digests.language')}
        value={form.language}
        onChange={(written) => set({ language: written === 'fr' ? 'fr' : 'en' })}
        data={languages.map((each) => ({ value: each, label: ownNames[each] }))}
      />
      <MultiSelect
        label={t('digests.measures')}
        placeholder={form.measures.length === 0 ? t('digests.allMeasures') : ''}
        data={(known?.measures ?? []).map(({ measure }) => ({ value: measure, label: words.name(measure) }))}
        value={form.measures}
        onChange={(measures) => set({ measures })}
      />
      <Button type="submit" loading={save.isPending} disabled={form.recipients.length === 0}>
        {t('digests.save')}
      </Button>
    </form>
  );
}
