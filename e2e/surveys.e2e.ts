import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { desktop, picture } from './rapport.ts';
import { browser, page, running, useOwner } from './stage.ts';

let link = '';

const narrow = {
  viewport: { width: 320, height: 640 },
  isMobile: true,
  hasTouch: true,
  locale: 'fr-FR',
} as const;

useOwner();

test('a manager makes an NPS survey from a template, changes it beside its preview, and publishes it', async () => {
  await page.goto(`${running.address}/surveys`);
  await picture(page, 'surveys-empty');
  await page.getByRole('link', { name: 'New survey' }).click();
  await page.getByRole('button', { name: 'Use: Recommendation (NPS)' }).click();
  await page.waitForURL('**/edit');
  const preview = page.frameLocator('iframe[title="Preview"]');
  await preview.getByRole('radio', { name: '9' }).waitFor();

  await page
    .getByRole('button', { name: /How likely are you to recommend us/ })
    .first()
    .click();
  await page.getByLabel('What is asked').fill('Would you send a friend to us?');
  await preview.getByText('Would you send a friend to us?').waitFor();
  await page.getByRole('button', { name: 'Undo' }).click();
  await preview.getByText('How likely are you to recommend us to a friend or colleague?').waitFor();
  await page.getByRole('tab', { name: 'Words and logic' }).click();
  await page.getByText(/Shown if “How likely are you to recommend us.*” is 6 or less\./).waitFor();
  await page.getByRole('tab', { name: 'Translations' }).click();
  await page.getByText(/Français: \d+ of \d+/).waitFor();
  await page.getByRole('tab', { name: 'Questions' }).click();
  await picture(page, 'surveys-builder');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Published' }).waitFor();

  await page.getByRole('link', { name: 'Answers' }).click();
  await page.getByRole('link', { name: 'Send' }).click();
  const address = page.getByLabel('Link', { exact: true });
  await expect.poll(() => address.inputValue()).toMatch(/\/s\/[\w-]{60,}$/);
  link = await address.inputValue();
  await picture(page, 'surveys-send');
});

