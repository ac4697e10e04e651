import type { OwnMatch } from '@rapport/contracts/caseRules';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';
import { useTopicWords } from '../../verbatims/useTopicWords.ts';

/** What a rule written here looks for, in one line. */
export function useMatchWords(): (match: OwnMatch) => string {
  const { t } = useText();
  const format = useFormat();
  const types = useTypeWords();
  const topics = useTopicWords();
  const quoted = (words: readonly string[]) =>
    format.list(words.map((word) => t('cases.own.quoted', { word })));
  return (match) => {
    const { kinds, channels, score, words, says, issues, outcomes, relations, turn } = match;
    if (turn) {
      const { from, to, probability } = turn;
      return t('cases.own.list.turn', {
        before: from ? 'some' : 'any',
        from: from ? quoted(from.map(types.name)) : '',
        after: to === 'hostile' ? 'hostile' : 'some',
        to: to === 'hostile' ? '' : quoted(to.map(types.name)),
        probability: format.percent(probability),
      });
    }
    const parts = [
      kinds && t('cases.own.list.kinds', { list: format.list(kinds.map((kind) => t(`words.kind.${kind}`))) }),
      channels &&
        t('cases.own.list.channels', { list: format.list(channels.map((key) => t(`words.channel.${key}`))) }),
      score &&
        t('cases.own.list.score', {
          measure: score.measure.toUpperCase(),
          side: score.side === 'at-most' ? 'most' : 'least',
          bound: score.bound,
        }),
      words && t('cases.own.list.words', { list: quoted(words) }),
      match.topics &&
        t(match.isIll ? 'cases.own.list.illTopics' : 'cases.own.list.topics', {
          list: quoted(match.topics.map(topics.name)),
        }),
      says && t('cases.own.list.says', { list: quoted(says.map((key) => t(`listen.signal.${key}`))) }),
      issues && t('cases.own.list.issues', { list: quoted(issues) }),
      outcomes && t('cases.own.list.outcomes', { list: quoted(outcomes) }),
      relations && t('cases.own.list.relations', { list: quoted(relations.map(types.name)) }),
    ];
    return parts.filter(Boolean).join(', ');
  };
}
