import type { Manner } from '../manners/manner.ts';
import { comingBack, complaints, ownWords } from '../phrases/everyday.ts';
import type { Diary } from './Diary.ts';
import { openingHour } from './openingHour.ts';
import { dayMs, type Phase, yearMs } from './plan.ts';
import { tellingWords } from './words.ts';

/** How often a customer comes back within the week: what was resolved seldom does not hold, who was let down seldom leaves it there. */
const backAfter = { resolved: 0.06, letDown: 0.4 };

/** Complaints through a phase, and how they ended. */
export function complain(diary: Diary, phase: Phase, manner: Manner): void {
  const years = (phase.toMs - phase.fromMs) / yearMs;
  for (let n = diary.draws.count(manner.complaints * years); n > 0; n--) {
    const channel = diary.draws.weighted({ email: 4, phone: 3, shop: 1, chat: 1 });
    complainOnce(
      diary,
      phase,
      manner,
      openingHour(diary.sometime(phase.fromMs, phase.toMs), channel, diary.draws),
      channel,
    );
  }
}

/** One complaint. What happened these last days is still open. */
export function complainOnce(
  diary: Diary,
  phase: Phase,
  manner: Manner,
  atMs: number,
  channel: 'email' | 'phone' | 'shop' | 'chat' = 'email',
): void {
  const { draws, person } = diary;
  const issue = draws.weighted({ late: 4, broken: 3, wrong: 2, billing: 2, quality: 2 });
  const isWell = draws.chance(manner.resolved);
  const isOpen = atMs > diary.endMs - 2 * dayMs;
  const isBitter = draws.chance(0.6);
  const who = diary.staffOn(channel);
  const text = diary.write(complaints[issue]);
  diary.note({
    atMs,
    kind: 'complaint',
    channel,
    text: isBitter ? `${text} ${tellingWords(diary, phase.type)}` : text,
    language: person.language,
    ...who,
    properties: {
      issue,
      outcome: isOpen ? 'open' : isWell ? 'resolved' : draws.pick(['unresolved', 'refused']),
    },
  });
  if (isOpen) return;
  const backMs = atMs + draws.between(2.5, 6.5) * dayMs;
  if (draws.chance(isWell ? backAfter.resolved : backAfter.letDown) && backMs <= diary.endMs)
    diary.note({
      atMs: openingHour(backMs, channel, draws),
      kind: 'contact',
      channel,
      direction: 'inbound',
      text: diary.write(comingBack),
      language: person.language,
      ...who,
      properties: { issue, outcome: 'unresolved' },
    });
  if (!isWell) return;
  const answeredMs = atMs + draws.between(0.1, 2) * dayMs;
  diary.note({
    atMs: answeredMs,
    kind: 'contact',
    channel: channel === 'shop' ? 'phone' : channel,
    direction: 'outbound',
    text: diary.write(ownWords.apology),
    language: person.language,
    ...who,
    properties: { issue, outcome: 'resolved' },
  });
  if (draws.chance(0.4)) giveSomething(diary, manner, answeredMs + draws.between(1, 5) * dayMs);
}

/** A card, a call or a gift, and how it was received. */
export function giveSomething(diary: Diary, manner: Manner, atMs: number): void {
  const { draws, person } = diary;
  const gesture = draws.weighted({ card: 5, gift: 2, call: 2 });
  const hasReaction = atMs < diary.endMs - 4 * dayMs;
  diary.note({
    atMs,
    kind: 'gesture',
    channel: gesture === 'call' ? 'phone' : 'post',
    direction: 'outbound',
    staff: person.staff,
    site: person.site.name,
    ...(gesture === 'card' && { text: diary.write(ownWords.card), language: person.language }),
    properties: { gesture, ...(hasReaction && { reaction: draws.weighted(manner.reaction) }) },
  });
}
