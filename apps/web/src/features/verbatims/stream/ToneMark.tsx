import type { Tone } from '@rapport/contracts/verbatims';
import { IconMinus, IconPlus, IconPlusMinus, IconPointFilled } from '@tabler/icons-react';
import type { ReactElement } from 'react';
import { useText } from '../../../i18n/useText.ts';
import classes from './VerbatimItem.module.css';

const icons = { negative: IconMinus, neutral: IconPointFilled, positive: IconPlus, mixed: IconPlusMinus };

/** How a text speaks: a mark and its word, so that colour never tells alone. */
export function ToneMark({ tone }: { tone: Tone }): ReactElement {
  const { t } = useText();
  const Icon = icons[tone];
  return (
    <span className={classes.tone} data-tone={tone}>
      <Icon size={14} aria-hidden />
      {t(`listen.tone.${tone}`)}
    </span>
  );
}

/** A sentiment of a topic as the tone it comes nearest to. */
export function toneOf(sentiment: number): Tone {
  if (Math.abs(sentiment) < 0.15) return 'neutral';
  return sentiment > 0 ? 'positive' : 'negative';
}
