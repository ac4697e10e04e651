import type { MomentDraft, MomentView } from '@rapport/contracts/moments';

/** What a moment of one's own begins as. */
export const newDraft: MomentDraft = {
  name: { fr: '', en: '' },
  about: { fr: '', en: '' },
  rule: {
    trigger: { kind: 'event', events: [{ kind: 'purchase' }], afterDays: 3, lastsDays: 7 },
    conditions: [],
  },
  fits: ['casual-acquaintances', 'buddies', 'old-friends', 'best-friends', 'marriage'],
  purpose: 'thanks',
  ways: ['email', 'card'],
  texts: { fr: { subject: '', body: '', short: '' }, en: { subject: '', body: '', short: '' } },
  rank: 75,
  heldShare: 0.1,
  effectDays: 60,
  costCents: 0,
  isAutomatic: false,
  stopsIfHarmful: true,
};

export function draftOf(moment: MomentView): MomentDraft {
  const {
    key: _key,
    isOn: _on,
    isOwn: _own,
    isChanged: _changed,
    stoppedBecause: _because,
    dueNow: _due,
    ...draft
  } = moment;
  return draft;
}

/** What a text left empty says: the other language is better than nothing. */
export function completed(draft: MomentDraft): MomentDraft {
  const or = (own: string, other: string) => (own.trim() === '' ? other : own);
  const both = ({ fr, en }: { fr: string; en: string }) => ({ fr: or(fr, en), en: or(en, fr) });
  const text = (own: MomentDraft['texts']['fr'], other: MomentDraft['texts']['fr']) => {
    const body = or(own.body, other.body);
    const subject = or(own.subject, other.subject);
    return { subject, body, short: or(or(own.short, other.short), body.slice(0, 480)) };
  };
  const { fr, en } = draft.texts;
  const name = both(draft.name);
  return {
    ...draft,
    name,
    about: { fr: or(both(draft.about).fr, name.fr), en: or(both(draft.about).en, name.en) },
    texts: { fr: text(fr, en), en: text(en, fr) },
  };
}
