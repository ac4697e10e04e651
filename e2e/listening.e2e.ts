import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import {
  hasDovecot,
  password,
  type TestImap,
  testImap,
} from '../apps/server/src/features/mail/testing/testImap.ts';
import { type TestSmtp, testSmtp } from '../apps/server/src/features/mail/testing/testSmtp.ts';
import {
  createOwner,
  desktop,
  openBrowser,
  phone,
  picture,
  type Running,
  startRapport,
  whole,
} from './rapport.ts';

let running: Running;
let browser: Browser;
let page: Page;
let smtp: TestSmtp;
let imap: TestImap | undefined;
let invitation: TestSmtp['received'][number];
let customer = '';

const camille = { name: 'Camille Roux', email: 'camille@example.org' };
const comment = 'La livraison est arrivée avec dix jours de retard et personne ne m’a rappelée.';
const written = 'Je vous écris aussi ici : mon colis était abîmé, je voudrais un remboursement.';

beforeAll(async () => {
  smtp = await testSmtp();
  if (hasDovecot) imap = await testImap();
  running = await startRapport();
  browser = await openBrowser();
  const context = await browser.newContext({ ...desktop, locale: 'en-GB' });
  page = await context.newPage();
  await createOwner(page, running);
  await post('exchanges', {
    exchanges: [
      ...[2, 4, 6, 8].map((month) => ({
        id: `purchase-${month}`,
        customer: [
          { kind: 'external', value: 'camille' },
          { kind: 'email', value: camille.email, verified: true },
        ],
        kind: 'purchase',
        at: `2026-0${month}-12`,
        amount: 60,
        traits: { name: camille.name, language: 'fr' },
      })),
      { customer: 'nobody-to-write-to', kind: 'purchase', at: '2026-06-01', amount: 10 },
    ],
  });
  // Invitations go out at the hours of the workspace; a test is run at any.
  const open = await page.request.put(`${running.address}/api/v1/surveys/rules`, {
    data: { capDays: 30, fromHour: 0, toHour: 24, weekdays: [1, 2, 3, 4, 5, 6, 7] },
    headers: { origin: running.address },
  });
  expect(open.status(), await open.text()).toBe(200);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  await imap?.close();
  await smtp.close();
});

test('a manager sets where mails leave from and come to, and checks both', async () => {
  await page.goto(`${running.address}/settings/email`);
  await page.getByLabel('Messages are from').fill('bonjour@maison.example');
  await page.getByLabel('Name shown').fill('Maison Claire');
  await fillServer('Sending (SMTP)', smtp.port);
  if (imap) await fillServer('Receiving (IMAP)', imap.port, 'bonjour');
  const form = page.locator('form').filter({ has: page.getByLabel('Messages are from') });
  await form.getByRole('button', { name: 'Save', exact: true }).click();
  await page.getByText('Messages leave.', { exact: false }).waitFor();
  await page.getByRole('button', { name: 'Check sending' }).click();
  await page.getByText('Sending works').waitFor();
  if (imap) {
    await page.getByRole('button', { name: 'Check receiving' }).click();
    await page.getByText('Receiving works').waitFor();
  }
  await picture(page, 'listening-mail');
});

test('makes an NPS survey from a template and sends it to a segment', async () => {
  await page.goto(`${running.address}/surveys/new`);
  await page.getByRole('button', { name: 'Use: Recommendation (NPS)' }).click();
  await page.waitForURL('**/edit');
  await page.getByRole('button', { name: 'Publish', exact: true }).click();
  await page.getByRole('button', { name: 'Published' }).waitFor();
  await page.getByRole('link', { name: 'Answers' }).click();
  await page.getByRole('link', { name: 'Send' }).click();
  await page.getByLabel('Seen since').fill('2026-07-01');
  await page.getByRole('button', { name: 'Invite', exact: true }).click();
  // It is read before it leaves, as the customer will read it.
  const message = page.frameLocator('iframe[title="The message"]');
  await message.getByRole('heading', { name: /How likely/ }).waitFor();
  await page.getByRole('dialog').getByText('Français', { exact: true }).click();
  await page.getByText('Subject: Votre recommandation').waitFor();
  await picture(page, 'listening-before');
  await page.getByRole('button', { name: 'Invite one customer' }).click();
  await page.getByText('One customer is invited.').waitFor();
  invitation = await mailTo(camille.email);
  expect(invitation.mail.headers.some(({ key }) => key === 'list-unsubscribe')).toBe(true);
});

