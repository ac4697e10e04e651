import type { Manner } from '../manners/manner.ts';
import { ownWords } from '../phrases/everyday.ts';
import { complainOnce } from './care.ts';
import type { Diary } from './Diary.ts';
import { review } from './opinions.ts';
import { dayMs, hourMs, type Phase } from './plan.ts';
import { say, tellingWords } from './words.ts';

/** How a relationship turned: what happened in the hours around the start of the new phase. */
export function turn(diary: Diary, phase: Phase, manner: Manner): void {
  const { draws } = diary;
  if (phase.turn === 'failure') beLetDown(diary, phase, manner);
  else if (phase.turn === 'pursuit') bePestered(diary, phase, manner);
  const words = phase.turn === null ? 1 : draws.whole(2, 3);
  for (let n = 0; n < words; n++)
    say(diary, manner, phase.fromMs + draws.between(0, 0.9) * hourMs, tellingWords(diary, phase.type));
}

function beLetDown(diary: Diary, phase: Phase, manner: Manner): void {
  const { draws, person } = diary;
  const order = `C${new Date(phase.fromMs).getUTCFullYear()}-${person.number}`;
  const outcome = draws.weighted({ late: 2, lost: 1 });
  diary.note({
    atMs: phase.fromMs - draws.between(0.5, 3) * dayMs,
    kind: 'delivery',
    channel: 'post',
    direction: 'outbound',
    properties: { order, outcome },
  });
  complainOnce(diary, phase, manner, phase.fromMs);
  if (phase.type === 'adversaries') review(diary, manner, phase.fromMs + draws.between(0.1, 3) * hourMs);
}

function bePestered(diary: Diary, phase: Phase, manner: Manner): void {
  const { draws, person } = diary;
  for (let n = draws.whole(7, 14); n > 0; n--)
    diary.note({
      atMs: phase.fromMs - draws.between(0.1, 20) * dayMs,
      kind: 'message',
      channel: draws.weighted({ email: 5, sms: 3 }),
      direction: 'outbound',
      text: diary.write(ownWords.reminder),
      language: person.language,
    });
  if (draws.chance(manner.withdraws))
    diary.note({
      atMs: phase.fromMs + draws.between(0, 0.8) * hourMs,
      kind: 'consent',
      channel: 'email',
      properties: { purpose: 'newsletter', granted: false },
    });
}
