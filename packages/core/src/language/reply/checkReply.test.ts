import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { judgeReplies, readReplies, replySets } from '../../../scripts/language/replies.ts';
import { typeKeys } from '../../relations/catalogue.ts';
import { playbooks } from '../../relations/playbooks/index.ts';
import { detectLanguage } from '../detectLanguage.ts';
import { checkReply } from './checkReply.ts';
import { deviceRules } from './relationship/deviceRules.ts';

function rules(text: string, rest: Partial<Parameters<typeof checkReply>[0]> = {}): string[] {
  const { language } = detectLanguage(text, ['fr', 'en']);
  return [...new Set(checkReply({ text, language, ...rest }).map(({ rule }) => rule))];
}

test.each([
  [
    'refusal-without-alternative',
    'We cannot refund opened boxes.',
    'Nous ne remboursons pas les boîtes ouvertes.',
  ],
  [
    'not-allowed',
    'I am not allowed to open it, but I can order another.',
    'Je ne suis pas autorisé à l’ouvrir, mais je peux en commander une autre.',
  ],
  [
    'system-says-no',
    'The system won’t let me, so I will do it by hand today.',
    'Le système ne me le permet pas, je le fais donc à la main ce soir.',
  ],
  ['dont-know', 'I don’t know when it comes.', 'Je ne sais pas quand il arrive.'],
  ['no-reply', 'Please do not reply to this email.', 'Merci de ne pas répondre à ce message.'],
  ['conditional-apology', 'We are sorry if this upset you.', 'Nous sommes désolés si cela vous a gêné.'],
  ['blames-customer', 'You should have read the label.', 'Vous auriez dû lire l’étiquette.'],
  ['canned', 'Your satisfaction is our priority.', 'Votre satisfaction est notre priorité.'],
  [
    'no-owner-or-date',
    'We will get back to you as soon as possible.',
    'Nous reviendrons vers vous dans les plus brefs délais.',
  ],
])('%s is seen in English and in French', (rule, english, french) => {
  expect(rules(english)).toEqual([rule]);
  expect(rules(french)).toEqual([rule]);
});

test('a failure that was told and not apologised for breaks; an apology, a question or one’s own mistake does not', () => {
  const context = 'The vase you sent me arrived broken.';
  expect(rules('A new one leaves today.', { context })).toEqual(['no-apology']);
  expect(rules('I am so sorry. A new one leaves today.', { context })).toEqual([]);
  expect(rules('A new one leaves today.', { context: 'Could you send me another vase?' })).toEqual([]);
  expect(rules('A new one leaves today.', { context: 'I broke my vase.' })).toEqual([]);
});

test('what was asked tells a refusal in which nobody says no', () => {
  const english = 'Under-twelves are turned away at the door. Have a nice day.';
  expect(rules(english, { context: 'Can my daughter of eleven climb with us?' })).toEqual([
    'refusal-without-alternative',
  ]);
  expect(rules(english, { context: 'How old does one have to be?' })).toEqual([]);
  const french = 'Avant douze ans, les enfants restent à l’entrée. Bonne journée.';
  expect(rules(french, { context: 'Ma fille de onze ans peut-elle grimper avec nous ?' })).toEqual([
    'refusal-without-alternative',
  ]);
  expect(rules(french, { context: 'Dès quel âge est-ce permis, et comment s’inscrire ?' })).toEqual([]);
  const granted = 'Yes, she may, with one of you holding the rope. See you on Saturday!';
  expect(rules(granted, { context: 'Can my daughter of eleven climb with us?' })).toEqual([]);
});

test.each([
  'We can’t thank you enough for your letter.',
  'No problem, it is impossible to miss: the shop is opposite the station.',
  'Nous ne pouvons que vous remercier.',
  'N’hésitez pas, vous ne pouvez pas vous tromper de porte.',
  'I don’t know yet: I am asking the workshop and will call you by 5 pm.',
  'Je ne sais pas encore, je demande à l’atelier et vous rappelle avant 17 h.',
  'You should have received it on Monday.',
  'Vous auriez dû le recevoir lundi.',
])('%s breaks nothing', (text) => expect(rules(text)).toEqual([]));

