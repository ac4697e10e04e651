import { expect, test } from 'vitest';
import { ApiError } from '../api/ApiError.ts';
import { catalogue } from '../i18n/fr/catalogue.ts';
import type { Write } from '../i18n/useText.ts';
import { explainError } from './explainError.ts';

const t = ((key: keyof typeof catalogue, values: Record<string, string> = {}) =>
  catalogue[key].replace(/\{(\w+)\}/g, (_, name: string) => values[name] ?? '')) as Write;
const textOf = (...error: ConstructorParameters<typeof ApiError>) =>
  explainError(new ApiError(...error), t).text;

test('the server’s own sentence stands alone: what is generic would contradict it', () => {
  const says = 'Un dossier garde des fichiers de 10 Mo au plus. Celui-ci n’a pas été conservé.';
  expect(textOf('too-large', says)).toBe(says);
});

test('what is wrong with one value is told with the name it has on screens, and what to do', () => {
  const fields = [{ field: 'texts.name', message: 'à remplir' }];
  expect(textOf('invalid', 'À remplir.', { fields })).toBe(
    'Nom : à remplir. Rien n’a été modifié. Corrigez, puis envoyez de nouveau.',
  );
});

test('no path of a program is shown for a value that screens do not name', () => {
  const fields = [{ field: 'rule.trigger.to.0', message: 'ce n’est pas compris' }];
  expect(textOf('invalid', 'Ce n’est pas compris.', { fields })).toMatch(/^Ce n’est pas compris\. Rien/);
});

test('who is told why by no server, or may not know more, reads our words', () => {
  expect(textOf('offline', 'The server did not answer.')).toBe(t('shell.error.offline.advice'));
  expect(textOf('internal', 'Something failed on our side.')).toBe(t('shell.error.internal.advice'));
  expect(textOf('forbidden', '')).toBe(t('shell.error.forbidden.advice'));
  expect(explainError(new TypeError('undefined is no function'), t).text).toBe(
    t('shell.error.internal.advice'),
  );
});