test('the customer answers in French on a phone, beginning with one press in the message', async () => {
  const context = await browser.newContext({ ...phone, locale: 'fr-FR' });
  const letter = await context.newPage();
  await letter.setContent(invitation.mail.html ?? '');
  await picture(letter, 'listening-invitation');
  const pressed = await letter.getByRole('link', { name: '3', exact: true }).getAttribute('href');
  const address = new URL(pressed ?? '');
  const hand = await context.newPage();
  await hand.goto(running.address + address.pathname + address.search);
  await hand.getByRole('heading', { name: 'Votre recommandation' }).waitFor();
  await picture(hand, 'listening-pressed');
  await expect.poll(() => hand.getByRole('radio', { name: '3', exact: true }).isChecked()).toBe(true);
  await hand.getByRole('button', { name: 'Suivant' }).click();
  await hand.getByRole('textbox').last().fill(comment);
  await picture(hand, 'listening-answer');
  await hand.getByRole('button', { name: 'Envoyer' }).click();
  await hand.getByRole('heading', { name: 'Merci' }).waitFor();
  await context.close();
});

test.runIf(hasDovecot)('the customer also answers by email, and it is on their timeline', async () => {
  const id = invitation.mail.messageId;
  await imap?.deliver(
    'bonjour',
    [
      `From: ${camille.name} <${camille.email}>`,
      'To: bonjour@maison.example',
      `Subject: Re: ${invitation.mail.subject}`,
      'Message-ID: <answer-of-camille@example.org>',
      `In-Reply-To: ${id}`,
      `References: ${id}`,
      'Content-Type: text/plain; charset=utf-8',
      'Content-Transfer-Encoding: 8bit',
      '',
      written,
      '',
    ].join('\r\n'),
  );
  const list = await (await page.request.get(`${running.address}/api/v1/customers?q=camille`)).json();
  customer = `${running.address}/customers/${list.customers[0].id}`;
  // The mailbox is read by itself; a page that is open is not told.
  await expect
    .poll(
      async () => {
        await page.goto(customer);
        await whole(page);
        return page.getByText(written).count();
      },
      { timeout: 240_000, interval: 1_000 },
    )
    .toBeGreaterThan(0);
  await page.getByText(comment).first().waitFor();
  await page
    .getByText(/Probably|Perhaps|Possibly/i)
    .first()
    .waitFor();
  await picture(page, 'listening-timeline');
});

test('the manager sees the score with its interval, the words and their topics', async () => {
  await page.goto(`${running.address}/measures/nps`);
  await page.getByText(/−100/).first().waitFor();
  await page.goto(`${running.address}/listen`);
  const words = page.getByRole('list', { name: 'Words' }).or(page.getByRole('main')).first();
  await words.getByText('dix jours de retard', { exact: false }).first().waitFor();
  await words
    .getByText(/Delivery/)
    .first()
    .waitFor();
  await picture(page, 'listening-words');
  if (!hasDovecot) return;
  await page.goto(`${running.address}/messages`);
  await page.getByText(camille.name).first().waitFor();
  await picture(page, 'listening-messages');
});

async function fillServer(name: string, port: number, user?: string): Promise<void> {
  const group = page.getByRole('group', { name });
  await group.getByLabel('Server').fill('127.0.0.1');
  await group.getByLabel('Port').fill(String(port));
  await group.getByRole('combobox', { name: 'Encryption' }).click();
  await page.getByRole('option', { name: /^None/ }).click();
  // The next server has the same ways to encrypt: those of this one go first.
  await page.getByRole('option').first().waitFor({ state: 'detached' });
  if (!user) return;
  await group.getByLabel('User').fill(user);
  await group.getByRole('textbox', { name: 'Password' }).fill(password);
}

async function mailTo(email: string): Promise<TestSmtp['received'][number]> {
  for (;;) {
    const found = smtp.received.find(({ to }) => to.includes(email));
    if (found) return found;
    await page.waitForTimeout(200);
  }
}

async function post(path: string, data: object): Promise<void> {
  const answer = await page.request.post(`${running.address}/api/v1/${path}`, {
    data,
    headers: { origin: running.address },
  });
  expect(answer.status(), await answer.text()).toBeLessThan(300);
}