test('a customer answers it in French on a narrow phone, through a lost network and a closed page', async () => {
  const context = await browser.newContext(narrow);
  let phone = await context.newPage();
  await phone.goto(link);
  await phone.getByRole('heading', { name: 'Votre recommandation' }).waitFor();
  await picture(phone, 'survey-page-nps');
  expect(await violationsOf(phone)).toEqual([]);
  expect(await phone.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(320);
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByText('Répondez ici, s’il vous plaît.').waitFor();
  await phone.getByRole('radio', { name: '9', exact: true }).check();
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByLabel('Qu’est-ce qui vous a plu ?').last().fill('Toujours à l’heure, comme d’habitude.');
  await phone.close();

  // Back later: the page is the one that was left, and what was answered is there.
  phone = await context.newPage();
  await phone.goto(link);
  await phone.getByText(/Vous revoilà/).waitFor();
  await expect
    .poll(() => phone.getByLabel('Qu’est-ce qui vous a plu ?').last().inputValue())
    .toBe('Toujours à l’heure, comme d’habitude.');

  await context.setOffline(true);
  await phone.getByRole('button', { name: 'Envoyer' }).click();
  await phone.getByText(/Pas de réseau/).waitFor();
  await picture(phone, 'survey-page-offline');
  await context.setOffline(false);
  // The author's own words alone, with none of ours over them.
  await phone.getByRole('heading', { name: 'Merci. Votre réponse est bien arrivée.', exact: true }).waitFor();
  expect(await phone.getByText(/^Merci/).count()).toBe(1);
  await picture(phone, 'survey-page-thanks');
  expect(await violationsOf(phone)).toEqual([]);
  await phone.goto(link);
  await phone.getByRole('heading', { name: 'Vous avez déjà répondu' }).waitFor();
  await context.close();
});

test('the score, the words, the relation and the timeline have moved', async () => {
  await page.goto(`${running.address}/surveys`);
  await page.getByText(/one answer/).waitFor();
  await page.getByRole('link', { name: 'Recommendation (NPS)', exact: true }).click();
  await page.getByText('Toujours à l’heure, comme d’habitude.').waitFor();
  await picture(page, 'surveys-results');
  expect(await violationsOf(page)).toEqual([]);
  await page.getByRole('link', { name: 'A customer' }).click();
  await page.waitForURL('**/customers/*');
  await page.getByText('Toujours à l’heure, comme d’habitude.').first().waitFor();
  await page
    .getByText(/Probably|Perhaps|Possibly/i)
    .first()
    .waitFor();
  await picture(page, 'surveys-customer');
});

test('every kind of question fits a phone of 320 pixels, by day and by night, and passes axe', async () => {
  const { surveyTemplates } = await import('@rapport/core/surveys');
  for (const key of ['pulse', 'kano', 'relationship', 'orientation', 'csat-stars', 'csat-smileys']) {
    const definition = surveyTemplates.find((each) => each.key === key)?.definition;
    const made = await (
      await page.request.post(`${running.address}/api/v1/surveys`, { data: { name: key, definition } })
    ).json();
    const open = await (
      await page.request.post(`${running.address}/api/v1/surveys/${made.id}/publish`)
    ).json();
    for (const colorScheme of ['light', 'dark'] as const) {
      const context = await browser.newContext({ ...narrow, colorScheme });
      const phone = await context.newPage();
      await phone.goto(running.address + open.link);
      await phone.locator('fieldset').first().waitFor();
      await picture(phone, `survey-page-${key}-${colorScheme}`);
      expect(await violationsOf(phone), key).toEqual([]);
      expect(await phone.evaluate('document.documentElement.scrollWidth'), key).toBeLessThanOrEqual(320);
      await context.close();
    }
  }
});

test('the page weighs under 120 kB and says when its first question is painted on a fast 3G network', async () => {
  const context = await browser.newContext(narrow);
  const phone = await context.newPage();
  const network = await context.newCDPSession(phone);
  // Chromium's own preset: 1.6 Mbit/s less a tenth, 150 ms x 3.75 of latency.
  await network.send('Network.enable');
  await network.send('Network.emulateNetworkConditions', {
    offline: false,
    downloadThroughput: ((1.6 * 1_000_000) / 8) * 0.9,
    uploadThroughput: ((750 * 1_000) / 8) * 0.9,
    latency: 150 * 3.75,
  });
  const response = await phone.goto(link);
  const paints = await phone.evaluate<number>(
    `new Promise((resolve) => new PerformanceObserver((list) => resolve(list.getEntries().find((entry) => entry.name === 'first-contentful-paint')?.startTime)).observe({ type: 'paint', buffered: true }))`,
  );
  const size = (await response?.request().sizes())?.responseBodySize;
  console.log(`survey page: ${size} bytes on the wire, first contentful paint ${Math.round(paints)} ms`);
  expect(size).toBeLessThan(120_000);
  await context.close();
});

test('the browser’s way back stays in the survey, a figure is what was typed, and limits are told', async () => {
  const link = await publish({
    ...french,
    pages: [
      { id: 'first', questions: [{ id: 'rate', kind: 'scale', highest: 5, title: { fr: 'Votre note' } }] },
      {
        id: 'second',
        questions: [
          { id: 'hours', kind: 'number', lowest: 0, highest: 2, title: { fr: 'Combien d’heures ?' } },
          {
            id: 'colours',
            kind: 'multiple',
            atLeast: 2,
            atMost: 2,
            title: { fr: 'Vos couleurs' },
            choices: ['Rouge', 'Vert', 'Bleu'].map((fr) => ({ id: fr, label: { fr } })),
          },
          {
            id: 'order',
            kind: 'ranking',
            title: { fr: 'Dans l’ordre' },
            choices: ['Prix', 'Accueil'].map((fr) => ({ id: fr, label: { fr } })),
          },
        ],
      },
      { id: 'third', questions: [{ id: 'words', kind: 'long', title: { fr: 'Un mot' } }] },
    ],
  });
  const context = await browser.newContext(narrow);
  const phone = await context.newPage();
  await phone.goto(link);
  // The second press of a double click passes over no page.
  await phone.getByRole('button', { name: 'Suivant' }).dblclick();
  const hours = phone.getByRole('textbox', { name: 'Combien d’heures ?' });
  await hours.pressSequentially('3,05');
  await expect.poll(() => hours.inputValue()).toBe('3,05');
  await phone.getByText('Choisissez-en 2.').waitFor();
  await phone.getByRole('checkbox', { name: 'Vert' }).check();
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByText('C’est trop haut : 2 au plus.').waitFor();
  await phone.getByText('Choisissez-en au moins 2.').waitFor();
  await hours.fill('');
  await hours.pressSequentially('1,05');
  await phone.getByRole('checkbox', { name: 'Bleu' }).check();
  await phone.getByRole('button', { name: 'Prix' }).click();
  await phone.getByText('Il en reste un à classer.').waitFor();
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByText('Classez-les tous, ou effacez le classement pour passer cette question.').waitFor();
  await phone.getByRole('button', { name: 'Effacer le classement' }).click();
  await phone.getByRole('button', { name: 'Prix' }).click();
  await phone.getByRole('button', { name: 'Accueil' }).click();
  expect(await violationsOf(phone)).toEqual([]);
  await picture(phone, 'survey-page-limits');
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByLabel('Un mot').last().fill('Bien.');
  await phone.goBack();
  await expect.poll(() => hours.inputValue()).toBe('1,05');
  await phone.goBack();
  await phone.getByText('Votre note').waitFor();
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByRole('button', { name: 'Suivant' }).click();
  await phone.getByRole('button', { name: 'Envoyer' }).click();
  await phone.getByRole('heading', { name: 'Merci' }).waitFor();
  await context.close();
});

test('on a shop’s tablet what is left half answered is gone before somebody else reads it', async () => {
  const link = await publish({
    ...french,
    pages: [{ id: 'first', questions: [{ id: 'words', kind: 'long', title: { fr: 'Un mot' } }] }],
  });
  const context = await browser.newContext({ ...narrow, viewport: { width: 768, height: 1024 } });
  const kiosk = await context.newPage();
  await kiosk.clock.install();
  await kiosk.goto(`${link}?by=kiosk`);
  const words = kiosk.getByLabel('Un mot').last();
  await words.fill('Ma voisine a tort');
  await kiosk.clock.runFor(61_000);
  await kiosk.getByText('Êtes-vous encore là ?').waitFor();
  await words.fill('Ma voisine a raison');
  await kiosk.getByText('Êtes-vous encore là ?').waitFor({ state: 'detached' });
  await kiosk.clock.runFor(82_000);
  await expect.poll(() => words.inputValue()).toBe('');
  await context.close();
});

test('a site shows the survey once it is named, and Escape closes it; a site that is not shows nothing broken', async () => {
  const shop = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html');
    response.end(
      `<html lang="fr"><script src="${running.address}/embed.js" data-survey="${link}" async></script></html>`,
    );
  });
  shop.listen(0, '127.0.0.1');
  await once(shop, 'listening');
  const site = `127.0.0.1:${(shop.address() as AddressInfo).port}`;
  const context = await browser.newContext(desktop);
  const visit = await context.newPage();
  const opinion = visit.getByRole('button', { name: 'Votre avis' });
  await visit.goto(`http://${site}`);
  await opinion.click();
  await visit.getByRole('button', { name: 'Fermer' }).waitFor({ state: 'detached' });
  await expect.poll(() => opinion.count()).toBe(0);

  await page.goto(`${running.address}/surveys`);
  await page.getByRole('link', { name: 'Recommendation (NPS)', exact: true }).last().click();
  await page.getByRole('link', { name: 'Send' }).click();
  const sites = page.getByLabel('Sites that may show it');
  const form = page.locator('form').filter({ has: sites });
  await sites.fill('shop');
  await form.getByRole('button', { name: 'Save' }).click();
  await page.getByText('Not the address of a site: shop.').waitFor();
  await sites.fill(`http://${site}/welcome`);
  await form.getByRole('button', { name: 'Save' }).click();
  await expect.poll(() => sites.inputValue()).toBe(`http://${site}`);

  await visit.reload();
  await opinion.click();
  const answer = visit.frameLocator('iframe').getByRole('radio', { name: '9', exact: true });
  await answer.check();
  await answer.press('Escape');
  await opinion.waitFor();
  await context.close();
  shop.close();
});

test('who was answering when the survey closed reads it in their language', async () => {
  const link = await publish({
    ...french,
    pages: [{ id: 'first', questions: [{ id: 'words', kind: 'long', title: { fr: 'Un mot' } }] }],
  });
  const context = await browser.newContext(narrow);
  const phone = await context.newPage();
  await phone.goto(link);
  await phone.getByLabel('Un mot').last().fill('Bien.');
  await phone.route('**/api/v1/answers', (route) =>
    route.fulfill({
      status: 409,
      json: { error: { code: 'conflict', message: 'This survey takes no more answers.', fields: [] } },
    }),
  );
  await phone.getByRole('button', { name: 'Envoyer' }).click();
  await phone.getByRole('heading', { name: 'Ce questionnaire est clos' }).waitFor();
  await context.close();
});

const french = {
  format: 1,
  title: { fr: 'Quelques mots' },
  languages: ['fr'],
  thanks: { fr: 'Merci beaucoup.' },
};

async function publish(definition: object): Promise<string> {
  const send = async (path: string, data?: object) =>
    (await page.request.post(`${running.address}/api/v1/surveys${path}`, { data })).json();
  const { id } = await send('', { name: 'Quelques mots', definition });
  return running.address + (await send(`/${id}/publish`)).link;
}
