import type { TopicFigures } from '@rapport/contracts/verbatims';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';

const level = 0.05;

/** What a change says, and whether chance alone could have made it. */
export function useChangeWords(): { share: (change: TopicFigures['change']) => string } {
  const { t } = useText();
  const format = useFormat();
  return {
    share: (change) => {
      if (change === null) return t('listen.change.unknown');
      const points = Math.abs(change.share * 100);
      if (change.shareP >= level || points < 0.1) return t('listen.change.none');
      return t(change.share > 0 ? 'listen.change.more' : 'listen.change.less', {
        count: Math.round(points * 10) / 10,
        points: format.number(points, 1),
      });
    },
  };
}
