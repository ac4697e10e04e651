import type { Browser, BrowserContext, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type TestSmtp, testSmtp } from '../apps/server/src/features/mail/testing/testSmtp.ts';
import { violationsOf } from './accessible.ts';
import {
  createOwner,
  desktop,
  downloaded,
  openBrowser,
  openSample,
  phone,
  picture,
  type Running,
  startRapport,
  tablet,
  whole,
} from './rapport.ts';

/** One detractor from their answer to their erasure, through the hands of everybody who has a part in it. */
const camille = { name: 'Camille Vautrin-Lebrun', email: 'camille.vautrin@example.org' };
const comment = 'Dix jours de retard, et personne ne m’a rappelée.';

let running: Running;
let browser: Browser;
let smtp: TestSmtp;
let workspace = '';
let manager: Page;
let agent: Page;
let lead: Page;
let customerId = '';
let caseAddress = '';

beforeAll(async () => {
  smtp = await testSmtp();
  running = await startRapport({ sample: true });
  browser = await openBrowser();
  manager = await (
    await browser.newContext({ ...desktop, locale: 'en-GB', acceptDownloads: true })
  ).newPage();
  await createOwner(manager, running);
  const sample = await openSample(manager, running, async (ask) => {
    const { cases } = await ask('cases?status=closed&limit=1');
    const { decisions } = await ask('moment-decisions?moment=anniversary');
    return cases?.length > 0 && decisions?.length > 0 ? decisions : null;
  });
  workspace = sample.workspace;
  await ask('PATCH', 'mail/settings', {
    from: { email: 'bonjour@maison.example', name: 'Maison Claire' },
    smtp: { host: '127.0.0.1', port: smtp.port, security: 'none', user: null },
  });
  await ask('POST', 'repair/allowances', { scope: 'everyone', period: 'month', amountCents: 5_000 });
  agent = await join('Nora Agent', 'agent', { ...tablet, locale: 'fr-FR' });
  lead = await join('Luc Lead', 'lead', { ...desktop, locale: 'en-GB' });
  await ask('POST', 'exchanges', {
    exchanges: [2, 4, 6].map((month) => ({
      id: `acting-${month}`,
      customer: [
        { kind: 'external', value: 'acting-camille' },
        { kind: 'email', value: camille.email, verified: true },
      ],
      kind: 'purchase',
      at: `2026-0${month}-12`,
      amount: 60,
      traits: { name: camille.name, language: 'fr' },
    })),
  });
  const { customers } = await ask('GET', 'customers?q=vautrin');
  customerId = customers[0].id;
});
afterAll(async () => {
  await browser.close();
  await running.stop();
  await smtp.close();
});

test('a detractor answers in French on a phone', async () => {
  const templates = await ask('GET', 'surveys/templates');
  const { definition } = templates.find(({ key }: { key: string }) => key === 'nps');
  const { id } = await ask('POST', 'surveys', { name: 'NPS', definition });
  await ask('POST', `surveys/${id}/publish`);
  const { link } = await ask('POST', `surveys/${id}/links`, { customerId });
  const theirs = await (await browser.newContext({ ...phone, locale: 'fr-FR' })).newPage();
  await theirs.goto(running.address + link);
  await theirs.getByRole('radio', { name: '2', exact: true }).dispatchEvent('click');
  await theirs.getByRole('button', { name: 'Suivant' }).click();
  await theirs.getByRole('textbox').last().fill(comment);
  await theirs.getByRole('button', { name: 'Envoyer' }).click();
  await theirs.getByRole('heading', { name: 'Merci' }).waitFor();
  await theirs.context().close();
});

