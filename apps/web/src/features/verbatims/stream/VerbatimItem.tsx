import { Button } from '@mantine/core';
import type { Verbatim } from '@rapport/contracts/verbatims';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useMay } from '../../../api/me.ts';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useMeasureWords } from '../../measures/words/useMeasureWords.ts';
import { TypeLabel } from '../../relationships/types/TypeLabel.tsx';
import { useTopicWords } from '../useTopicWords.ts';
import { CorrectReading } from './CorrectReading.tsx';
import { Highlighted } from './Highlighted.tsx';
import { ToneMark, toneOf } from './ToneMark.tsx';
import classes from './VerbatimItem.module.css';

/** What one customer wrote: their words, what was read in them, who they are; corrected in place. */
export function VerbatimItem(props: {
  verbatim: Verbatim;
  onLike: () => void;
  onPickTopic: (key: string) => void;
}): ReactElement {
  const { t } = useText();
  const format = useFormat();
  const topics = useTopicWords();
  const measures = useMeasureWords();
  const mayCorrect = useMay('verbatims:write');
  const { verbatim } = props;
  return (
    <li className={classes.item} id={verbatim.id} tabIndex={-1}>
      <div className={classes.side}>
        <ToneMark tone={verbatim.tone} />
        {verbatim.score !== null && verbatim.scale !== null && (
          <span className={classes.score}>
            {t('listen.score', {
              measure:
                verbatim.measure === 'rating' ? t('listen.rating') : measures.name(verbatim.measure ?? ''),
              score: verbatim.score,
              scale: verbatim.scale,
            })}
          </span>
        )}
      </div>
      <div>
        <Highlighted verbatim={verbatim} />
        {(verbatim.topics.length > 0 || verbatim.signals.length > 0) && (
          <ul className={classes.marks} aria-label={t('listen.readIn')}>
            {verbatim.topics.map(({ key, sentiment, source }) => (
              <li key={key}>
                <button
                  type="button"
                  className={classes.topic}
                  data-tone={toneOf(sentiment)}
                  title={t(`listen.source.${source}`)}
                  onClick={() => props.onPickTopic(key)}
                >
                  {topics.name(key)}
                  <span className={classes.topicTone}>
                    {t(`listen.toneShort.${toneOf(sentiment)}` as TextKey)}
                  </span>
                </button>
              </li>
            ))}
            {verbatim.signals.map(({ key }) => (
              <li key={key} className={classes.signal}>
                {t(`listen.signal.${key}` as TextKey)}
              </li>
            ))}
          </ul>
        )}
        <p className={classes.who}>
          <Link to="/customers/$customerId" params={{ customerId: verbatim.customerId }}>
            {verbatim.name ?? t('measures.noName')}
          </Link>
          <span>{format.date(verbatim.at)}</span>
          {verbatim.channel && <span>{t(`words.channel.${verbatim.channel}` as TextKey)}</span>}
          {verbatim.site && <span>{verbatim.site}</span>}
          {verbatim.type && <TypeLabel type={verbatim.type} />}
          <Button variant="subtle" size="compact-xs" onClick={props.onLike}>
            {t('listen.like')}
          </Button>
          {mayCorrect && <CorrectReading verbatim={verbatim} />}
        </p>
        {verbatim.correctedBy !== null && (
          <p className={classes.corrected}>{t('listen.correctedBy', { who: verbatim.correctedBy })}</p>
        )}
      </div>
    </li>
  );
}
