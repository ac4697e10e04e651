/// <reference lib="dom" />
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Violation {
  id: string;
  help: string;
  nodes: { target: string[]; any?: { data?: { messageKey?: string } }[] }[];
}

/**
 * What axe finds against WCAG 2.2 A and AA, as lines to read; empty when the page is accessible. What fades in or slides is looked
 * at once it is there: half seen, it has no contrast.
 */
export async function violationsOf(page: Page): Promise<string[]> {
  await page.evaluate(async () => {
    const ending = document.getAnimations().filter(({ effect }) => {
      const { endTime } = effect?.getComputedTiming() ?? {};
      return endTime !== Number.POSITIVE_INFINITY;
    });
    // One that is taken away before its end is over too.
    await Promise.all(ending.map(({ finished }) => finished.catch(() => undefined)));
  });
  await page.evaluate(axe);
  const violations: Violation[] = await page.evaluate(async () => {
    const { axe } = globalThis as unknown as {
      axe: {
        run(on: unknown, options: object): Promise<{ violations: Violation[]; incomplete: Violation[] }>;
      };
    };
    const { violations, incomplete } = await axe.run(document, {
      runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    });
    // Text of the colour of what it stands on: axe takes it for text meant to be hidden.
    const unseen = incomplete.flatMap(({ nodes, ...rule }) => ({
      ...rule,
      nodes: nodes.filter(({ any }) => any?.some(({ data }) => data?.messageKey === 'equalRatio')),
    }));
    return [...violations, ...unseen];
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