test('their answer has opened a case; an agent takes it up on a tablet, gives within the allowance, and sends a checked reply', async () => {
  await agent.goto(`${running.address}/cases?sort=newest`);
  await agent
    .getByRole('link', { name: new RegExp(camille.name) })
    .first()
    .click();
  await agent.getByRole('heading', { level: 1, name: /Dossier \d+/ }).waitFor();
  caseAddress = agent.url();
  await agent.getByText(comment).first().waitFor();
  await agent.getByRole('button', { name: 'Prendre en main' }).click();
  await agent
    .getByText(/En cours/)
    .first()
    .waitFor();
  await picture(agent, 'acting-case');

  await agent.getByRole('button', { name: 'Offrir quelque chose' }).click();
  const dialog = agent.getByRole('dialog');
  await dialog.getByLabel('Ce que vous offrez').fill('La livraison, remboursée');
  await dialog.getByLabel('Pourquoi', { exact: true }).fill('Dix jours de retard');
  // By keyboard, as French people write it.
  await dialog.getByLabel(/Ce que cela nous coûte/).pressSequentially('12,50');
  await dialog.getByText('Vous pouvez offrir jusqu’à').waitFor();
  await picture(agent, 'acting-give');
  await dialog.getByRole('button', { name: 'Offrir', exact: true }).click();
  await agent.getByText('C’est offert, et sur son fil.').waitFor();

  await agent.getByRole('button', { name: 'Lui écrire' }).click();
  await agent.getByRole('button', { name: 'Préparer une réponse' }).click();
  const editor = agent.getByRole('textbox', { name: 'Votre réponse' });
  await editor.fill('Ce n’est pas possible. Je ne sais pas.');
  await agent.getByText(/points? à reprendre/).waitFor();
  await picture(agent, 'acting-broken-reply');
  await editor.fill(
    'Bonjour Camille,\n\nJe vous présente mes excuses pour ces dix jours de retard. La livraison vous est remboursée, et je vous rappelle moi-même lundi avant midi.',
  );
  await agent.getByText('Rien à reprendre.').waitFor();
  await agent.getByRole('button', { name: 'Envoyer', exact: true }).click();
  const mail = await mailTo(camille.email);
  expect(mail.mail.text).toContain('je vous rappelle moi-même lundi');
  expect(mail.mail.text).toContain('Nora Agent');
});

test('it is resolved, joined to a problem by a lead, and closed by the customer’s own word', async () => {
  await agent.goto(caseAddress);
  await agent.getByRole('button', { name: 'Obtenir l’adresse' }).click();
  const address = await agent.getByRole('textbox', { name: 'Sa page à lui' }).inputValue();
  await agent.getByRole('button', { name: 'C’est résolu' }).click();
  await agent.getByRole('combobox', { name: 'Ce qui l’a causé' }).fill('Transporteur');
  await agent.getByRole('textbox', { name: 'Ce qui a été fait' }).fill('Livraison remboursée, appel lundi.');
  await agent.getByRole('dialog').getByRole('button', { name: 'C’est résolu' }).click();
  await agent.getByText('Résolu à temps').first().waitFor();

  // Its cause is one that a problem gathers: it has joined by itself.
  await lead.goto(caseAddress);
  await lead.getByText('Problem:').waitFor();
  await picture(lead, 'acting-lead');
  await lead.getByRole('link', { name: /transporteur/ }).click();
  await lead.getByRole('heading', { level: 1, name: /transporteur/ }).waitFor();
  await lead.getByText(camille.name).first().waitFor();
  await lead.getByText(/€(?!0\.00)[\d,.]+ given/).waitFor();
  await whole(lead);
  await picture(lead, 'acting-problem');
  expect(await violationsOf(lead)).toEqual([]);

  const theirs = await (await browser.newContext({ ...phone, locale: 'fr-FR' })).newPage();
  await theirs.goto(address);
  await theirs.getByText('Livraison remboursée, appel lundi.').waitFor();
  await theirs.getByRole('button', { name: 'Oui, c’est réglé' }).click();
  await theirs.getByText(/c’était réglé/).waitFor();
  await picture(theirs, 'acting-their-case');
  await theirs.context().close();
  await agent.goto(caseAddress);
  await agent.getByText('Pour lui, c’est réglé.').waitFor();
});

