import type { LearningCard } from '@rapport/contracts/desk';
import { readText } from '@rapport/core/language';
import { typeKeys } from '@rapport/core/relations';
import type { Ctx } from '../../platform/database/context.ts';
import { readReach } from '../books/reach.ts';
import { recordReading } from '../customers/recordReading.ts';
import { placeOfType } from '../desk/giveTag.ts';
import { findExamples } from './learningQueries.ts';

const looked = 200;
const shown = 4;
/** That a text speaks like the type, for it to be shown as an example. */
const leastProbability = 0.25;

/** Texts of one's own customers that show a relationship: shown as it, and speaking like it. Their reading is noted. */
export async function readCard(ctx: Ctx, type: string): Promise<LearningCard> {
  const place = placeOfType(type);
  // Who is held to some customers learns on texts that are nobody's.
  const rows =
    (await readReach(ctx)) === null ? await findExamples(ctx.client, ctx.workspaceId, place, looked) : [];
  const telling = rows
    .map((row) => ({ row, p: readText(row.text, { languages: [row.language] }).typeProbabilities[place]! }))
    .filter(({ p }) => p >= leastProbability)
    .sort((a, b) => b.p - a.p);
  const seen = new Set<string>();
  const examples = telling.flatMap(({ row }) => {
    if (seen.has(row.customer_id) || seen.size >= shown) return [];
    seen.add(row.customer_id);
    return [
      { customerId: row.customer_id, text: row.text, language: row.language, at: row.at.toISOString() },
    ];
  });
  await recordReading(ctx, { action: 'learning.card-read', details: { type, examples: examples.length } });
  return { type: typeKeys[place] as string, examples };
}
