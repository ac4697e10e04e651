/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[] }[];
}

/** What axe finds against WCAG 2.2 A and AA, as lines to read; empty when the page is accessible. */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(axe);
  const violations: Violation[] = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: { run(on: unknown, options: object): Promise<{ violations: Violation[] }> };
    };
    const { violations } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    return violations;
  });
  return violations.map(
    ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
  );
}
