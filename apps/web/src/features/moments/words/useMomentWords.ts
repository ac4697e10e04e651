import type { Decision } from '@rapport/contracts/moments';
import type { TextKey } from '../../../i18n/en/catalogue.ts';
import { useFormat } from '../../../i18n/useFormat.ts';
import { useText } from '../../../i18n/useText.ts';
import { useTypeWords } from '../../relationships/types/useTypeWords.ts';

type Values = Readonly<Record<string, string | number | null>>;

const dayMs = 86_400_000;
const ownWords = ['delivery', 'complaint', 'contact', 'referral'];

/** What made a moment due, and why nothing is said, as sentences. */
export function useMomentWords(nameOf: (moment: string) => string = (moment) => moment) {
  const { t, language } = useText();
  const format = useFormat();
  const types = useTypeWords();
  const day = (value: unknown) => {
    if (typeof value === 'number') return format.date(new Date(value * dayMs + dayMs / 2));
    return typeof value === 'string' ? format.date(`${value}T12:00:00Z`) : '';
  };
  const why = (why: Values): string => {
    const date = day(why.day);
    switch (why.kind) {
      case 'anniversary':
        return t('moments.why.anniversary', { years: why.years });
      case 'birthday':
        return t('moments.why.birthday');
      case 'silence':
        return t('moments.why.silence', { date });
      case 'return':
        return t('moments.why.return', { date, gap: why.gapDays, usual: why.usualGapDays });
      case 'turn':
        return t('moments.why.turn', { date, to: types.phrase(String(why.to)) });
      case 'product':
        return t(`moments.why.${why.news === 'back' ? 'back' : 'stopping'}`, { product: why.product });
      default:
        return eventWords(why, date);
    }
  };
  const eventWords = (why: Values, date: string): string => {
    const event = String(why.event);
    if (event === 'purchase') {
      if (why.nth === 1) return t('moments.why.first', { date, product: why.product ?? 'none' });
      return t('moments.why.purchase', { date, product: why.product ?? 'none' });
    }
    if (ownWords.includes(event)) return t(`moments.why.${event}` as TextKey, { date });
    return t('moments.why.event', { date, event: t(`words.kind.${event}` as TextKey).toLowerCase() });
  };
  const because = ({
    reason,
    details,
    decidedBy,
  }: Pick<Decision, 'reason' | 'details' | 'decidedBy'>): string => {
    if (reason === null) return '';
    return t(`moments.because.${reason}`, {
      ...details,
      type: typeof details.type === 'string' ? types.phrase(details.type) : 'none',
      moment: typeof details.moment === 'string' ? nameOf(details.moment) : '',
      date: day(details.lastDay),
      until: (details.untilDay ?? details.until) ? day(details.untilDay ?? details.until) : 'none',
      note: details.note ?? 'none',
      by: decidedBy ?? '',
    });
  };
  return { why, because, day, name: (names: { fr: string; en: string }) => names[language] };
}
