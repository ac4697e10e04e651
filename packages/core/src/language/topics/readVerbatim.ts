import { detectLanguage } from '../detectLanguage.ts';
import { type FoundCue, findCues } from '../lexicon/findCues.ts';
import type { ReadLanguage } from '../tokens/stemWord.ts';
import type { Token } from '../tokens/token.ts';
import { tokenise } from '../tokens/tokenise.ts';
import { type Clauses, clausesOf } from './clauses.ts';
import { findOpinions, type Opinion } from './opinions.ts';
import { readSignals } from './readSignals.ts';
import { type CompiledTaxonomy, meaningOf } from './taxonomy.ts';
import { judgeTone } from './tone.ts';
import type { Stretch, VerbatimReading } from './verbatimReading.ts';

/**
 * What a customer's words are about and how they speak of it: topics of the taxonomy, each with its own sentiment (of its clause,
 * else of its side of a "but", else of its sentence, else of the text), the tone of the whole, and what they signal (intent to
 * leave, urgency, effort, a broken promise, a refusal met, praise of a person, emotions). Any string is read, in bounded time;
 * languages other than French and English say nothing.
 *
 * @param options.languages ISO 639-1, those of the workspace, in order of preference; not empty
 * @example readVerbatim('Joli vase, mais livré en retard', { languages: ['fr'], taxonomy }).topics
 */
export function readVerbatim(
  text: string,
  { languages, taxonomy }: { languages: readonly string[]; taxonomy: CompiledTaxonomy },
): VerbatimReading {
  const { language } = detectLanguage(text, languages);
  if (language !== 'fr' && language !== 'en')
    return { language, tone: 'neutral', sentiment: 0, topics: [], signals: [] };
  const tokens = tokenise(text, language);
  const clauses = clausesOf(tokens, language);
  const opinions = findOpinions(tokens, language);
  const mentions = findMentions(tokens, language, taxonomy);
  const judged = withPolarMentions(opinions, mentions);
  const whole = judgeTone(judged, clauses, tokens);
  return {
    language,
    tone: whole.tone,
    sentiment: whole.sentiment,
    topics: topicsOf(mentions, {
      judged,
      clauses,
      tokens,
      taxonomy,
      whole: whole.sentiment,
      isIronic: whole.isIronic,
    }),
    signals: readSignals({ text, tokens, clauses, opinions, language, tone: whole.tone }),
  };
}

/**
 * Where a text in this language speaks of each topic: what `readVerbatim` says of it, in a third of the time.
 *
 * @returns spans by the key of their topic, in UTF-16 units
 */
export function findTopics(
  text: string,
  language: ReadLanguage,
  taxonomy: CompiledTaxonomy,
): Map<string, Stretch[]> {
  const tokens = tokenise(text, language);
  const spans = new Map<string, Stretch[]>();
  for (const mention of findMentions(tokens, language, taxonomy)) {
    const key = taxonomy.topics[mention.topic]!.key;
    const own = spans.get(key);
    if (own) own.push(spanOf(mention, tokens));
    else spans.set(key, [spanOf(mention, tokens)]);
  }
  return spans;
}

interface Mention {
  topic: number;
  polarity: -1 | 0 | 1;
  from: number;
  to: number;
}

/** "M'a rappelée" within "personne ne m'a rappelée" is not said: of what speaks well or ill of a topic, the whole phrase does. */
function findMentions(
  tokens: readonly Token[],
  language: ReadLanguage,
  taxonomy: CompiledTaxonomy,
): Mention[] {
  const lexicon = taxonomy.lexicons[language];
  const mentions = findCues(tokens, tokens.map(lexicon.passed), lexicon).map(
    ({ group, from, to }: FoundCue): Mention => ({ ...meaningOf(group), from, to }),
  );
  const polar = mentions.filter(({ polarity }) => polarity !== 0);
  return mentions.filter(
    (mention) =>
      mention.polarity === 0 ||
      !polar.some(
        ({ topic, from, to }) =>
          topic === mention.topic &&
          from <= mention.from &&
          mention.to <= to &&
          to - from > mention.to - mention.from,
      ),
  );
}

/** A phrase that speaks ill or well of its topic adds to the tone, unless an opinion was read there already. */
function withPolarMentions(opinions: readonly Opinion[], mentions: readonly Mention[]): Opinion[] {
  const all = [...opinions];
  for (const { polarity, from, to } of mentions) {
    if (polarity === 0) continue;
    const isRead = opinions.some((other) => other.weight !== 0 && other.from < to && from < other.to);
    if (!isRead)
      all.push({
        group: polarity > 0 ? 'positive' : 'negative',
        from,
        to,
        weight: polarity,
        isNegated: false,
      });
  }
  return all;
}

interface Around {
  judged: readonly Opinion[];
  clauses: Clauses;
  tokens: readonly Token[];
  taxonomy: CompiledTaxonomy;
  whole: number;
  isIronic: boolean;
}

function topicsOf(mentions: readonly Mention[], around: Around): VerbatimReading['topics'] {
  const { taxonomy, tokens } = around;
  return taxonomy.topics.flatMap(({ key }, topic) => {
    const own = mentions.filter((mention) => mention.topic === topic);
    if (own.length === 0) return [];
    const sentiments = own.map((mention) => sentimentAt(mention, around));
    const told = sentiments.filter((sentiment) => sentiment !== 0);
    const sentiment = told.length === 0 ? 0 : told.reduce((sum, each) => sum + each, 0) / told.length;
    const spans = own.map((mention) => spanOf(mention, tokens));
    return [{ key, sentiment: around.isIronic ? -Math.abs(sentiment || 0.5) : sentiment, spans }];
  });
}

function spanOf({ from, to }: Mention, tokens: readonly Token[]): Stretch {
  return { start: tokens[from]!.start, end: tokens[to - 1]!.end };
}

/** What is said near the mention: the nearest part of the text that holds an opinion, growing as long as none does. */
function sentimentAt(mention: Mention, { judged, clauses, whole }: Around): number {
  if (mention.polarity !== 0) return mention.polarity * 0.76;
  for (const part of [clauses.clause, clauses.side, clauses.sentence]) {
    const at = part[mention.from];
    let sum = 0;
    for (const opinion of judged) if (part[opinion.from] === at) sum += opinion.weight;
    if (Math.abs(sum) > 0.2) return Math.tanh(sum);
  }
  return clauses.hasContrast ? 0 : whole;
}
