import { setupI18n } from '@lingui/core';
import { compileMessageOrThrow } from '@lingui/message-utils/compileMessage';
import { describe, expect, it } from 'vitest';
import { catalogue as en } from './en/catalogue.ts';
import { catalogue as fr } from './fr/catalogue.ts';

const languages: [string, Record<string, string>][] = [
  ['en', en],
  ['fr', fr],
];

/** The names of the values and elements a message asks for. */
function namesIn(message: string): string[] {
  const names = new Set<string>();
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      if (typeof token[0] === 'string') names.add(token[0]);
      if (token[2] !== null && typeof token[2] === 'object') Object.values(token[2]).forEach(walk);
    }
  };
  walk(compileMessageOrThrow(message));
  for (const [, element] of message.matchAll(/<(\w+)[^>]*>/g)) names.add(`<${element}>`);
  return [...names].sort();
}

/** The branches of plurals that stand for several numbers and write none: in French, none and one are both `one`. */
function numberless(message: string): unknown[] {
  const found: unknown[] = [];
  const walk = (tokens: unknown): void => {
    if (!Array.isArray(tokens)) return;
    for (const token of tokens) {
      if (!Array.isArray(token)) continue;
      const [, kind, forms] = token;
      if (forms === null || typeof forms !== 'object') continue;
      const { one } = forms;
      if (kind === 'plural' && one !== undefined && !('0' in forms || '=0' in forms)) {
        const written = Array.isArray(one) ? one : [one];
        if (!written.some((part) => Array.isArray(part) || String(part).includes('#'))) found.push(one);
      }
      Object.values(forms).forEach(walk);
    }
  };
  walk(compileMessageOrThrow(message));
  return found;
}

describe('the texts of the screens', () => {
  it('has the same keys in both languages, so that no page shows a key instead of words', () => {
    expect(Object.keys(fr).sort()).toEqual(Object.keys(en).sort());
  });

  it.each(languages)('%s: no text is empty or left in capitals for later', (_language, texts) => {
    const wrong = Object.entries(texts).filter(([, text]) => text.trim() === '' || /TODO|XXX|^x$/.test(text));
    expect(wrong).toEqual([]);
  });

  it.each(languages)('%s: every text is a message that can be written', (_language, texts) => {
    const broken = Object.entries(texts).filter(([, text]) => {
      try {
        compileMessageOrThrow(text);
        return false;
      } catch {
        return true;
      }
    });
    expect(broken).toEqual([]);
  });

  it.each(languages)(
    '%s: apostrophes are typographic; a straight one would swallow values',
    (_language, texts) => {
      expect(Object.entries(texts).filter(([, text]) => text.includes("'"))).toEqual([]);
    },
  );

  it('asks for the same values and elements in both languages, so that none is lost in one of them', () => {
    const differing = Object.keys(en).filter((key) => {
      const inEnglish = namesIn(en[key as keyof typeof en]);
      const inFrench = namesIn(fr[key as keyof typeof fr] ?? '');
      return inEnglish.join() !== inFrench.join();
    });
    expect(differing).toEqual([]);
  });

  it('has no exclamation mark and no "oops": calm, as agreed', () => {
    const loud = languages.flatMap(([, texts]) =>
      Object.entries(texts).filter(([, text]) => /!|\boops\b|\boups\b/i.test(text)),
    );
    expect(loud).toEqual([]);
  });

  it('never says one where there is none: in French, 0 is singular too', () => {
    expect(Object.entries(fr).filter(([, text]) => numberless(text).length > 0)).toEqual([]);
  });

  it('writes percentages as each language does: 75% in English, 75 % in French', () => {
    const foreign = [
      ...Object.entries(en).filter(([, text]) => /[\d}]\s%/.test(text)),
      ...Object.entries(fr).filter(([, text]) => /[\d}]%/.test(text)),
    ];
    expect(foreign).toEqual([]);
  });

  it('writes plurals in both languages', () => {
    const i18n = setupI18n();
    i18n.setMessagesCompiler(compileMessageOrThrow);
    i18n.load({ en, fr });
    i18n.activate('fr');
    expect(i18n._('imports.result.added', { count: 0 })).toBe('Rien de nouveau n’a été ajouté.');
    expect(i18n._('imports.result.added', { count: 1 })).toBe('1 échange a été ajouté.');
    i18n.activate('en');
    expect(i18n._('imports.result.added', { count: 1200 })).toBe('1,200 exchanges were added.');
  });
});
