import { expect, test } from 'vitest';
import { html, publicPage } from './publicPage.ts';

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
