import { expect, test } from 'vitest';
import { picture } from './rapport.ts';
import { page, running, useOwner } from './stage.ts';

useOwner({ locale: 'fr-FR' });

test('whoever writes a template puts variables in where they write, without a mouse, and is told where one is wrong', async () => {
  await page.goto(`${running.address}/messages/templates`);
  await page.getByRole('button', { name: 'Ajouter un modèle' }).click();
  await page.getByRole('textbox', { name: /^Nom/ }).fill('Merci');
  const french = page.getByRole('textbox', { name: 'Français' });
  await french.fill('Bonjour , merci.');
  await french.press('Home');
  for (let i = 0; i < 8; i++) await french.press('ArrowRight');
  await page.getByRole('button', { name: 'Insérer une variable (Français)' }).focus();
  await page.keyboard.press('Enter');
  await page.getByRole('menuitem', { name: /^Prénom Par exemple « Léa »/ }).waitFor();
  await picture(page, 'entries-menu');
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.getByRole('menu').waitFor({ state: 'detached' });
  expect(await french.inputValue()).toBe('Bonjour {{firstName|"Madame, Monsieur"}}, merci.');
  await page.keyboard.type('chère cliente');
  expect(await french.inputValue()).toBe('Bonjour {{firstName|"chère cliente"}}, merci.');
  await page.keyboard.press('Control+End');
  await page.keyboard.type(' {{prenom}} {{brand');
  await page.getByRole('button', { name: 'Enregistrer' }).first().click();
  await page.getByText('ligne 1, caractère 47').waitFor();
  await picture(page, 'entries-refused');
  await french.fill('Bonjour {{firstName|"chère cliente"}}, merci.');
  await page.getByRole('button', { name: 'Enregistrer' }).first().click();
  await page.getByRole('button', { name: 'Supprimer Merci' }).waitFor();
});

test('a template that is removed by mistake comes back with one press', async () => {
  await page.getByRole('button', { name: 'Supprimer Merci' }).click();
  await page.getByText('« Merci » est supprimé.').waitFor();
  await page.getByRole('button', { name: 'Supprimer Merci' }).waitFor({ state: 'detached' });
  await page.getByRole('button', { name: 'Revenir en arrière' }).click();
  await page.getByRole('button', { name: 'Supprimer Merci' }).waitFor();
});

test('a gift begun while another is on its way is not lost', async () => {
  await page.goto(`${running.address}/moments/gestures`);
  const name = page.getByRole('textbox', { name: /^Cadeau/ });
  await name.fill('Bougie');
  await page.getByRole('textbox', { name: 'Coût' }).fill('12,5');
  await picture(page, 'entries-gifts');
  let answer = (): void => {};
  const held = new Promise<void>((resolve) => {
    answer = resolve;
  });
  await page.route('**/api/v1/gifts', async (route) => {
    await held;
    await route.continue();
  });
  await page.getByRole('button', { name: 'Ajouter un cadeau' }).click();
  await name.fill('Thé');
  answer();
  await page.getByText('12,50 €').waitFor();
  expect(await name.inputValue()).toBe('Thé');
});
