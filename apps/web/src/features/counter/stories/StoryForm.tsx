import { Button, Fieldset, Group, Stack, Textarea, TextInput } from '@mantine/core';
import type { NewStory, Story } from '@rapport/contracts/counter';
import type { Language } from '@rapport/contracts/vocabulary';
import { type FormEvent, type ReactElement, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useText } from '../../../i18n/useText.ts';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { ThumbDrawer } from '../write/ThumbDrawer.tsx';

type Words = NonNullable<Story['fr']>;

const languages: readonly Language[] = ['fr', 'en'];
const nothing: Words = { product: '', how: '', where: '', who: '' };

/** Writes a product's story, in French, in English or in both. */
export function StoryForm(props: {
  story: Story | null;
  onSaved: () => Promise<void>;
  onClose: () => void;
}): ReactElement {
  const { t } = useText();
  const { story } = props;
  const [sku, setSku] = useState(story?.sku ?? '');
  const [words, setWords] = useState({ fr: story?.fr ?? nothing, en: story?.en ?? nothing });
  const [error, setError] = useState<unknown>(null);
  const told = (language: Language) => (words[language].product.trim() === '' ? null : words[language]);
  const isReady = told('fr') !== null || told('en') !== null;
  const change = (language: Language, name: keyof Words, value: string) =>
    setWords((before) => ({ ...before, [language]: { ...before[language], [name]: value } }));
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const body: NewStory = { sku: sku.trim() || null, fr: told('fr'), en: told('en') };
    try {
      await request(`/api/v1/counter/stories/${story?.id ?? crypto.randomUUID()}`, { method: 'PUT', body });
      await props.onSaved();
      notifyDone(t('counter.story.saved'));
      props.onClose();
    } catch (refused) {
      setError(refused);
    }
  };
  return (
    <ThumbDrawer title={t(story ? 'counter.story.change' : 'counter.story.new')} onClose={props.onClose}>
      <form onSubmit={(event) => void submit(event)}>
        <Stack gap="md">
          <TextInput
            size="md"
            label={t('counter.story.sku')}
            description={t('counter.story.skuHelp')}
            value={sku}
            onChange={(event) => setSku(event.currentTarget.value)}
          />
          {languages.map((language) => (
            <Fieldset key={language} legend={t(`counter.story.in.${language}`)}>
              <Stack gap="sm">
                <TextInput
                  size="md"
                  label={t('counter.story.product')}
                  value={words[language].product}
                  onChange={(event) => change(language, 'product', event.currentTarget.value)}
                />
                <Textarea
                  size="md"
                  autosize
                  minRows={2}
                  maxRows={8}
                  label={t('counter.story.how')}
                  value={words[language].how}
                  onChange={(event) => change(language, 'how', event.currentTarget.value)}
                />
                <TextInput
                  size="md"
                  label={t('counter.story.where')}
                  value={words[language].where}
                  onChange={(event) => change(language, 'where', event.currentTarget.value)}
                />
                <TextInput
                  size="md"
                  label={t('counter.story.who')}
                  value={words[language].who}
                  onChange={(event) => change(language, 'who', event.currentTarget.value)}
                />
              </Stack>
            </Fieldset>
          ))}
          {Boolean(error) && <ErrorNote error={error} />}
          <Group justify="flex-end">
            <Button size="lg" type="submit" disabled={!isReady}>
              {t('counter.story.save')}
            </Button>
          </Group>
        </Stack>
      </form>
    </ThumbDrawer>
  );
}
