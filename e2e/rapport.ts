import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core';

const main = join(import.meta.dirname, '../apps/server/src/main.ts');

export interface Running {
  address: string;
  setupLink: string;
  dataFolder: string;
  /** While it is false the server takes connections and says nothing. */
  setAnswering(isAnswering: boolean): void;
  stop(): Promise<void>;
}

/** Starts the real server on a folder and a port of its own. */
export async function startRapport(options: { sample?: boolean } = {}): Promise<Running> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'rapport-e2e-'));
  const { DATABASE_URL: _url, ...env } = process.env;
  const child = spawn(
    process.execPath,
    [main, '--port', '0', '--data', join(dataFolder, 'data'), ...(options.sample ? ['--sample'] : [])],
    {
      stdio: ['ignore', 'pipe', 'pipe'],
      env: { ...env, RAPPORT_LOG_LEVEL: 'warn' },
    },
  );
  let output = '';
  const read = (chunk: Buffer): void => {
    output += chunk.toString();
  };
  child.stdout.on('data', read);
  child.stderr.on('data', read);
  const address = await printed(child, () => output, /ready at (http:\S+)/);
  const setupLink = await printed(child, () => output, /(http:\S+\/setup\?token=\w+)/);
  return {
    address,
    setupLink,
    dataFolder,
    setAnswering: (isAnswering) => child.kill(isAnswering ? 'SIGCONT' : 'SIGSTOP'),
    stop: async () => {
      const ended = new Promise((resolve) => child.once('close', resolve));
      child.kill('SIGTERM');
      await ended;
      rmSync(dataFolder, { recursive: true, force: true });
    },
  };
}

async function printed(child: ChildProcess, output: () => string, pattern: RegExp): Promise<string> {
  for (;;) {
    const found = pattern.exec(output());
    if (found?.[1]) return found[1];
    if (child.exitCode !== null) throw new Error(`The server ended before printing ${pattern}:\n${output()}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/**
 * The machine's Chromium, without what it would look up on the internet. No wait is a measure of speed: a page has a minute and a
 * half for what it was asked. With `RAPPORT_SLOW=6` in the environment every page has a sixth of the processor, and its answers
 * come 240 ms late.
 */
export async function openBrowser(): Promise<Browser> {
  const browser = await chromium.launch({
    executablePath: process.env.RAPPORT_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--headless',
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
  const times = slowness();
  browser.on('context', (context) => {
    context.setDefaultTimeout(90_000);
    if (times > 1) slowDown(context, times);
  });
  return browser;
}

/** How many times slower pages are than the machine. */
function slowness(): number {
  const times = Number(process.env.RAPPORT_SLOW ?? 1);
  if (!(times >= 1)) throw new Error('RAPPORT_SLOW is how many times slower pages are: 6, for instance');
  return times;
}

function slowDown(context: BrowserContext, times: number): void {
  const networks = new Map<Page, (isOffline: boolean) => Promise<void>>();
  context.on('page', async (page) => {
    try {
      const session = await context.newCDPSession(page);
      const network = async (offline: boolean): Promise<void> => {
        const conditions = { latency: 40 * times, downloadThroughput: -1, uploadThroughput: -1 };
        await session.send('Network.emulateNetworkConditions', { offline, ...conditions });
      };
      await session.send('Emulation.setCPUThrottlingRate', { rate: times });
      await session.send('Network.enable');
      await network(false);
      networks.set(page, network);
      page.once('close', () => networks.delete(page));
    } catch (error) {
      // One that closes while it is slowed down is no failure.
      if (!page.isClosed()) throw error;
    }
  });
  // Chromium heeds one word on a page's network: ours would hide that it is cut.
  const setOffline = context.setOffline.bind(context);
  context.setOffline = async (isOffline) => {
    await setOffline(isOffline);
    await Promise.all([...networks.values()].map((network) => network(isOffline)));
  };
}

export const desktop: BrowserContextOptions = { viewport: { width: 1280, height: 900 } };
export const phone: BrowserContextOptions = {
  viewport: { width: 390, height: 844 },
  isMobile: true,
  hasTouch: true,
};

export const tablet: BrowserContextOptions = { viewport: { width: 820, height: 1180 }, hasTouch: true };

/** Follows the link of the first start and creates the owner. */
export async function createOwner(page: Page, running: Running): Promise<void> {
  await page.goto(running.setupLink);
  await page.locator('input[name=workspaceName]').fill('Maison Claire');
  await page.locator('input[name=name]').fill('Ada Martin');
  await page.locator('input[name=email]').fill('ada@example.com');
  await page.locator('input[name=password]').fill('une longue phrase facile');
  await page.locator('button[type=submit]').click();
  await page.waitForURL('**/start');
}

/** Signs in an owner who exists. */
export async function signIn(page: Page, running: Running): Promise<void> {
  await page.goto(`${running.address}/sign-in`);
  await page.locator('input[name=email]').fill('ada@example.com');
  await page.locator('input[name=password]').fill('une longue phrase facile');
  await page.locator('button[type=submit]').click();
  await page.waitForURL((url) => !url.pathname.startsWith('/sign-in'));
}

/**
 * Opens the sample brand once it is ready, and tells what was looked for.
 *
 * @param look asks the API for what has to be there; null while it is not
 */
export async function openSample<T>(
  page: Page,
  running: Running,
  // biome-ignore lint/suspicious/noExplicitAny: answers of the API, of which a test reads what it knows
  look: (ask: (path: string) => Promise<any>) => Promise<T | null>,
): Promise<{ workspace: string; seen: T }> {
  for (;;) {
    const me = await (await page.request.get(`${running.address}/api/v1/me`)).json();
    const other = me.workspaces.find((each: { id: string }) => each.id !== me.workspace.id);
    const { id: workspace } = other ?? me.workspace;
    const headers = { 'x-workspace': workspace };
    const seen = await look(async (path) =>
      (await page.request.get(`${running.address}/api/v1/${path}`, { headers })).json(),
    );
    if (seen !== null) {
      await page.evaluate(`localStorage.setItem('rapport-workspace', ${JSON.stringify(workspace)})`);
      return { workspace, seen };
    }
    await page.waitForTimeout(500);
  }
}

/** Waits for a page to be whole: its title, what it reads from the server, and nothing that still says that it comes. */
export async function whole(page: Page): Promise<void> {
  await page.getByRole('heading', { level: 1 }).first().waitFor();
  await page.waitForLoadState('networkidle');
  // A slow machine asks for nothing for a while between a page and what it shows.
  await page
    .getByRole('status', { name: /^(Loading|Chargement)$/ })
    .first()
    .waitFor({ state: 'detached' });
}

/** The bytes of the file that a press brings. */
export async function downloaded(page: Page, press: () => Promise<void>): Promise<Buffer> {
  const coming = page.waitForEvent('download');
  await press();
  const chunks: Buffer[] = [];
  for await (const chunk of await (await coming).createReadStream()) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

/** Keeps a picture of the page where RAPPORT_SCREENSHOTS says. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.RAPPORT_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
