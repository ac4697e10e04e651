/** `npm run bench -- <name>`: runs one measure. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';

const name = process.argv[2];
const path = name && join(import.meta.dirname, `${name}.ts`);
if (!path || !existsSync(path)) {
  console.error(`There is no bench "${name ?? ''}". See bench/README.md for their names.`);
  process.exit(2);
}
process.argv.splice(2, 1);
await import(path);
