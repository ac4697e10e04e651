import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, chooseOwner } from './chooseOwner.ts';
import type { CaseRule, CaseSignal } from './rules/caseRule.ts';
import { isHostileTurn, isPromiseBroken, matchRules, mostPressing } from './rules/matchRules.ts';
import { caseMoves, caseStatuses, moveCase, movesFrom, moveTable } from './statuses.ts';

describe('statuses', () => {
  test('every pair of status and move is decided: it leads somewhere, or says what is possible', () => {
    for (const status of caseStatuses) {
      for (const move of caseMoves) {
        const moved = moveCase(status, move);
        if (moved.ok) expect(moved.status).toBe(moveTable[move].to);
        else expect(moved.possible).toEqual(movesFrom(status));
        expect(moved.ok).toBe(movesFrom(status).includes(move));
      }
    }
  });

  test('a merged case is the end; every other status has a way out', () => {
    expect(movesFrom('merged')).toEqual([]);
    for (const status of caseStatuses.slice(0, -1)) expect(movesFrom(status).length).toBeGreaterThan(0);
  });

  test('whatever the moves, nothing is closed without having been resolved or dismissed', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...caseMoves), { maxLength: 30 }), (moves) => {
        let status: (typeof caseStatuses)[number] = 'open';
        let last: string | null = null;
        for (const move of moves) {
          const moved = moveCase(status, move);
          if (!moved.ok) continue;
          if (moved.status === 'closed') expect(move === 'dismiss' || status === 'resolved').toBe(true);
          status = moved.status;
          last = move;
        }
        if (status === 'merged') expect(last).toBe('merge');
      }),
    );
  });
});

const nowMs = Date.parse('2026-11-22T12:00:00Z');
const rule = (trigger: CaseRule['trigger'], more: Partial<CaseRule> = {}): CaseRule => ({
  key: trigger.kind,
  isOn: true,
  trigger,
  priority: 'normal',
  skill: null,
  maxAgeHours: 72,
  ...more,
});
const signal = (more: Partial<CaseSignal>): CaseSignal => ({
  kind: 'answer',
  direction: 'inbound',
  atMs: nowMs - 3_600_000,
  score: null,
  cues: null,
  sinceSameMatterMs: null,
  outcome: null,
  ...more,
});

