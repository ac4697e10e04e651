#!/usr/bin/env node
// Rapport runs TypeScript directly, which needs the Node it is pinned to; npx may start us on an older one.
import { spawnSync } from 'node:child_process';
import module, { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

// A start is mostly compiling: what was compiled is kept for the next one (Node 22 and later).
module.enableCompileCache?.();

const main = join(dirname(fileURLToPath(import.meta.url)), '../src/main.ts');

if (Number(process.versions.node.split('.')[0]) >= 24) {
  await import(main);
} else {
  const pinned = join(dirname(createRequire(import.meta.url).resolve('node/package.json')), 'bin', 'node');
  const run = spawnSync(pinned, [main, ...process.argv.slice(2)], { stdio: 'inherit' });
  process.exitCode = run.status ?? 1;
}
