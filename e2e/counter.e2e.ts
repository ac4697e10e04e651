/// <reference lib="dom" />
import type { Browser, BrowserContext, Page } from 'playwright-core';
import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import {
  createOwner,
  openBrowser,
  phone,
  picture,
  type Running,
  signIn,
  startRapport,
  tablet,
  whole,
} from './rapport.ts';

interface Person {
  id: string;
  name: string;
  phone: string;
}

let running: Running;
let browser: Browser;
let context: BrowserContext;
let page: Page;
let person: Person;
let sample = '';

beforeAll(async () => {
  running = await startRapport({ sample: true });
  browser = await openBrowser();
  context = await browser.newContext({ ...tablet, locale: 'fr-FR' });
  page = await context.newPage();
  await createOwner(page, running);
  person = await openSample();
});
// One that breaks off without a network leaves the others theirs.
afterEach(async () => {
  running.setAnswering(true);
  await context.setOffline(false);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

test('an assistant finds who is here by phone, reads how to behave, notes a wish and when they meet again', async () => {
  await page.goto(`${running.address}/counter`);
  await page.getByRole('heading', { level: 1, name: 'Qui est là ?' }).waitFor();
  await page.getByRole('button', { name: /^Menu de/ }).click();
  await page.getByRole('menuitem', { name: 'Qui tient cette tablette, et où' }).click();
  const who = page.getByRole('combobox', { name: 'Qui vous êtes' });
  await who.click();
  await page.getByRole('option', { name: 'Claire' }).click();
  await picture(page, 'counter-place');
  await page.getByRole('button', { name: 'C’est bon' }).click();
  await page
    .getByRole('button', { name: /^Fait :/ })
    .first()
    .waitFor();
  await picture(page, 'counter-home');

  await page.getByLabel('Nom, téléphone, carte ou adresse électronique').fill(localPhone(person.phone));
  await page.keyboard.press('Enter');
  await page.waitForURL(/\/counter\/people\//);
  await page.getByRole('heading', { level: 1, name: person.name }).waitFor();
  await page.getByRole('heading', { name: 'À faire' }).waitFor();
  await page.getByRole('heading', { name: 'À éviter' }).waitFor();
  await picture(page, 'counter-card');

  await page.getByRole('button', { name: 'Souhait', exact: true }).click();
  await page.getByLabel('Produit').fill('Le vase Goutte');
  await picture(page, 'counter-wish');
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByText('Souhait noté.').waitFor();
  await page.getByRole('region', { name: 'Souhaits' }).getByText('Le vase Goutte').waitFor();

  await page.getByRole('button', { name: 'Se revoir' }).click();
  await page.getByRole('button', { name: 'Dans 2 semaines' }).click();
  await page.getByLabel('À quel propos').fill('Le vase pour sa sœur');
  await picture(page, 'counter-meet');
  await page.getByRole('button', { name: 'Garder' }).click();
  const planned = page.getByRole('region', { name: 'Quand vous vous revoyez' });
  await planned.getByText('Le vase pour sa sœur').waitFor();
  await planned.getByText('Claire').first().waitFor();
});

test('without a network today’s appointments are still read, and a note written then arrives once', async () => {
  await page.goto(`${running.address}/counter`);
  await page
    .getByRole('button', { name: /^Fait :/ })
    .first()
    .waitFor();
  // The worker takes the files one after the other: nothing is promised before it has them all.
  for (let isKept = false; !isKept; await page.waitForTimeout(500))
    isKept = await page.evaluate(async () => {
      const files = ['/counter', ...(await (await fetch('/counter-files.json')).json())];
      const cache = await caches.open('rapport-counter-files');
      return navigator.serviceWorker.controller !== null && (await cache.keys()).length >= files.length;
    });
  const links = page.getByRole('region', { name: 'Attendus aujourd’hui' }).getByRole('link');
  const expected = await links.first().getAttribute('href');
  const id = expected?.split('/').at(-1);
  // Whoever is expected is on the device, with their card.
  await expect
    .poll(async () => (await keptOnDevice('counter-day'))?.cards?.some((card) => card.id === id))
    .toBe(true);

  await context.setOffline(true);
  await page.reload();
  await page.getByText('Pas de réseau.').waitFor();
  await picture(page, 'counter-offline');
  await page.locator(`a[href="${expected}"]`).first().click();
  await page.waitForURL(`**${expected}`);
  await page.getByRole('region', { name: 'Ce que nous savons' }).waitFor();
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await page.getByLabel('Ce qu’il faut savoir').fill('Cherche un cadeau pour le 12 mai');
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByText(/^Gardé sur cet appareil/).waitFor();
  const known = page.getByRole('region', { name: 'Ce que nous savons' });
  await known.getByText('Attend de partir').waitFor();
  await picture(page, 'counter-offline-note');
  await page.reload();
  await known.getByText('Attend de partir').waitFor();

  // What is said for a moment is waited for before it can be said.
  await Promise.all([page.getByText('Ce qui attendait ici est parti.').waitFor(), context.setOffline(false)]);
  await known.getByText('Attend de partir').waitFor({ state: 'detached' });
  await expect.poll(() => known.getByText('Cherche un cadeau pour le 12 mai').count()).toBe(1);
  const answer = await page.request.get(`${running.address}/api/v1/counter/customers/${id}/notes`, {
    headers: { 'x-workspace': sample },
  });
  const { notes } = (await answer.json()) as { notes: { text: string }[] };
  expect(notes.filter(({ text }) => text === 'Cherche un cadeau pour le 12 mai')).toHaveLength(1);
});

test('a server that does not answer, on a network that is there, is like no network', async () => {
  await page.goto(`${running.address}/counter`);
  const links = page.getByRole('region', { name: 'Attendus aujourd’hui' }).getByRole('link');
  const expected = await links.first().getAttribute('href');

  running.setAnswering(false);
  await page.reload();
  await page.getByText('Le serveur ne répond pas.').waitFor();
  await page.locator(`a[href="${expected}"]`).first().click();
  await page.waitForURL(`**${expected}`);
  const known = page.getByRole('region', { name: 'Ce que nous savons' });
  await known.waitFor();
  await page.getByRole('button', { name: 'Noter', exact: true }).click();
  await page.getByLabel('Ce qu’il faut savoir').fill('Préfère le salon du premier étage');
  await page.getByRole('button', { name: 'Garder' }).click();
  await page.getByText(/^Gardé sur cet appareil/).waitFor();
  await picture(page, 'counter-silence');

  const isSent = page.getByText('Ce qui attendait ici est parti.').waitFor();
  running.setAnswering(true);
  await isSent;
  await page.getByText('Le serveur ne répond pas.').waitFor({ state: 'detached' });
  await known.getByText('Attend de partir').waitFor({ state: 'detached' });
  await expect.poll(() => known.getByText('Préfère le salon du premier étage').count()).toBe(1);
});

test('what is noted can be taken back, by keyboard too', async () => {
  await page.goto(`${running.address}/counter/people/${person.id}`);
  await page.getByRole('button', { name: 'Noter', exact: true }).press('Enter');
  await page.getByLabel('Ce qu’il faut savoir').fill('À reprendre');
  await page.getByRole('button', { name: 'Garder' }).press('Enter');
  const line = page.getByRole('region', { name: 'Ce que nous savons' }).getByText('À reprendre');
  await line.waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).last().press('Enter');
  await page.getByText('C’est annulé.').waitFor();
  await line.waitFor({ state: 'detached' });
});

test('a lead hands a book on, shared out, and takes it back', async () => {
  await page.goto(`${running.address}/counter/books`);
  await page.getByRole('button', { name: 'Confier : le carnet de Claire' }).click();
  await page.getByRole('combobox', { name: 'À qui' }).click();
  await page.getByRole('option', { name: 'Amadou' }).click();
  await page.getByRole('option', { name: 'Lucie' }).click();
  await page.keyboard.press('Escape');
  await page.getByText(/changent de carnet/).waitFor();
  await picture(page, 'counter-move');
  await page.getByRole('button', { name: /^Confier \d+ personnes/ }).click();
  await page.getByText(/ont changé de carnet/).waitFor();
  await page.getByRole('button', { name: 'Annuler', exact: true }).first().click();
  await page.getByText('C’est annulé.').first().waitFor();
  await page.getByRole('button', { name: 'Confier : le carnet de Claire' }).waitFor();
});

const looks = [
  { language: 'fr-FR', scheme: 'light', size: tablet, label: 'fr-light-820' },
  { language: 'en-GB', scheme: 'dark', size: tablet, label: 'en-dark-820' },
  { language: 'fr-FR', scheme: 'dark', size: phone, label: 'fr-dark-390' },
  { language: 'en-GB', scheme: 'light', size: phone, label: 'en-light-390' },
] as const;

for (const look of looks) {
  test.each(['home', 'card', 'waitlists', 'stories', 'books'])(
    `the counter’s %s, ${look.label}: accessible, alive and no wider than the screen`,
    async (name) => {
      const state = await context.storageState();
      const other = await browser.newContext({
        ...look.size,
        locale: look.language,
        colorScheme: look.scheme,
        storageState: {
          ...state,
          origins: state.origins.map((origin) => ({
            ...origin,
            localStorage: origin.localStorage.filter((one) => !/language|scheme/i.test(one.name)),
          })),
        },
      });
      const shown = await other.newPage();
      const problems: string[] = [];
      shown.on('pageerror', (error) => problems.push(error.message));
      shown.on('response', (response) => {
        if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
      });
      const paths: Record<string, string> = { home: '', card: `/people/${person.id}` };
      await shown.goto(`${running.address}/counter${paths[name] ?? `/${name}`}`);
      await whole(shown);
      await picture(shown, `counter-${name}-${look.label}`);
      expect(problems).toEqual([]);
      expect(await violationsOf(shown)).toEqual([]);
      const overflow = await shown.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      await other.close();
    },
  );
}

test('signed out, nothing of anybody stays on the device', async () => {
  await page.goto(`${running.address}/counter`);
  await page.getByRole('button', { name: /^Menu de/ }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL(/sign-in/);
  expect(await keptNames()).toEqual(['visit']);
  // What another page was waiting for when it was left arrives later: it is kept nowhere.
  await signIn(page, running);
  await page.goto(`${running.address}/counter`);
  await expect.poll(keptNames, { timeout: 20_000 }).toContain('counter-day');
  let answer = () => {};
  const asked = new Promise<void>((resolve) => {
    void context.route('**/api/v1/counter/day/cards*', async (route) => {
      const response = await route.fetch();
      resolve();
      await new Promise<void>((go) => {
        answer = go;
      });
      await route.fulfill({ response });
    });
  });
  const other = await context.newPage();
  await other.goto(`${running.address}/counter`);
  await asked;
  await page.getByRole('button', { name: /^Menu de/ }).click();
  await page.getByRole('menuitem', { name: 'Se déconnecter' }).click();
  await page.waitForURL(/sign-in/);
  const arrived = other.waitForResponse('**/api/v1/counter/day/cards*');
  answer();
  await arrived;
  await other.waitForTimeout(500);
  await other.close();
  expect(await keptNames()).toEqual(['visit']);
  await context.unroute('**/api/v1/counter/day/cards*');
});

/** What the device keeps under a name; undefined before it keeps anything. */
function keptOnDevice(name: string): Promise<{ cards?: { id: string }[] } | undefined> {
  return page.evaluate(
    (sought) =>
      new Promise((resolve) => {
        const opening = indexedDB.open('rapport-device');
        // The page makes it, not who looks at it.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve(undefined);
        opening.onsuccess = () => {
          const reading = opening.result.transaction('kept').objectStore('kept').get(sought);
          reading.onsuccess = () => resolve(reading.result);
        };
      }),
    name,
  );
}

/** Names of what the device keeps; `visit` says that it was emptied. */
function keptNames(): Promise<string[]> {
  return page.evaluate(
    () =>
      new Promise<string[]>((resolve) => {
        const opening = indexedDB.open('rapport-device');
        // The page makes it, not who looks at it.
        opening.onupgradeneeded = () => opening.transaction?.abort();
        opening.onerror = () => resolve([]);
        opening.onsuccess = () => {
          const asked = opening.result.transaction('kept').objectStore('kept').getAllKeys();
          asked.onsuccess = () => resolve(asked.result.map(String));
        };
      }),
  );
}

/** Waits for the counters of the sample brand, and finds somebody of Claire's whose relationship is told. */
async function openSample(): Promise<Person> {
  for (;;) {
    const me = await (await page.request.get(`${running.address}/api/v1/me`)).json();
    const found = me.workspaces.find((each: { id: string }) => each.id !== me.workspace.id) ?? me.workspace;
    sample = found.id;
    const ask = async (path: string) =>
      (
        await page.request.get(`${running.address}/api/v1/${path}`, { headers: { 'x-workspace': sample } })
      ).json();
    const desk = await ask('counter/desk');
    const claire = desk.assistants?.find(({ name }: { name: string }) => name === 'Claire');
    if (claire) {
      await page.evaluate(`localStorage.setItem('rapport-workspace', ${JSON.stringify(sample)})`);
      const { customers } = await ask(`books/assistants/${claire.id}/customers`);
      for (const { id } of customers) {
        const card = await ask(`counter/customers/${id}`);
        const number = card.handles.find(({ kind }: { kind: string }) => kind === 'phone')?.value;
        if (number && card.name && card.relation?.probability > 0.5)
          return { id, name: card.name, phone: number };
      }
      throw new Error('Nobody of the sample is known well enough to show');
    }
    await page.waitForTimeout(500);
  }
}

function localPhone(international: string): string {
  return international.replace(/^\+33/, '0');
}
