import type { Verbatim } from '@rapport/contracts/verbatims';
import { Fragment, type ReactElement } from 'react';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useText } from '../../../i18n/useText.ts';
import { useTopicWords } from '../useTopicWords.ts';
import { cutAtMarks } from './cutAtMarks.ts';
import classes from './VerbatimItem.module.css';

/** The words in full, with what topics and signals rest on underlined; pointing at it says which. */
export function Highlighted({ verbatim }: { verbatim: Verbatim }): ReactElement {
  const { t } = useText();
  const topics = useTopicWords();
  const marks = [
    ...verbatim.topics.flatMap(({ key, spans }) =>
      spans.map((span) => ({ ...span, kind: 'topic' as const, says: topics.name(key) })),
    ),
    ...verbatim.signals.flatMap(({ key, spans }) =>
      spans.map((span) => ({ ...span, kind: 'signal' as const, says: t(`listen.signal.${key}` as TextKey) })),
    ),
  ];
  return (
    <blockquote className={classes.text} lang={verbatim.language}>
      {cutAtMarks(verbatim.text, marks).map((piece) =>
        piece.marks.length === 0 ? (
          <Fragment key={piece.start}>{piece.text}</Fragment>
        ) : (
          <mark
            key={piece.start}
            data-kind={piece.marks.some(({ kind }) => kind === 'signal') ? 'signal' : 'topic'}
            title={[...new Set(piece.marks.map(({ says }) => says))].join(', ')}
          >
            {piece.text}
          </mark>
        ),
      )}
    </blockquote>
  );
}
