import { Button, Group, NumberInput, SimpleGrid, Stack, Textarea, TextInput } from '@mantine/core';
import { type Language, languages } from '@rapport/contracts/vocabulary';
import { type FormEvent, type ReactElement, useRef } from 'react';
import { ApiError } from '../../api/ApiError.ts';
import { useText } from '../../i18n/useText.ts';
import { ErrorNote } from '../../ui/ErrorNote.tsx';
import { Section } from '../../ui/Page.tsx';
import type { Written } from './entryFields.ts';
import classes from './Said.module.css';
import { useSaidChanges } from './useSaidChanges.ts';

/** What was said and what was done, in both languages side by side. What is written shows in the preview at once. */
export function EntryForm(props: {
  written: Written;
  isPublished: boolean;
  onWrite: (change: (before: Written) => Written) => void;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const { add, change, publish } = useSaidChanges();
  const { written, onWrite, onClose } = props;
  const isToPublish = useRef(false);
  const latest = useRef(written);
  latest.current = written;
  const isPending = add.isPending || change.isPending || publish.isPending;
  const error = add.error ?? change.error ?? publish.error;
  const errorOf = (field: string) => (error instanceof ApiError ? error.about(field) : undefined);
  const write = (language: Language, part: 'said' | 'did', text: string) =>
    onWrite((before) => ({
      ...before,
      words: { ...before.words, [language]: { ...before.words[language], [part]: text } },
    }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    for (const each of [add, change, publish]) each.reset();
    try {
      const { id: known, ...said } = written;
      const id = known ?? (await add.mutateAsync(said)).id;
      // Kept already: what is refused next is put right in the same entry.
      if (known === null) onWrite((before) => ({ ...before, id }));
      else await change.mutateAsync({ id, ...said });
      if (isToPublish.current) await publish.mutateAsync({ id, isPublished: true });
      const { id: _, ...now } = latest.current;
      // What was written on while it was being kept is still to be kept.
      if (JSON.stringify(now) === JSON.stringify(said)) onClose();
    } catch {
      // Shown by `error`.
    }
  };
  return (
    <Section title={t(written.id === null ? 'said.new' : 'said.change')} lead={t('said.formLead')}>
      <form onSubmit={(event) => void submit(event)} noValidate>
        <Stack gap="md">
          <div className={classes.languages}>
            {languages.map((language) => (
              <fieldset key={language}>
                <legend>{t(`said.in.${language}`)}</legend>
                {(['said', 'did'] as const).map((part) => (
                  <Textarea
                    key={part}
                    lang={language}
                    label={t(`said.${part}`)}
                    value={written.words[language][part]}
                    maxLength={300}
                    autosize
                    minRows={2}
                    error={errorOf(`words.${language}.${part}`)}
                    onChange={(event) => write(language, part, event.currentTarget.value)}
                  />
                ))}
              </fieldset>
            ))}
          </div>
          <SimpleGrid cols={{ base: 1, xs: 2 }} spacing="md">
            <TextInput
              type="date"
              label={t('said.doneOn')}
              value={written.doneOn}
              required
              withAsterisk={false}
              error={errorOf('doneOn')}
              onChange={({ currentTarget: { value: doneOn } }) =>
                doneOn && onWrite((before) => ({ ...before, doneOn }))
              }
            />
            <NumberInput
              label={t('said.people')}
              description={t('said.peopleHint')}
              value={written.people ?? ''}
              min={1}
              max={10_000_000}
              allowDecimal={false}
              error={errorOf('people')}
              onChange={(value) =>
                onWrite((before) => ({ ...before, people: typeof value === 'number' ? value : null }))
              }
            />
          </SimpleGrid>
          {error && <ErrorNote error={error} />}
          <Group gap="xs">
            {!props.isPublished && (
              <Button
                type="submit"
                loading={isPending && isToPublish.current}
                onClick={() => {
                  isToPublish.current = true;
                }}
              >
                {t('said.saveAndPublish')}
              </Button>
            )}
            <Button
              type="submit"
              variant={props.isPublished ? 'filled' : 'default'}
              loading={isPending && !isToPublish.current}
              onClick={() => {
                isToPublish.current = false;
              }}
            >
              {t(props.isPublished ? 'shell.save' : 'said.saveDraft')}
            </Button>
            <Button variant="subtle" onClick={onClose}>
              {t('shell.cancel')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Section>
  );
}
