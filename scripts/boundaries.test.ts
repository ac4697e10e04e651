import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..');
const folder = 'zz-planted';

const violations = [
  {
    place: `packages/core/src/${folder}/clock.ts`,
    code: "import { hrtime } from 'node:process';\nexport const now = hrtime;\n",
  },
  {
    place: `packages/core/src/${folder}/zod.ts`,
    code: "import { me } from '@rapport/contracts/access';\nexport const x = me;\n",
  },
  {
    place: `packages/contracts/src/${folder}/server.ts`,
    code: "import { main } from '@rapport/server/main';\nexport const x = main;\n",
  },
  {
    place: `apps/web/src/${folder}/server.ts`,
    code: "import { main } from '@rapport/server/main';\nexport const x = main;\n",
  },
  {
    place: `apps/cli/src/${folder}/server.ts`,
    code: "import { main } from '../../../server/src/main.ts';\nexport const x = main;\n",
  },
  {
    place: `apps/server/src/features/${folder}/verb.ts`,
    code: "import { find } from '../customers/queries.ts';\nexport const x = find;\n",
  },
];

afterAll(() => {
  for (const { place } of violations) rmSync(join(root, dirname(place)), { recursive: true, force: true });
});

test.each(violations)('$place is refused: knowledge flows one way', ({ place, code }) => {
  const path = join(root, place);
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, code);
  expect(lint(place)).toMatch(/noRestrictedImports/);
});

test('an allowed import passes: the check is not simply always red', () => {
  const place = `packages/contracts/src/${folder}/fine.ts`;
  mkdirSync(dirname(join(root, place)), { recursive: true });
  writeFileSync(join(root, place), "import { z } from 'zod';\n\nexport const fine = z.string();\n");
  expect(lint(place)).toBe('');
});

/** What the linter reports on one file; empty when it passes. */
function lint(place: string): string {
  try {
    execFileSync('npx', ['biome', 'lint', '--vcs-enabled=false', place], { cwd: root, stdio: 'pipe' });
    return '';
  } catch (error) {
    const { stdout, stderr } = error as { stdout: Buffer; stderr: Buffer };
    return `${stdout}${stderr}`;
  }
}
