/**
 * Installs what the tests need and runs them all: lint, types, dead code, unit and database tests on the embedded Postgres,
 * database tests again on Postgres 15, user goals in Chromium. Ends with one line: `N passed, N failed`.
 */
import { readFileSync } from 'node:fs';
import { run } from './run.ts';
import { ensureChromium, ensureDovecot, ensurePostgres15 } from './system.ts';

const results: { name: string; passed: number; failed: number; note?: string }[] = [];

await step('format, lint and boundaries', ['npx', 'biome', 'ci', '.']);
await step('types', ['npm', 'run', '--silent', 'types']);
await step('dead code', ['npx', 'knip']);
await step('web application', ['npm', 'run', '--silent', 'build']);
const hasMailbox = await ensureDovecot();
await suite('unit and database tests', ['npx', 'vitest', 'run']);
if (!hasMailbox) skip('mail from a real mailbox', 'dovecot is not installed and could not be');

const older = await ensurePostgres15();
if (older) {
  // Those left out start servers on an embedded Postgres of their own: they would do the same again.
  const ownServers = ['**/main.test.ts', '**/{imports,exchanges}/survival.test.ts'].flatMap((files) => [
    '--exclude',
    files,
  ]);
  await suite(
    'database tests on Postgres 15',
    ['npx', 'vitest', 'run', '--project', 'server', ...ownServers],
    {
      TEST_DATABASE_URL: older.url,
    },
  );
  await older.stop();
} else {
  skip('database tests on Postgres 15', 'Postgres 15 is not installed and could not be');
}

const chromium = await ensureChromium();
if (chromium) {
  await suite('user goals in Chromium', ['npx', 'vitest', 'run', '--config', 'e2e/vitest.config.ts'], {
    RAPPORT_CHROMIUM: chromium,
  });
} else {
  skip('user goals in Chromium', 'Chromium is not installed and could not be');
}

const passed = results.reduce((sum, result) => sum + result.passed, 0);
const failed = results.reduce((sum, result) => sum + result.failed, 0);
console.log('');
for (const result of results) {
  console.log(
    `${result.failed ? 'FAILED ' : 'ok     '} ${result.name}: ${result.note ?? `${result.passed} passed, ${result.failed} failed`}`,
  );
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 0 ? 0 : 1;

/** A command that passes or fails as a whole counts as one. */
async function step(name: string, command: string[]): Promise<void> {
  title(name);
  const { code } = await run(command);
  results.push({ name, passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 });
}

/** A test runner counts as many as it ran; one that breaks before reporting counts as a failure. */
async function suite(name: string, command: string[], env: Record<string, string> = {}): Promise<void> {
  title(name);
  const report = `${process.env.TMPDIR ?? '/tmp'}/rapport-tests-${process.pid}-${results.length}.json`;
  const { code } = await run(
    [...command, '--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    env,
  );
  const counts = readCounts(report);
  results.push({ name, passed: counts.passed, failed: counts.failed || (code === 0 ? 0 : 1) });
}

function readCounts(path: string): { passed: number; failed: number } {
  try {
    const report = JSON.parse(readFileSync(path, 'utf8'));
    return { passed: report.numPassedTests ?? 0, failed: report.numFailedTests ?? 0 };
  } catch {
    return { passed: 0, failed: 0 };
  }
}

function skip(name: string, why: string): void {
  title(name);
  console.log(`skipped: ${why}`);
  results.push({ name, passed: 0, failed: 0, note: `skipped: ${why}` });
}

function title(name: string): void {
  console.log(`\n== ${name}`);
}
