import { UnstyledButton } from '@mantine/core';
import type { Story } from '@rapport/contracts/counter';
import { type ReactElement, useState } from 'react';
import { useText } from '../../../i18n/useText.ts';
import { ThumbDrawer } from '../write/ThumbDrawer.tsx';
import classes from './Story.module.css';
import { StoryWords } from './StoryWords.tsx';
import { storyIn } from './storyIn.ts';

/** The story of a product, where there is one. */
export function StoryButton(props: {
  stories: readonly Story[];
  sku: string | null;
  name: string | null;
}): ReactElement | null {
  const { t, language } = useText();
  const [isOpen, setOpen] = useState(false);
  const lower = props.name?.toLowerCase();
  const story = props.stories.find(
    (one) =>
      (props.sku !== null && one.sku === props.sku) ||
      [one.fr, one.en].some((words) => words && words.product.toLowerCase() === lower),
  );
  const told = story && storyIn(story, language);
  if (!told) return null;
  return (
    <>
      <UnstyledButton
        className={classes.open}
        aria-label={t('counter.story.of', { product: told.words.product })}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        {t('counter.story')}
      </UnstyledButton>
      {isOpen && (
        <ThumbDrawer title={told.words.product} onClose={() => setOpen(false)}>
          <StoryWords told={told} />
        </ThumbDrawer>
      )}
    </>
  );
}
