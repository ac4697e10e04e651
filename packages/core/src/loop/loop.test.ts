import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type Candidate, chooseOwner } from './chooseOwner.ts';
import type { CaseRule, CaseSignal } from './rules/caseRule.ts';
import { isPromiseBroken, matchRules, mostPressing } from './rules/matchRules.ts';
import { isEmptyMatch, type OwnMatch } from './rules/ownMatch.ts';
import { isTurnMet, type Turn, type TurnMatch } from './rules/turn.ts';
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

  test('a case merged or withdrawn is the end; every other status has a way out', () => {
    expect(movesFrom('merged')).toEqual([]);
    expect(movesFrom('withdrawn')).toEqual([]);
    for (const status of caseStatuses.slice(0, -2)) expect(movesFrom(status).length).toBeGreaterThan(0);
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
  channel: null,
  issue: null,
  relation: null,
  text: null,
  language: null,
  read: () => null,
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
    const turn = { type: 'adversaries', previousType: 'old-friends', probability: 0.5, atMs: nowMs };
    expect(isTurnMet(hostile, turn, nowMs)).toBe(true);
    expect(isTurnMet(hostile, { ...turn, probability: 0.49 }, nowMs)).toBe(false);
    expect(isTurnMet(hostile, { ...turn, atMs: nowMs - 73 * 3_600_000 }, nowMs)).toBe(false);
    expect(isTurnMet(detractor, turn, nowMs)).toBe(false);
    expect(isPromiseBroken(promise, { dueMs: nowMs - 3_600_000 }, nowMs)).toBe(false);
    expect(isPromiseBroken(promise, { dueMs: nowMs - 2 * 3_600_000 }, nowMs)).toBe(true);
    expect(isPromiseBroken(promise, { dueMs: nowMs - 100 * 3_600_000 }, nowMs)).toBe(false);
  });
});

describe('rules written here for a relationship that turned', () => {
  const turn = { type: 'adversaries', previousType: 'old-friends', probability: 0.6, atMs: nowMs };
  test.each([
    ['to conflict', { to: 'hostile' }, {}, true],
    ['to conflict, of which none was shown before', { to: 'hostile' }, { previousType: null }, true],
    ['from one conflict to another', { to: 'hostile' }, { previousType: 'ex-friends' }, false],
    ['from what is asked for', { to: 'hostile', from: ['old-friends'] }, {}, true],
    ['from another', { to: 'hostile', from: ['buddies'] }, {}, false],
    [
      'from what is asked for, where none was shown',
      { to: 'hostile', from: ['buddies'] },
      { previousType: null },
      false,
    ],
    ['to one of these', { to: ['buddies', 'adversaries'] }, {}, true],
    ['to none of these', { to: ['buddies'] }, {}, false],
    ['from one of these to another', { to: ['old-friends', 'adversaries'] }, {}, false],
    [
      'from one of these to another, said to count',
      { to: ['adversaries', 'old-friends'], from: ['old-friends'] },
      {},
      true,
    ],
    ['less surely than asked', { to: 'hostile', probability: 0.61 }, {}, false],
  ] satisfies [string, Omit<TurnMatch, 'probability'> & { probability?: number }, Partial<Turn>, boolean][])(
    '%s',
    (_, asked, more, expected) => {
      const match = { turn: { probability: 0.5, ...asked } };
      const own = rule({ kind: 'own', name: 'Ours', match });
      expect(isTurnMet(own, { ...turn, ...more }, nowMs)).toBe(expected);
      expect(matchRules([own], signal({ kind: 'complaint' }), nowMs)).toEqual([]);
    },
  );
});

