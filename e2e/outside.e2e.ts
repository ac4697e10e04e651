import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import { picture } from './rapport.ts';
import { page, running, useOwner } from './stage.ts';

useOwner();

test('an engineer adds a webhook, takes its secret away, and reads why a test message was not taken', async () => {
  await page.goto(`${running.address}/settings/webhooks`);
  await page.getByLabel('Address', { exact: true }).fill(`${running.address}/nowhere`);
  await page.getByLabel('A case was opened').check();
  await page.getByRole('button', { name: 'Add the webhook' }).click();
  const secret = page.getByRole('textbox', { name: 'The secret that signs its messages' });
  expect(await secret.inputValue()).toMatch(/^whsec_/);
  await page.getByRole('button', { name: 'Send a test', exact: true }).click();
  await page.getByText(/Try 1 failed/).waitFor();
  await picture(page, 'webhooks');
  expect(await violationsOf(page)).toEqual([]);
});

test('a manager sets a gateway of text messages, tries it, and decides of a message whose fate is unknown', async () => {
  let isSilent = true;
  const received: { to: string; text: string }[] = [];
  const gateway = createServer((request, response) => {
    let body = '';
    request.on('data', (chunk) => {
      body += chunk;
    });
    request.on('end', () => {
      received.push(JSON.parse(body).data);
      if (isSilent) request.socket.destroy();
      else response.writeHead(202).end('{"id":"1"}');
    });
  });
  gateway.listen(0, '127.0.0.1');
  await once(gateway, 'listening');
  try {
    await page.goto(`${running.address}/settings/sms`);
    const part = page
      .locator('section')
      .filter({ has: page.getByRole('heading', { name: 'Text messages' }) });
    await part.getByRole('button', { name: 'Make the secret' }).click();
    const secret = part.getByRole('textbox', { name: 'The secret shared with the gateway' });
    expect(await secret.inputValue()).toMatch(/^whsec_/);
    const { port } = gateway.address() as AddressInfo;
    await part.getByLabel('Address of the gateway').fill('nowhere');
    await part.getByRole('button', { name: 'Save' }).click();
    await part.getByText('A whole address is needed').waitFor();
    await part.getByLabel('Address of the gateway').fill(`http://127.0.0.1:${port}/sms`);
    await part.getByLabel('Sender').fill('MAISON');
    await part.getByRole('switch', { name: 'Text messages leave' }).click();
    await part.getByRole('button', { name: 'Save' }).click();
    await part.getByLabel('A number to try with').fill('12');
    await part.getByRole('button', { name: 'Send a test', exact: true }).click();
    await part.getByText('This does not look like a phone number').waitFor();
    await part.getByLabel('A number to try with').fill('06 12 00 00 01');
    await part.getByRole('button', { name: 'Send a test', exact: true }).click();
    await part.getByText(/Unknown: it may have been taken/).waitFor();
    isSilent = false;
    await part.getByRole('button', { name: 'Send again' }).click();
    await part.getByText('Taken by the gateway').waitFor();
    expect(received.map(({ to }) => to)).toEqual(['+33612000001', '+33612000001']);
    await picture(page, 'sms');
    expect(await violationsOf(page)).toEqual([]);

    const sent = await page.request.post(`${running.address}/api/v1/exchanges`, {
      headers: { origin: running.address },
      data: {
        exchanges: [
          {
            customer: [{ kind: 'phone', value: '+33612000002', verified: true }],
            kind: 'message',
            channel: 'sms',
            text: 'Are you open on Sunday?',
            traits: { name: 'Sam Text', language: 'en' },
          },
        ],
      },
    });
    expect(sent.status(), await sent.text()).toBe(200);
    await page.goto(`${running.address}/messages`);
    await page
      .getByRole('link', { name: /Sam Text/ })
      .first()
      .click();
    await page.getByRole('button', { name: 'Prepare a reply' }).click();
    await page
      .getByRole('region', { name: 'Prepare a reply' })
      .getByRole('textbox')
      .fill('Yes, from ten to six.');
    await page
      .getByText('By text message to +33612000002, unsigned. 21 letters, one text message.')
      .waitFor();
    await picture(page, 'sms-reply');
    expect(await violationsOf(page)).toEqual([]);
    await page.getByRole('button', { name: 'Send', exact: true }).click();
    await expect.poll(() => received.at(-1)?.text).toBe('Yes, from ten to six.');
  } finally {
    gateway.close();
  }
});

test('a manager puts an opposition list in place, and is told how old it is', async () => {
  await page.goto(`${running.address}/settings#opposition`);
  const part = page
    .locator('section')
    .filter({ has: page.getByRole('heading', { name: 'Opposition list' }) });
  await part.getByRole('button', { name: 'Upload' }).click();
  await expect.poll(() => part.getByText('Needed.').count()).toBe(3);
  await part.getByLabel('Name').fill('Bloctel');
  await part.getByLabel('As of').fill('2026-07-01');
  await part.locator('input[type=file]').setInputFiles({
    name: 'names.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Name\nDupont\n'),
  });
  await part.getByRole('button', { name: 'Upload' }).click();
  await part.getByText('No phone number was found in it').waitFor();
  await part.locator('input[type=file]').setInputFiles({
    name: 'list.csv',
    mimeType: 'text/csv',
    buffer: Buffer.from('Number\n06 12 00 00 01\n'),
  });
  await part.getByRole('button', { name: 'Upload' }).click();
  await part.getByText('1 number, as of 1 July 2026').waitFor();
  await part.getByText('more than 30 days old').waitFor();
  await part.scrollIntoViewIfNeeded();
  await picture(page, 'opposition');
  expect(await violationsOf(page)).toEqual([]);
});
