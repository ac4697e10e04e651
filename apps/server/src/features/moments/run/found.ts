import type { MomentRule, Occasion } from '@rapport/core/moments';
import { occasionsOf } from '@rapport/core/moments';
import type { Known } from './streamFacts.ts';

/** A rule with the key of its moment. */
export interface KeyedRule {
  key: string;
  rule: MomentRule;
}

/** An occasion that a rule found for a customer. */
export interface Found {
  customerId: string;
  moment: string;
  occasion: Occasion;
}

/** What every rule finds for one customer in a span of days. */
export function findOccasions(
  rules: readonly KeyedRule[],
  { customerId, facts }: Known,
  span: { from: number; to: number },
  into: Found[],
): void {
  for (const { key, rule } of rules)
    for (const occasion of occasionsOf(rule, facts, span)) into.push({ customerId, moment: key, occasion });
}