describe('rules written here', () => {
  const said = 'Deux colis abîmés en une semaine, c’est pénible de toujours relancer.';
  const message: Partial<CaseSignal> = {
    kind: 'message',
    channel: 'email',
    text: said,
    language: 'fr',
    issue: 'Colis abîmé',
    relation: 'old-friends',
    read: () => ({ topics: [{ key: 'delivery', sentiment: -0.6 }], says: ['effort'] }),
  };
  const own = (match: OwnMatch) => rule({ kind: 'own', name: 'Ours', match });
  const met = (match: OwnMatch, more: Partial<CaseSignal> = {}) =>
    matchRules([own(match)], signal({ ...message, ...more }), nowMs).length > 0;

  test.each([
    ['its kind', { kinds: ['message', 'review'] }, true],
    ['another kind', { kinds: ['review'] }, false],
    ['its channel', { channels: ['email'] }, true],
    ['another channel', { channels: ['phone'] }, false],
    ['a score it has not', { score: { measure: 'ces', side: 'at-most', bound: 3 } }, false],
    ['a word in another form', { words: ['relancé'] }, true],
    ['a phrase in another number, without accents', { words: ['colis abime'] }, true],
    ['words that do not follow one another', { words: ['colis pénible'] }, false],
    ['one of several words', { words: ['remboursement', 'semaine'] }, true],
    ['its topic', { topics: ['delivery'] }, true],
    ['its topic, spoken ill of', { topics: ['delivery'], isIll: true }, true],
    ['another topic', { topics: ['price'] }, false],
    ['what it says', { says: ['leaving', 'effort'] }, true],
    ['its matter, capitals aside', { issues: ['colis abîmé'] }, true],
    ['its relationship', { relations: ['old-friends'] }, true],
    ['another relationship', { relations: ['marriage'] }, false],
    ['all of these', { kinds: ['message'], channels: ['email'], words: ['colis'], says: ['effort'] }, true],
    ['all of these but one', { kinds: ['message'], channels: ['chat'], words: ['colis'] }, false],
  ] satisfies [string, OwnMatch, boolean][])('%s', (_, match, expected) => {
    expect(met(match)).toBe(expected);
  });

  test.each([
    ['Two glass bells', 'glass bell'],
    ['Both boxes came open', 'box'],
    ['My glasses broke', 'glass'],
    ['Late deliveries again', 'late delivery'],
    ['Order 4021 is lost', 'order 4021'],
  ])('"%s" holds "%s"', (text, phrase) => {
    expect(met({ words: [phrase] }, { text, language: 'en' })).toBe(true);
  });

  test('a number is not any number, nor a word another that begins like it', () => {
    const text = 'Order 4021 of the glassware';
    expect(met({ words: ['order 4022'] }, { text, language: 'en' })).toBe(false);
    expect(met({ words: ['glass'] }, { text, language: 'en' })).toBe(false);
    expect(met({ words: ['…'] }, { text, language: 'en' })).toBe(false);
  });

  test('a topic spoken well of is none that is spoken ill of; our own words are not the customer’s', () => {
    const read = () => ({ topics: [{ key: 'delivery', sentiment: 0.4 }], says: [] });
    expect(met({ topics: ['delivery'], isIll: true }, { read })).toBe(false);
    expect(met({ channels: ['email'] }, { direction: 'outbound' })).toBe(false);
    expect(met({ channels: ['shop'] }, { kind: 'purchase', channel: 'shop' })).toBe(false);
  });

  test('a delivery by its outcome, though it goes out', () => {
    const delivery: Partial<CaseSignal> = {
      kind: 'delivery',
      direction: 'outbound',
      outcome: 'refused',
      text: null,
    };
    expect(met({ outcomes: ['refused'] }, delivery)).toBe(true);
    expect(met({ outcomes: ['late'] }, delivery)).toBe(false);
    expect(met({ outcomes: ['refused'], words: ['colis'] }, delivery)).toBe(false);
  });

  test('reading is not asked for where the rest does not agree: it is what costs', () => {
    let reads = 0;
    const read = () => {
      reads++;
      return null;
    };
    met({ channels: ['chat'], topics: ['delivery'] }, { read });
    met({ words: ['fuite'], says: ['anger'] }, { read });
    expect(reads).toBe(0);
    met({ words: ['colis'], says: ['anger'] }, { read });
    expect(reads).toBe(1);
  });

  test('a rule that says nothing is known to be empty', () => {
    expect(isEmptyMatch({})).toBe(true);
    expect(isEmptyMatch({ isIll: true })).toBe(true);
    expect(isEmptyMatch({ channels: ['email'] })).toBe(false);
  });
});

describe('the owner', () => {
  test('whom a rule names takes it, unless they are away or full', () => {
    const [ada, bob] = ['ada', 'bob'].map((id) => person(id)) as [Candidate, Candidate];
    const need = { siteId: null, skill: null, named: 'bob' };
    expect(chooseOwner([ada, { ...bob, load: 5 }], need)).toEqual({ id: 'bob', because: 'named' });
    expect(chooseOwner([ada, { ...bob, isAway: true }], need)).toEqual({ id: 'ada', because: 'load' });
    expect(chooseOwner([ada, { ...bob, load: bob.capacity }], need).id).toBe('ada');
    expect(chooseOwner([ada], { ...need, named: 'gone' }).id).toBe('ada');
  });

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
