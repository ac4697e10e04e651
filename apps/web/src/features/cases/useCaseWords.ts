import type { CaseCause, CaseOrigin, CaseRow } from '@rapport/contracts/cases';
import { useFormat } from '../../i18n/useFormat.ts';
import { useText } from '../../i18n/useText.ts';
import { useIssueName } from './useIssueName.ts';

export interface CaseWords {
  /** What the case is about, in a sentence. */
  about: (row: Pick<CaseRow, 'subject' | 'origin' | 'cause' | 'issue'>) => string;
  /** What one of its causes is. */
  cause: (cause: Pick<CaseCause, 'kinds' | 'measure' | 'score' | 'scale' | 'issue' | 'rule'>) => string;
  /** How it stands against its promise. */
  due: (
    row: Pick<CaseRow, 'clock' | 'status'>,
    nowMs: number,
  ) => { text: string; tone: 'late' | 'soon' | 'done' | 'plain' };
}

/** The words for cases, in the language shown. */
export function useCaseWords(): CaseWords {
  const { t } = useText();
  const format = useFormat();
  const issueName = useIssueName();
  const cause: CaseWords['cause'] = ({ kinds, measure, score, scale, issue, rule }) => {
    const kind: CaseOrigin = kinds[0] ?? 'hand';
    if (kind === 'own' && rule !== null) return t('cases.said.ownRule', { rule });
    if (measure !== null && score !== null && scale !== null)
      return t('cases.said.score', { measure: measure.toUpperCase(), score, scale });
    if (kind === 'second-contact' && issue !== null)
      return t('cases.said.second-contact', { issue: issueName(issue) });
    return kind === 'second-contact' ? t('cases.origin.second-contact') : t(`cases.said.${kind}`);
  };
  return {
    cause,
    about: ({ subject, origin, cause: first, issue }) =>
      subject ??
      (first
        ? cause(first)
        : cause({ kinds: [origin], measure: null, score: null, scale: null, issue, rule: null })),
    due: ({ clock, status }, nowMs) => {
      if (status === 'withdrawn') return { text: t('cases.due.over'), tone: 'plain' };
      if (status === 'closed' || status === 'merged' || status === 'resolved') {
        if (clock.isMet === null) return { text: t('cases.due.over'), tone: 'plain' };
        return clock.isMet
          ? { text: t('cases.due.met'), tone: 'done' }
          : { text: t('cases.due.missed'), tone: 'plain' };
      }
      if (clock.dueAt === null) {
        const reason = clock.heldBecause;
        return { text: reason ? t('cases.due.held', { reason }) : t('cases.due.heldPlain'), tone: 'plain' };
      }
      const date = format.dateTime(clock.dueAt);
      if (Date.parse(clock.dueAt) <= nowMs) return { text: t('cases.due.late', { date }), tone: 'late' };
      const isSoon = clock.warnAt !== null && Date.parse(clock.warnAt) <= nowMs;
      return {
        text: t(isSoon ? 'cases.due.soon' : 'cases.due.at', { date }),
        tone: isSoon ? 'soon' : 'plain',
      };
    },
  };
}