test('an assistant finds them at the counter', async () => {
  await agent.goto(`${running.address}/counter`);
  await agent.getByRole('searchbox').or(agent.getByRole('textbox')).first().fill('vautrin');
  await agent
    .getByRole('link', { name: new RegExp(camille.name) })
    .first()
    .click();
  await agent.getByRole('heading', { name: camille.name }).first().waitFor();
  await agent.getByText('remboursée').first().waitFor();
  await picture(agent, 'acting-counter');
});

test('an anniversary card prints, and what the moment changes is shown against those held out', async () => {
  await manager.goto(`${running.address}/moments?moment=anniversary`);
  const line = manager
    .getByRole('list', { name: /Due, the ones/ })
    .getByRole('listitem')
    .first();
  await line.waitFor();
  await line.getByRole('button', { name: /Another way/ }).click();
  const dialog = manager.getByRole('dialog');
  await dialog.getByRole('radio', { name: 'Printed card' }).check();
  await dialog.getByLabel('Address').fill('Zoë Żółkiewska\n3 rue Haute\n69001 Lyon');
  await dialog.getByRole('button', { name: 'Write the card' }).click();
  await manager.getByText('added to the cards to print').first().waitFor();
  await manager.goto(`${running.address}/moments/gestures`);
  await manager.getByRole('button', { name: /Make the printer’s file/ }).click();
  const pdf = await downloaded(manager, () =>
    manager.getByRole('link', { name: 'PDF for the printer' }).first().click(),
  );
  expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
  await manager.getByRole('button', { name: 'Posted: ' }).first().click();
  const noted = manager.getByRole('alert').filter({ hasText: 'Noted as posted' });
  await noted.getByRole('button', { name: 'Undo' }).click();
  await manager.getByText('Not posted: it waits again.').waitFor();
  await manager.getByRole('button', { name: 'All posted: ' }).first().click();
  await manager
    .getByText(/^Posted on /)
    .first()
    .waitFor();
  await picture(manager, 'acting-cards');
  await manager.goto(`${running.address}/moments/results`);
  await manager
    .getByText(/between .+ and .+; .+ against/)
    .first()
    .waitFor();
  await picture(manager, 'acting-effect');
});

test('erased, nothing of the person is left on any page', async () => {
  await manager.goto(`${running.address}/customers/${customerId}`);
  await manager.getByRole('button', { name: 'Erase this person' }).click();
  await manager.getByRole('button', { name: 'Erase for good' }).click();
  await manager.waitForURL(/\/customers(\?|$)/);
  const everywhere = [
    'customers?q=vautrin',
    'cases?status=closed&limit=200',
    'messages?limit=100',
    'mail?limit=200',
    'repairs?limit=100',
    'verbatims?q=rappelée',
    'gestures?limit=100',
    'problems',
    'today',
  ];
  for (const path of everywhere) {
    const said = JSON.stringify(await ask('GET', path));
    for (const trace of [customerId, 'Vautrin', camille.email, comment])
      expect([path, said.includes(trace)]).toEqual([path, false]);
  }
});

async function ask(method: string, path: string, data?: object) {
  const answer = await manager.request.fetch(`${running.address}/api/v1/${path}`, {
    method,
    headers: { 'x-workspace': workspace, origin: running.address },
    ...(data && { data }),
  });
  expect(answer.status(), `${path}: ${await answer.text()}`).toBeLessThan(300);
  return answer.json();
}

/** Somebody invited, with a browser of their own. */
async function join(name: string, role: string, options: BrowserContextOptions): Promise<Page> {
  const email = `${role}@example.com`;
  const { link } = await ask('POST', 'invitations', { email, role });
  const context: BrowserContext = await browser.newContext(options);
  const page = await context.newPage();
  const { pathname, search } = new URL(link);
  await page.goto(running.address + pathname + search);
  await page.locator('input[name=name]').fill(name);
  await page.locator('input[name=password]').fill('une longue phrase facile');
  await page.locator('button[type=submit]').click();
  await page.waitForURL('**/today');
  return page;
}

async function mailTo(email: string): Promise<TestSmtp['received'][number]> {
  for (;;) {
    const found = smtp.received.find(({ to }) => to.includes(email));
    if (found) return found;
    await manager.waitForTimeout(200);
  }
}