describe('rules', () => {
  const detractor = rule({ kind: 'low-score', measure: 'nps', side: 'at-most', bound: 6 });
  const effort = rule({ kind: 'low-score', measure: 'ces', side: 'at-least', bound: 4 });
  const words = rule({ kind: 'negative-words', strength: 0.6 });
  const second = rule({ kind: 'second-contact', withinDays: 7 });
  const promise = rule({ kind: 'promise-overdue', graceHours: 2 });
  const all = [detractor, effort, words, second, promise];
  const met = (more: Partial<CaseSignal>, rules = all) =>
    matchRules(rules, signal(more), nowMs).map((each) => each.trigger.kind);

  test.each([
    ['a detractor', { score: { measure: 'nps', score: 6 } }, ['low-score']],
    ['a passive', { score: { measure: 'nps', score: 7 } }, []],
    ['high effort where high is hard', { score: { measure: 'ces', score: 5 } }, ['low-score']],
    ['another measure', { score: { measure: 'csat', score: 1 } }, []],
    ['ill will', { cues: { valence: -0.7 } }, ['negative-words']],
    ['leaving', { kind: 'message', cues: { 'intent-to-leave': 0.66 } }, ['negative-words']],
    ['a slight disappointment', { cues: { valence: -0.3 } }, []],
    ['our own words', { direction: 'outbound', cues: { valence: -0.9 } }, []],
    ['a second contact', { kind: 'contact', sinceSameMatterMs: 5 * 86_400_000 }, ['second-contact']],
    ['a contact long after', { kind: 'contact', sinceSameMatterMs: 8 * 86_400_000 }, []],
    [
      'a parcel that is lost',
      { kind: 'delivery', direction: 'outbound', outcome: 'lost' },
      ['promise-overdue'],
    ],
    ['a parcel in time', { kind: 'delivery', direction: 'outbound', outcome: 'on-time' }, []],
  ] satisfies [string, Partial<CaseSignal>, string[]][])('%s', (_, more, expected) => {
    expect(met(more)).toEqual(expected);
  });

  test('what happened before the age bound opens nothing, whatever it says', () => {
    const old = { atMs: nowMs - 73 * 3_600_000, score: { measure: 'nps', score: 0 }, cues: { valence: -1 } };
    expect(met(old)).toEqual([]);
    expect(met({ ...old, atMs: nowMs - 71 * 3_600_000 })).toEqual(['low-score', 'negative-words']);
  });

  test('a rule that is off is not met, and the most pressing of several leads', () => {
    expect(met({ score: { measure: 'nps', score: 0 } }, [{ ...detractor, isOn: false }])).toEqual([]);
    expect(mostPressing([detractor, { ...words, priority: 'urgent' }])?.trigger.kind).toBe('negative-words');
    expect(mostPressing([])).toBeNull();
  });

  test('a relationship that turned, and a promise past its grace', () => {
    const hostile = rule({ kind: 'turned-hostile', probability: 0.5 });
    expect(isHostileTurn(hostile, { probability: 0.5, atMs: nowMs }, nowMs)).toBe(true);
    expect(isHostileTurn(hostile, { probability: 0.49, atMs: nowMs }, nowMs)).toBe(false);
    expect(isPromiseBroken(promise, { dueMs: nowMs - 3_600_000 }, nowMs)).toBe(false);
    expect(isPromiseBroken(promise, { dueMs: nowMs - 2 * 3_600_000 }, nowMs)).toBe(true);
    expect(isPromiseBroken(promise, { dueMs: nowMs - 100 * 3_600_000 }, nowMs)).toBe(false);
  });
});

describe('the owner', () => {
  const person = (id: string, more: Partial<Candidate> = {}): Candidate => ({
    id,
    sites: [],
    skills: [],
    load: 0,
    capacity: 10,
    isAway: false,
    lastGivenMs: null,
    ...more,
  });

  test('of the site first, then whoever has room, never without the skill', () => {
    const team = [
      person('everywhere'),
      person('lyon', { sites: ['lyon'], load: 9 }),
      person('lawyer', { skills: ['legal'], load: 5 }),
      person('away', { skills: ['legal'], isAway: true }),
    ];
    expect(chooseOwner(team, { siteId: 'lyon', skill: null })).toEqual({ id: 'lyon', because: 'site' });
    expect(chooseOwner(team, { siteId: 'nice', skill: null })).toEqual({ id: 'everywhere', because: 'load' });
    expect(chooseOwner(team, { siteId: 'lyon', skill: 'legal' })).toEqual({ id: 'lawyer', because: 'skill' });
    expect(chooseOwner(team, { siteId: null, skill: 'chinese' })).toEqual({
      id: null,
      because: 'nobody-knows',
    });
    expect(chooseOwner([], { siteId: null, skill: null })).toEqual({ id: null, because: 'nobody-there' });
  });

  test('cases given one after the other spread in proportion to what each can hold', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 6 }), (capacities) => {
        const loads = capacities.map(() => 0);
        const total = capacities.reduce((sum, capacity) => sum + capacity, 0);
        for (let n = 0; n < total; n++) {
          const team = capacities.map((capacity, i) =>
            person(String(i), { capacity, load: loads[i] as number }),
          );
          const { id } = chooseOwner(team, { siteId: null, skill: null });
          expect(id).not.toBeNull();
          loads[Number(id)]! += 1;
        }
        expect(loads).toEqual(capacities);
        const full = capacities.map((capacity, i) => person(String(i), { capacity, load: capacity }));
        expect(chooseOwner(full, { siteId: null, skill: null }).because).toBe('all-full');
      }),
    );
  });
});
