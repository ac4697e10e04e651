import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const folder = join(import.meta.dirname, '../../../../../survey/dist');

interface PageAssets {
  script: string;
  style: string;
  /** Of the script, for the content security policy: that one alone may run. */
  scriptHash: string;
}

let known: PageAssets | null = null;

/** The built answer page, which goes whole into its document; null when it is not built. */
export function pageAssets(): PageAssets | null {
  if (known) return known;
  const path = join(folder, 'page.js');
  if (!existsSync(path)) return null;
  const script = readFileSync(path, 'utf8');
  const style = readFileSync(join(folder, 'page.css'), 'utf8');
  const scriptHash = `sha256-${createHash('sha256').update(script).digest('base64')}`;
  known = { script, style, scriptHash };
  return known;
}

/** The script that shows surveys on other sites; null when it is not built. */
export function embedScript(): string | null {
  const path = join(folder, 'embed.js');
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}
