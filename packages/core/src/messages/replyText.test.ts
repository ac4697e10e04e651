import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { replyText } from './replyText.ts';

/** As mailboxes write them. */
const mails: [source: string, text: string, expected: string][] = [
  [
    'Gmail, French',
    'Bonjour,\n\nOui, la couture a lâché.\n\nLéa\n\nLe lun. 1 juin 2026 à 11:00, Maison Test <bonjour@maison.test> a écrit :\n\n> Votre visite\n> Merci',
    'Bonjour,\n\nOui, la couture a lâché.\n\nLéa',
  ],
  [
    'Gmail, broken over two lines',
    'Très bien merci\n\nLe lun. 1 juin 2026 à 11:00, Maison Test Longue <\nbonjour+0123456789abcdef@maison.test> a écrit :\n\n> Votre visite',
    'Très bien merci',
  ],
  [
    'Gmail, English',
    'No, it is still broken.\r\n\r\nOn Mon, Jun 1, 2026 at 11:00 AM Maison Test <bonjour@maison.test> wrote:\r\n\r\n> Thanks\r\n> Bye',
    'No, it is still broken.',
  ],
  [
    'Gmail, from HTML: nothing marked',
    'Still broken.\nOn Mon, Jun 1, 2026 at 11:00 AM Maison <b@m.test> wrote:\nThanks for your visit',
    'Still broken.',
  ],
  [
    'Outlook, French',
    'Je confirme.\n\nCordialement,\nLéa Martin\n\n________________________________\nDe : Maison Test <bonjour@maison.test>\nEnvoyé : lundi 1 juin 2026 11:00\nÀ : Léa Martin <lea@x.test>\nObjet : Votre visite\n\nMerci',
    'Je confirme.\n\nCordialement,\nLéa Martin',
  ],
  [
    'Outlook, English, without a rule',
    'Yes please.\n\nFrom: Maison Test\nSent: Monday, June 1, 2026 11:00 AM\nTo: Lea\nSubject: Your visit\n\nThanks',
    'Yes please.',
  ],
  [
    'Outlook, bold headers',
    'Oui\n\n*De :* Maison\n*Envoyé :* lundi\n*À :* Léa\n*Objet :* Visite\n\nMerci',
    'Oui',
  ],
  [
    'Outlook for Android',
    'Le colis n’est pas arrivé.\n\nTéléchargez Outlook pour Android<https://aka.ms/x>\n________________________________\nFrom: a <a@b.c>\nSent: x\nTo: y\nSubject: z\n\nfoo',
    'Le colis n’est pas arrivé.',
  ],
  ['old Outlook', 'D’accord\n\n-----Message d’origine-----\nDe : x\nA : y\nObjet : z\n\nold', 'D’accord'],
  [
    'iPhone',
    'Parfait\n\nEnvoyé de mon iPhone\n\n> Le 1 juin 2026 à 11:00, Maison <b@m.test> a écrit :\n> \n> Merci',
    'Parfait',
  ],
  ['Samsung', 'It works now\n\nSent from my Galaxy', 'It works now'],
  ['signature', 'Hello\nI want my money back.\n\n-- \nLea Martin\nDirector', 'Hello\nI want my money back.'],
  ['between the lines', '> Quand venez-vous ?\nMardi.\n> À quelle heure ?\n10 h.', 'Mardi.\n10 h.'],
  [
    'German',
    'Danke, passt.\n\nAm Mo., 1. Juni 2026 um 11:00 Uhr schrieb Maison <b@m.test>:\n\n> Hallo',
    'Danke, passt.',
  ],
];

test.each(mails)('%s: what the customer wrote, and nothing of what they answer', (_, text, expected) => {
  expect(replyText(text)).toBe(expected);
});

describe('words that look like a quotation are the customer’s own, and stay', () => {
  test.each([
    'Le vendeur m’a écrit :\nvotre colis est perdu.\nJe suis déçue.',
    'Le 3 juin 2026 la vendeuse m’a écrit :\n« votre colis est perdu ».',
    'On Monday you wrote:\nit will come tomorrow. Nothing came.',
    'De : la table\nÀ : la porte\nil manque deux mètres.',
    'From: what I read, it is broken.',
    'Envoyé de chez moi ce matin, toujours rien reçu.\nQue faire ?',
    '> tout est cité',
    '-- ',
  ])('%s', (text) => {
    expect(replyText(text)).toBe(text.trim());
  });
});

test('whatever comes, words that are there do not vanish, and nothing is added', () => {
  const line = fc.oneof(
    fc.string(),
    fc.constantFrom(
      '> x',
      '-- ',
      'Le 1 juin, a@b.fr a écrit :',
      'De : x',
      'À : y',
      'Objet : z',
      '',
      '____________',
    ),
  );
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const text = lines.join('\n');
      const reply = replyText(text);
      expect(reply === '').toBe(text.trim() === '');
      const given = new Set(
        text
          .replace(/\r\n?/g, '\n')
          .split('\n')
          .map((each) => each.trim()),
      );
      for (const each of reply.split('\n')) expect(given.has(each.trim()) || each === '').toBe(true);
    }),
  );
});
