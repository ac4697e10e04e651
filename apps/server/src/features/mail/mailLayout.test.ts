import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mailLayout } from './mailLayout.ts';

const invitation = {
  language: 'fr',
  brand: 'Maison Test',
  body: [
    'Bonjour Léa,\nmerci de votre visite.',
    {
      choices: [0, 1, 2].map((score) => ({ label: String(score), href: `https://m.test/s/${score}` })),
      low: 'pas du tout',
      high: 'tout à fait',
    },
    { quote: 'La couture\na lâché' },
    { list: ['un', 'deux'] },
  ],
  button: { label: 'Répondre', href: 'https://m.test/s' },
  unsubscribeHref: 'https://m.test/u/1',
} as const;

test('whoever reads plain text has everything: words, answers, links, the way out', () => {
  expect(mailLayout(invitation).text).toBe(`Maison Test

Bonjour Léa,
merci de votre visite.

0 = pas du tout · 2 = tout à fait
0  https://m.test/s/0
1  https://m.test/s/1
2  https://m.test/s/2

> La couture
> a lâché

- un
- deux

Répondre :
https://m.test/s

-- 
Vous pouvez répondre à ce message : quelqu’un le lira.

Ne plus recevoir ces messages
https://m.test/u/1
`);
});

test('mailboxes can show their own unsubscribe button, which works in one click', () => {
  expect(mailLayout(invitation).headers).toEqual({
    'List-Unsubscribe': '<https://m.test/u/1>',
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
  });
  expect(mailLayout({ ...invitation, unsubscribeHref: undefined as never }).headers).toEqual({});
});

test('what is put in never becomes markup', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      const poison = `<script>${text}"'&<img src=x onerror=y>`;
      const { html } = mailLayout({
        language: 'en',
        brand: poison,
        preview: poison,
        body: [poison, { heading: poison }, { quote: poison }, { list: [poison] }],
        button: { label: poison, href: 'https://m.test/' },
        footer: poison,
      });
      expect(html).not.toMatch(/<script|<img|onerror=y>/);
    }),
  );
});

test('a link that is not one is a mistake of ours, and never sent', () => {
  const button = { label: 'x', href: 'javascript:alert(1)' };
  expect(() => mailLayout({ ...invitation, button })).toThrow(TypeError);
});

test('nothing is loaded from elsewhere: reading a mail is nobody’s business', () => {
  expect(mailLayout(invitation).html).not.toMatch(/<img|url\(|<link|@import/);
});
