import { type Decision, decision } from '@rapport/contracts/priorities';
import type { DecisionRow } from './queries.ts';

export function decisionOf(row: DecisionRow): Decision {
  return {
    id: row.decision_id,
    choice: row.choice,
    decidedOn: row.decided_on,
    owner: row.owner,
    reason: row.reason,
    measure: row.measure,
    reviewOn: row.review_on,
    recordedBy: row.recorded_by,
    recordedAt: row.recorded_at.toISOString(),
    expected: decision.shape.expected.catch(null).parse(row.expected),
  };
}
