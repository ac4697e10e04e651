import { chooseToLabel } from '@rapport/core/agreement';
import { readText } from '@rapport/core/language';
import { type Random, seededRandom } from '@rapport/core/numeric';
import { inWorkspace } from '../../platform/database/inWorkspace.ts';
import type { Database } from '../../platform/database/open.ts';
import {
  countWaiting,
  findCustomerCandidates,
  findTextCandidates,
  insertItems,
  type NewItem,
} from './fillQueries.ts';

/** As many are kept waiting; a fifth drawn at random, a quarter for two raters. */
const waitingWanted = 60;
const auditShare = 0.2;
const doubleShare = 0.25;
const looked = 800;
const actor = { kind: 'system', id: 'desk' } as const;

type Candidate = Omit<NewItem, 'reason' | 'raters'> & { probabilities: ArrayLike<number> };

/**
 * Fills the queue: half texts, half customers, where the model hesitates and unlike one another, and some at random, by which one
 * sees what the model is wrongly sure of.
 *
 * @returns how many were added
 */
export async function fillQueue(database: Database, workspaceId: string): Promise<number> {
  return inWorkspace(database, workspaceId, actor, async ({ client, now }) => {
    const wanted = waitingWanted - (await countWaiting(client, workspaceId));
    if (wanted < 10) return 0;
    const random = seededRandom(now().getTime());
    const texts = (await findTextCandidates(client, workspaceId, looked)).map((row): Candidate => {
      const { typeProbabilities } = readText(row.text, { languages: [row.language] });
      return {
        subject: 0,
        customerId: row.customer_id,
        exchangeId: row.exchange_id,
        at: row.at,
        probabilities: typeProbabilities,
        ...likeliest(typeProbabilities),
      };
    });
    const customers = (await findCustomerCandidates(client, workspaceId, looked)).map((row): Candidate => {
      const probabilities = row.probabilities.map((each) => each / 10_000);
      return {
        subject: 1,
        customerId: row.customer_id,
        exchangeId: null,
        at: null,
        probabilities,
        ...likeliest(probabilities),
      };
    });
    const half = Math.ceil(wanted / 2);
    const items = [...chosenOf(texts, half, random), ...chosenOf(customers, half, random)];
    shuffle(items, random);
    return items.length === 0 ? 0 : insertItems(client, workspaceId, items);
  });
}

function chosenOf(candidates: readonly Candidate[], count: number, random: Random): NewItem[] {
  const audited = Math.round(count * auditShare);
  const drawn = new Set<Candidate>();
  for (let i = 0; i < audited && candidates.length > 0; i++)
    drawn.add(candidates[Math.floor(random() * candidates.length)]!);
  const rest = candidates.filter((candidate) => !drawn.has(candidate));
  const unsure = chooseToLabel(
    rest.map((candidate) => ({ id: candidate, probabilities: candidate.probabilities })),
    count - drawn.size,
  );
  const itemOf = ({ probabilities: _, ...candidate }: Candidate, reason: 0 | 1): NewItem => ({
    ...candidate,
    reason,
    raters: random() < doubleShare ? 2 : 1,
  });
  return [...unsure.map((each) => itemOf(each, 0)), ...[...drawn].map((each) => itemOf(each, 1))];
}

function likeliest(probabilities: ArrayLike<number>): { modelType: number; modelProbability: number } {
  let best = 0;
  for (let k = 1; k < probabilities.length; k++) if (probabilities[k]! > probabilities[best]!) best = k;
  return { modelType: best, modelProbability: probabilities[best] ?? 0 };
}

function shuffle<T>(list: T[], random: Random): void {
  for (let i = list.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    [list[i], list[j]] = [list[j]!, list[i]!];
  }
}