test('what is told is where it says, in the text as written, whatever the text', () => {
  const word = fc.constantFrom(
    'désolé',
    'si',
    'cannot',
    'système',
    'n’est',
    'pas',
    '.',
    '\n',
    '  ',
    '😀',
    'œuvre',
    'sorry if',
    ',',
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: 'binary' }),
        fc.array(word).map((words) => words.join(' ')),
      ),
      (text) => {
        for (const { start, end, excerpt } of checkReply({
          text,
          language: text.length % 2 ? 'fr' : 'en',
          relationship: 'old-friends',
        })) {
          expect(text.slice(start, end)).toBe(excerpt);
          expect(end).toBeGreaterThan(start);
        }
      },
    ),
  );
});

test('the clause is told, not the phrase alone, and a wrapped line is one sentence', () => {
  const text = 'Hello Ana,\nI asked, but the system\ndoes not allow it, so I will do it by hand tonight.';
  expect(checkReply({ text, language: 'en' })[0]?.excerpt).toBe('but the system\ndoes not allow it');
});

test('a language that is not read breaks nothing', () => {
  expect(checkReply({ text: 'Das geht leider nicht.', language: 'de' })).toEqual([]);
});

describe('the rules of the relationship', () => {
  test('each is a rule of its playbook', () => {
    for (const type of typeKeys)
      for (const rule of Object.values(deviceRules[type]))
        expect(
          playbooks[type].mustNot.map(({ key }) => key),
          `${type}: ${rule}`,
        ).toContain(rule);
  });

  test.each([
    ['one-night-stand', 'Enjoy 20% off our new collection.', 'no-follow-up'],
    ['old-friends', 'Dear customer, your order leaves today.', 'no-mass-greeting'],
    ['basic-exchange', 'Lots of love, and how are the kids?', 'no-intimacy'],
    ['captivity', 'Merci de votre fidélité.', 'no-loyalty-talk'],
    ['stalker-prey', 'Êtes-vous vraiment sûr de vouloir nous quitter ?', 'no-are-you-sure'],
  ] as const)('to %s: %s', (relationship, text, rule) => {
    expect(rules(text, { relationship })).toContain(rule);
    expect(rules(text)).not.toContain(rule);
  });

  test('a promotion needs consent, and a message the brand starts keeps to the cadence', () => {
    const text = 'Our new collection is here.';
    expect(rules(text, { hasConsent: false })).toContain('no-consent');
    expect(rules(text, { hasConsent: true })).not.toContain('no-consent');
    const often = { sentIn30Days: 30, daysSinceLast: 0 };
    expect(rules('Your parcel left.', { relationship: 'old-friends', unasked: often })).toEqual(['cadence']);
    expect(rules('Your parcel left.', { relationship: 'old-friends' })).toEqual([]);
  });

  test('a type that does not exist is refused', () => {
    expect(() => checkReply({ text: 'Hello.', language: 'en', relationship: 'pals' })).toThrow(
      /no relationship type/,
    );
  });
});

describe.each(['fr', 'en'] as const)('labelled replies in %s', (language) => {
  test('there are enough, and a third break nothing', () => {
    const all = replySets.flatMap((set) => readReplies(set, language));
    expect(all.length).toBeGreaterThanOrEqual(150);
    expect(all.filter(({ breaks }) => breaks.length === 0).length * 3).toBeGreaterThanOrEqual(all.length);
  });

  test('each rule is right at least .85 of the time and seen at least .85, on replies that shaped it', () => {
    const all = replySets.flatMap((set) => readReplies(set, language));
    for (const { rule, precision, recall } of judgeReplies(all, language)) {
      expect(precision, `${rule}: precision`).toBeGreaterThanOrEqual(0.85);
      expect(recall, `${rule}: recall`).toBeGreaterThanOrEqual(0.85);
    }
  });
});
