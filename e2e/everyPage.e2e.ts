import type { Browser, BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { violationsOf } from './accessible.ts';
import {
  createOwner,
  desktop,
  openBrowser,
  openSample,
  phone,
  picture,
  type Running,
  startRapport,
  whole,
} from './rapport.ts';

let running: Running;
let browser: Browser;
let state: Awaited<ReturnType<BrowserContext['storageState']>>;
let customer = '';
let problem = '';
let versions = '';
/** The moments of the sample brand come after all else. */
let lived: Promise<unknown>;

const pages = {
  today: '/today',
  cases: '/cases',
  'cases-board': '/cases?view=board',
  'cases-rules': '/cases/rules',
  'cases-figures': '/cases/figures',
  problems: '/problems',
  problem: '',
  said: '/problems/said',
  customers: '/customers',
  customer: '',
  relationships: '/relationships',
  surveys: '/surveys',
  'new-survey': '/surveys/new',
  'survey-versions': '',
  listen: '/listen',
  topics: '/listen/topics',
  taxonomy: '/listen/taxonomy',
  desk: '/listen/desk',
  learning: '/listen/learning',
  model: '/listen/model',
  messages: '/messages',
  templates: '/messages/templates',
  measures: '/measures',
  measure: '/measures/nps',
  needs: '/measures/needs',
  reports: '/measures/reports',
  moments: '/moments',
  'moment-gestures': '/moments/gestures',
  'moment-silences': '/moments/silences',
  'moment-news': '/moments/news',
  'moment-results': '/moments/results',
  'moment-catalogue': '/moments/catalogue',
  moment: '/moments/catalogue/anniversary',
  pulse: '/pulse',
  priorities: '/priorities',
  action: '/priorities?action=rewards-loyalty',
  value: '/value',
  repair: '/repair',
  refusals: '/refusals',
  imports: '/imports',
  'new-import': '/imports/new',
  sources: '/sources',
  members: '/members',
  settings: '/settings',
  'settings-workspace': '/settings/workspace',
  'settings-types': '/settings/types',
  'settings-email': '/settings/email',
  'settings-sms': '/settings/sms',
  'settings-asking': '/settings/asking',
  'settings-said': '/settings/said',
  'settings-purposes': '/settings/purposes',
  'settings-opposition': '/settings/opposition',
  'settings-retention': '/settings/retention',
  'settings-assistant': '/settings/assistant',
  'settings-webhooks': '/settings/webhooks',
  start: '/start',
  account: '/account',
};

/** One combination a page: together they cover languages, schemes and widths of every page. */
const looks = [
  { language: 'fr-FR', scheme: 'light', size: desktop, label: 'fr-light-1280' },
  { language: 'en-GB', scheme: 'dark', size: desktop, label: 'en-dark-1280' },
  { language: 'fr-FR', scheme: 'dark', size: phone, label: 'fr-dark-390' },
  { language: 'en-GB', scheme: 'light', size: phone, label: 'en-light-390' },
] as const;

beforeAll(async () => {
  running = await startRapport({ sample: true });
  browser = await openBrowser();
  const context = await browser.newContext(desktop);
  const page = await context.newPage();
  await createOwner(page, running);
  const { seen } = await openSample(page, running, async (ask) => {
    const list = await ask('customers?sort=value&limit=50');
    const { problems = [] } = await ask('problems');
    const { surveys = [] } = await ask('surveys');
    return (list.total ?? 5000) >= 1900 && problems.length > 0 && surveys.length > 0
      ? { problem: problems[0].id, customer: list.customers[3].id, survey: surveys[0].id }
      : null;
  });
  problem = `/problems/${seen.problem}`;
  customer = `/customers/${seen.customer}`;
  versions = `/surveys/${seen.survey}/versions`;
  state = await context.storageState();
  // The last that its moments do is to leave cards to print.
  lived = openSample(page, running, async (ask) => {
    const { batches = [], waiting = 0 } = await ask('card-batches');
    return waiting > 0 || batches.length > 0 || null;
  }).finally(() => context.close());
  // Whoever looks at another page alone does not wait for it.
  lived.catch(() => undefined);
});
afterAll(async () => {
  await browser.close();
  await running.stop();
});

for (const look of looks) {
  /** One context a look: what a page has loaded, the next one finds. */
  let looking: Promise<BrowserContext> | undefined;
  const contextOf = (): Promise<BrowserContext> => {
    looking ??= browser.newContext({
      ...look.size,
      locale: look.language,
      colorScheme: look.scheme,
      storageState: withoutLanguage(state),
    });
    return looking;
  };

  test.concurrent.each(Object.keys(pages))(
    `%s, ${look.label}: accessible, alive and no wider than the screen`,
    async (name) => {
      const page = await (await contextOf()).newPage();
      const problems: string[] = [];
      page.on('pageerror', (error) => problems.push(error.message));
      page.on('response', (response) => {
        if (response.status() >= 500) problems.push(`${response.status()} ${response.url()}`);
      });
      if (name.startsWith('moment')) await lived;
      const found = { customer, problem, 'survey-versions': versions }[name];
      await page.goto(running.address + (found ?? pages[name as keyof typeof pages]));
      await whole(page);
      if (name === 'moments') await page.locator('main li :is(h2, h3)').first().waitFor();
      await picture(page, `${name}-${look.label}`);
      expect(problems).toEqual([]);
      expect(await violationsOf(page)).toEqual([]);
      const overflow = await page.evaluate(
        'document.documentElement.scrollWidth - document.documentElement.clientWidth',
      );
      expect(overflow, 'the page scrolls sideways').toBeLessThanOrEqual(0);
      await page.close();
    },
  );
}

function withoutLanguage(from: typeof state): typeof state {
  return {
    ...from,
    origins: from.origins.map((origin) => ({
      ...origin,
      localStorage: origin.localStorage.filter(({ name }) => !/language|scheme/i.test(name)),
    })),
  };
}
