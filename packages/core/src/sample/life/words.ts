import type { TypeKey } from '../../relations/catalogue.ts';
import type { Manner } from '../manners/manner.ts';
import { english } from '../phrases/en/index.ts';
import { everyday, ownWords } from '../phrases/everyday.ts';
import { french } from '../phrases/fr/index.ts';
import type { Diary } from './Diary.ts';
import { openingHour } from './openingHour.ts';
import { dayMs, type Phase, yearMs } from './plan.ts';

/** What customers of a type say, in the customer's language. */
export function tellingWords(diary: Diary, type: TypeKey): string {
  return diary.writeOne((diary.person.language === 'fr' ? french : english)[type]);
}

/** Messages and calls through a phase, and what the brand answers. */
export function speak(diary: Diary, phase: Phase, manner: Manner): void {
  const years = (phase.toMs - phase.fromMs) / yearMs;
  for (let n = diary.draws.count(manner.words * years); n > 0; n--) {
    const nearMs = diary.sometime(phase.fromMs, phase.toMs);
    const channel = diary.draws.weighted(manner.writesOn);
    const isTelling = diary.draws.chance(manner.telling);
    const text = isTelling ? tellingWords(diary, phase.type) : diary.write(everyday);
    say(diary, manner, openingHour(nearMs, channel, diary.draws), text, channel);
  }
}

/** Said once, at an instant: a call or a word at the counter is a contact, the rest are messages. */
export function say(
  diary: Diary,
  manner: Manner,
  atMs: number,
  text: string,
  channel = diary.draws.weighted(manner.writesOn),
): void {
  const { draws, person } = diary;
  const isSpoken = channel === 'phone' || channel === 'shop';
  const isWell = draws.chance(manner.resolved);
  const who = diary.staffOn(channel);
  diary.note({
    atMs,
    kind: isSpoken ? 'contact' : 'message',
    channel,
    text,
    language: person.language,
    ...(isSpoken && who),
    ...(isSpoken && { properties: { outcome: isWell ? 'resolved' : 'unresolved' } }),
  });
  if (isSpoken || !draws.chance(isWell ? 0.85 : 0.35)) return;
  diary.note({
    atMs: atMs + draws.between(0.03, 1.3) * dayMs,
    kind: 'contact',
    channel: channel === 'social' || channel === 'post' ? 'email' : channel,
    direction: 'outbound',
    text: diary.write(ownWords.answer),
    language: person.language,
    ...who,
  });
}
