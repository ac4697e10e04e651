import { relationshipTypes, type TypeKey } from '../../relations/catalogue.ts';
import type { Manner } from '../manners/manner.ts';
import { ownWords } from '../phrases/everyday.ts';
import { giveSomething } from './care.ts';
import type { Diary } from './Diary.ts';
import { openingHour } from './openingHour.ts';
import { dayMs, type Phase, yearMs } from './plan.ts';

/** What ties a customer through a phase: visits, consents, subscriptions, letters, gestures, what staff think. */
export function keepTies(diary: Diary, phase: Phase, manner: Manner): void {
  visit(diary, phase, manner);
  consent(diary, phase, manner);
  subscribe(diary, phase, manner);
  hearFromBrand(diary, phase, manner);
  beTagged(diary, phase, manner);
}

function visit(diary: Diary, phase: Phase, manner: Manner): void {
  repeat(diary, phase, manner.visits, () => {
    const channel = diary.draws.weighted(manner.buysOn) === 'shop' ? 'shop' : 'web';
    const atMs = openingHour(diary.sometime(phase.fromMs, phase.toMs), channel, diary.draws);
    const { name } = diary.taste.any(diary.draws);
    diary.note({
      atMs,
      kind: 'visit',
      channel,
      site: diary.staffOn(channel).site,
      properties: { looked_at: name },
    });
  });
}

function consent(diary: Diary, phase: Phase, manner: Manner): void {
  const { draws } = diary;
  const tell = (atMs: number, granted: boolean) =>
    diary.note({ atMs, kind: 'consent', channel: 'email', properties: { purpose: 'newsletter', granted } });
  const hasConsented = phase.turn === null && draws.chance(manner.consents);
  if (hasConsented) tell(phase.fromMs + draws.between(0, 3) * dayMs, true);
  if ((hasConsented || phase.turn !== null) && draws.chance(manner.withdraws))
    tell(
      openingHour(diary.sometime(phase.fromMs + (phase.toMs - phase.fromMs) / 4, phase.toMs), 'web', draws),
      false,
    );
}

function subscribe(diary: Diary, phase: Phase, manner: Manner): void {
  if (phase.turn !== null || !diary.draws.chance(manner.subscribes)) return;
  const isRental = phase.type === 'captivity' || phase.type === 'arranged-marriage';
  const plan = isRental ? 'Location de linge 36 mois' : 'Thé du mois';
  const startMs = phase.fromMs + diary.draws.between(1, 30) * dayMs;
  for (let atMs = startMs, n = 0; atMs < phase.toMs; atMs += yearMs, n++)
    diary.note({
      atMs,
      kind: 'subscription',
      channel: 'web',
      properties: { plan, change: n === 0 ? 'started' : 'renewed' },
    });
}

function hearFromBrand(diary: Diary, phase: Phase, manner: Manner): void {
  const bank = manner.letters > 10 ? ownWords.reminder : ownWords.letter;
  repeat(diary, phase, manner.letters, () => {
    const channel = manner.letters > 10 ? diary.draws.weighted({ email: 5, sms: 3 }) : 'email';
    const atMs = openingHour(diary.sometime(phase.fromMs, phase.toMs), 'web', diary.draws);
    diary.note({
      atMs,
      kind: 'message',
      channel,
      direction: 'outbound',
      text: diary.write(bank),
      language: diary.person.language,
    });
  });
  repeat(diary, phase, manner.gestures, () =>
    giveSomething(diary, manner, openingHour(diary.sometime(phase.fromMs, phase.toMs), 'shop', diary.draws)),
  );
}

/** Staff are right four times in five; else they name another type of the same family, if there is one. */
function beTagged(diary: Diary, phase: Phase, manner: Manner): void {
  const { draws, person } = diary;
  if (!draws.chance(manner.tagged)) return;
  const rater = person.staff;
  const type = draws.chance(0.8) ? phase.type : draws.pick(relativesOf(phase.type));
  const atMs = openingHour(diary.sometime(phase.fromMs, phase.toMs), 'shop', draws);
  diary.note({
    atMs,
    kind: 'tag',
    channel: 'shop',
    direction: 'outbound',
    staff: rater,
    site: person.site.name,
    properties: { type, rater },
  });
}

function relativesOf(type: TypeKey): TypeKey[] {
  const family = relationshipTypes.find((each) => each.key === type)?.family;
  return relationshipTypes.filter((each) => each.family === family).map((each) => each.key);
}

function repeat(diary: Diary, phase: Phase, perYear: number, once: () => void): void {
  const years = (phase.toMs - phase.fromMs) / yearMs;
  for (let n = diary.draws.count(perYear * years); n > 0; n--) once();
}
