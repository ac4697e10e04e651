import blindDevEnglish from '../../src/language/topics/blind/corpus/dev.en.json' with { type: 'json' };
import blindDevFrench from '../../src/language/topics/blind/corpus/dev.fr.json' with { type: 'json' };
import blindEnglish from '../../src/language/topics/blind/corpus/heldOut.en.json' with { type: 'json' };
import blindFrench from '../../src/language/topics/blind/corpus/heldOut.fr.json' with { type: 'json' };
import obliqueEnglish from '../../src/language/topics/blind/corpus/oblique.en.json' with { type: 'json' };
import obliqueFrench from '../../src/language/topics/blind/corpus/oblique.fr.json' with { type: 'json' };
import english from '../../src/language/topics/corpus/en.json' with { type: 'json' };
import french from '../../src/language/topics/corpus/fr.json' with { type: 'json' };
import unseenEnglish from '../../src/language/topics/corpus/unseen.en.json' with { type: 'json' };
import unseenFrench from '../../src/language/topics/corpus/unseen.fr.json' with { type: 'json' };
import { judgeReadings, type LabelledVerbatim } from '../../src/language/topics/judgeReadings.ts';
import { readVerbatim } from '../../src/language/topics/readVerbatim.ts';
import { starterTaxonomies, type Trade } from '../../src/language/topics/starters/index.ts';
import { compileTaxonomy } from '../../src/language/topics/taxonomy.ts';

/**
 * Precision and recall of readVerbatim on texts labelled by hand: `npm run judge-verbatims -w @rapport/core`. Every second text
 * was held back: errors were looked at among the others alone. `unseen`: written once the phrases were, and read once. `blind`:
 * written by someone who had seen neither phrases nor readings (topics/blind). With `-- errors`, what is read otherwise than
 * labelled, but for those held back.
 */
const mendedBy = ['written with', 'blind, to mend by', 'oblique, to mend by'];
const wantsErrors = process.argv.includes('errors');
const compiled = new Map(
  Object.entries(starterTaxonomies).map(([trade, topics]) => [trade, compileTaxonomy(topics)]),
);
const sets = (['fr', 'en'] as const).flatMap((language) => {
  const labelled = (language === 'fr' ? french : english) as LabelledVerbatim[];
  const unseen = (language === 'fr' ? unseenFrench : unseenEnglish) as LabelledVerbatim[];
  return [
    { language, half: 'written with', texts: labelled.filter((_, i) => i % 2 === 0) },
    { language, half: 'held back', texts: labelled.filter((_, i) => i % 2 === 1) },
    { language, half: 'unseen', texts: unseen },
    {
      language,
      half: 'blind, to mend by',
      texts: (language === 'fr' ? blindDevFrench : blindDevEnglish) as LabelledVerbatim[],
    },
    {
      language,
      half: 'blind, held out',
      texts: (language === 'fr' ? blindFrench : blindEnglish) as LabelledVerbatim[],
    },
    {
      language,
      half: 'oblique, to mend by',
      texts: (language === 'fr' ? obliqueFrench : obliqueEnglish) as LabelledVerbatim[],
    },
  ];
});
for (const { language, half, texts } of sets) {
  const readings = texts.map(({ text, sector }) =>
    readVerbatim(text, { languages: [language], taxonomy: compiled.get(sector as Trade)! }),
  );
  const judged = judgeReadings(texts, readings);
  const { right, n } = judged.topicSentiment;
  console.log(
    `\n${language}, ${half}: ${texts.length} texts; tone right ${share(judged.toneAccuracy)}${n > 0 ? `; sentiment of topics right ${share(right / n)} of ${n}` : ''}`,
  );
  console.log('| | in texts | precision | recall | F1 |\n|---|--:|--:|--:|--:|');
  const figures = [...(n > 0 ? [judged.topics] : []), ...judged.tones, ...judged.signals];
  for (const { key, n, precision, recall, f1 } of figures)
    console.log(`| ${key} | ${n} | ${share(precision)} | ${share(recall)} | ${share(f1)} |`);
  if (!wantsErrors || !mendedBy.includes(half)) continue;
  for (const [i, { text, tone, topics, signals }] of texts.entries()) {
    const reading = readings[i]!;
    const read = Object.fromEntries(
      reading.topics.map(({ key, sentiment }) => [
        key,
        Math.abs(sentiment) < 0.15 ? 0 : Math.sign(sentiment),
      ]),
    );
    const told = reading.signals.map(({ key }) => key);
    const odd = [
      reading.tone !== tone && `tone ${reading.tone} for ${tone}`,
      ...(topics ? oddTopics(topics, read) : []),
      ...signals.filter((key) => !told.includes(key)).map((key) => `no ${key}`),
      ...told.filter((key) => !signals.includes(key)).map((key) => `+${key}`),
    ].filter(Boolean);
    if (odd.length > 0) console.log(`- ${text}\n    ${odd.join('; ')}`);
  }
}

function oddTopics(
  topics: NonNullable<LabelledVerbatim['topics']>,
  read: Readonly<Record<string, number>>,
): string[] {
  return [
    ...Object.keys(topics)
      .filter((key) => read[key] !== topics[key])
      .map((key) => `${key} ${read[key] ?? 'missed'}`),
    ...Object.keys(read)
      .filter((key) => topics[key] === undefined)
      .map((key) => `${key} invented`),
  ];
}

function share(value: number | null): string {
  return value === null ? '–' : `${(100 * value).toFixed(0)} %`;
}
