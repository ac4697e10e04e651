import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';

const main = join(import.meta.dirname, '../apps/server/src/main.ts');

export interface Running {
  address: string;
  setupLink: string;
  dataFolder: string;
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

/** The machine's Chromium, without what it would look up on the internet. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
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

/** Keeps a picture of the page where RAPPORT_SCREENSHOTS says. */
export async function picture(page: Page, name: string): Promise<void> {
  const folder = process.env.RAPPORT_SCREENSHOTS;
  if (folder) await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
