import { expect, test } from 'vitest';
import { html, publicPage } from './publicPage.ts';

test('a French page keeps its punctuation on the line of its word, and leaves addresses and fields as they are', () => {
  const draw = (language: 'fr' | 'en') =>
    publicPage({
      language,
      title: 'Titre',
      brand: 'Marque',
      body: html`<p>Est-ce réglé ?</p><a href="/a ?b">Oui : « là »</a><textarea name="t">Quand ?</textarea>`,
    });
  expect(draw('fr')).toContain(
    '<p>Est-ce réglé\u202F?</p><a href="/a ?b">Oui\u00A0: «\u00A0là\u00A0»</a><textarea name="t">Quand ?</textarea>',
  );
  expect(draw('en')).toContain('Est-ce réglé ?');
});

test("a customer's words can't become markup on a page of ours", () => {
  const words = `<img src=x onerror="alert('1')"> & co`;
  const page = publicPage({
    language: 'fr',
    title: words,
    brand: words,
    body: html`<p title="${words}">${words}</p>${[html`<b>1</b>`, html`<b>2</b>`]}${null}${false}${0}`,
  });
  expect(page).not.toContain('<img');
  expect(page).toContain('&#60;img src=x onerror=&#34;alert(&#39;1&#39;)&#34;&#62; &#38; co');
  expect(page).toContain('<b>1</b><b>2</b>0');
});
