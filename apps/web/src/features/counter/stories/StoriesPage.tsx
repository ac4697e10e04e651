import { Button, Group, TextInput } from '@mantine/core';
import type { NewStory, Story } from '@rapport/contracts/counter';
import { useInfiniteQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useDeferredValue, useState } from 'react';
import { request } from '../../../api/client.ts';
import { useMay } from '../../../api/me.ts';
import { useText } from '../../../i18n/useText.ts';
import { EmptyState } from '../../../ui/EmptyState.tsx';
import { ErrorNote } from '../../../ui/ErrorNote.tsx';
import { notifyDone } from '../../../ui/notify.ts';
import { notifyUndoable } from '../../../ui/notifyUndoable.tsx';
import { usePageTitle } from '../../../ui/Page.tsx';
import { Waiting } from '../../../ui/Waiting.tsx';
import home from '../home/CounterHome.module.css';
import { storiesQuery } from '../queries.ts';
import { sayRefused } from '../write/useWrite.ts';
import classes from './Story.module.css';
import { StoryForm } from './StoryForm.tsx';
import { StoryWords } from './StoryWords.tsx';
import { storyIn } from './storyIn.ts';

/** What products are made of: found by everyone, written by managers. */
export function StoriesPage(): ReactElement {
  const { t, language } = useText();
  usePageTitle(t('counter.stories.title'));
  const mayWrite = useMay('settings:manage');
  const client = useQueryClient();
  const [typed, setTyped] = useState('');
  const [edited, setEdited] = useState<Story | 'new' | null>(null);
  const stories = useInfiniteQuery(storiesQuery(useDeferredValue(typed.trim())));
  const shown = stories.data?.pages.flatMap((page) => page.stories) ?? [];
  const again = () => client.invalidateQueries({ queryKey: ['counter', 'stories'] });
  const remove = async (story: Story) => {
    const path = `/api/v1/counter/stories/${story.id}`;
    const { sku, fr, en } = story;
    const before: NewStory = { sku, fr, en };
    try {
      await request(path, { method: 'DELETE' });
      await again();
      notifyUndoable(t('counter.story.removed'), t('counter.undo'), async () => {
        await request(path, { method: 'PUT', body: before })
          .then(again)
          .then(() => notifyDone(t('counter.takenBack')))
          .catch((error: unknown) => sayRefused(error, t));
      });
    } catch (error) {
      sayRefused(error, t);
    }
  };
  const write = mayWrite && (
    <Button size="md" onClick={() => setEdited('new')}>
      {t('counter.story.new')}
    </Button>
  );
  return (
    <div className={home.home}>
      <div className={home.partHead}>
        <h1 className={home.title}>{t('counter.stories.title')}</h1>
        {(shown.length > 0 || typed !== '') && write}
      </div>
      <TextInput
        size="lg"
        type="search"
        label={t('counter.stories.find')}
        value={typed}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      {stories.error ? (
        <ErrorNote error={stories.error} onRetry={() => void stories.refetch()} />
      ) : !stories.data ? (
        <Waiting rows={5} height={48} />
      ) : shown.length === 0 ? (
        typed === '' ? (
          <EmptyState title={t('counter.stories.empty')} action={write}>
            {t('counter.stories.emptyText')}
          </EmptyState>
        ) : (
          <p className={home.empty}>{t('counter.stories.none', { typed })}</p>
        )
      ) : (
        <ul className={classes.list}>
          {shown.map((story) => {
            const told = storyIn(story, language);
            return (
              told && (
                <li key={story.id} className={classes.story}>
                  <div className={classes.head}>
                    <h2 className={classes.product} lang={told.language}>
                      {told.words.product}
                    </h2>
                    {mayWrite && (
                      <Group gap="xs">
                        <Button
                          size="md"
                          variant="default"
                          aria-label={t('counter.story.changeOf', { product: told.words.product })}
                          onClick={() => setEdited(story)}
                        >
                          {t('counter.story.change')}
                        </Button>
                        <Button
                          size="md"
                          variant="default"
                          aria-label={t('counter.story.removeOf', { product: told.words.product })}
                          onClick={() => void remove(story)}
                        >
                          {t('counter.story.remove')}
                        </Button>
                      </Group>
                    )}
                  </div>
                  {story.sku && <span className={classes.quiet}>{story.sku}</span>}
                  <StoryWords told={told} />
                </li>
              )
            );
          })}
        </ul>
      )}
      {stories.hasNextPage && (
        <Button size="md" variant="default" mt="md" onClick={() => void stories.fetchNextPage()}>
          {t('counter.more')}
        </Button>
      )}
      {edited && (
        <StoryForm story={edited === 'new' ? null : edited} onSaved={again} onClose={() => setEdited(null)} />
      )}
    </div>
  );
}
