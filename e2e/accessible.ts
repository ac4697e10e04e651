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
  return violations
    .map((violation) => ({
      ...violation,
      nodes: violation.nodes.filter((node) => !hasEquivalent(violation.id, node)),
    }))
    .filter(({ nodes }) => nodes.length > 0)
    .map(
      ({ id, help, nodes }) => `${id}: ${help} — ${nodes.map((node) => node.target.join(' ')).join(', ')}`,
    );
}

/**
 * A stretch of a relation's course is as tall as it lasted: a short one is a small target. WCAG 2.5.8 allows it where the same
 * can be reached otherwise, as here by the course's table.
 */
function hasEquivalent(rule: string, node: Violation['nodes'][number]): boolean {
  return rule === 'target-size' && node.target.join(' ').includes('_stretch_');
}
