import blindDevEnglish from '../../src/language/topics/blind/corpus/dev.en.json' with { type: 'json' };
import blindDevFrench from '../../src/language/topics/blind/corpus/dev.fr.json' with { type: 'json' };
import blindEnglish from '../../src/language/topics/blind/corpus/heldOut.en.json' with { type: 'json' };
import blindFrench from '../../src/language/topics/blind/corpus/heldOut.fr.json' with { type: 'json' };
import obliqueEnglish from '../../src/language/topics/blind/corpus/oblique.en.json' with { type: 'json' };
import obliqueFrench from '../../src/language/topics/blind/corpus/oblique.fr.json' with { type: 'json' };
import sidewaysEnglish from '../../src/language/topics/blind/corpus/sideways.en.json' with { type: 'json' };
import sidewaysFrench from '../../src/language/topics/blind/corpus/sideways.fr.json' with { type: 'json' };
import sidewaysHeldOutEnglish from '../../src/language/topics/blind/corpus/sidewaysHeldOut.en.json' with {
  type: 'json',
};
import sidewaysHeldOutFrench from '../../src/language/topics/blind/corpus/sidewaysHeldOut.fr.json' with {
  type: 'json',
};
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
const mendedBy = ['written with', 'blind, to mend by', 'oblique, to mend by', 'sideways, to mend by'];
const wantsErrors = process.argv.includes('errors');
const compiled = new Map(
  Object.entries(starterTaxonomies).map(([trade, topics]) => [trade, compileTaxonomy(topics)]),
);
const inBoth: [half: string, fr: unknown[], en: unknown[]][] = [
  ['written with', french.filter((_, i) => i % 2 === 0), english.filter((_, i) => i % 2 === 0)],
  ['held back', french.filter((_, i) => i % 2 === 1), english.filter((_, i) => i % 2 === 1)],
  ['unseen', unseenFrench, unseenEnglish],
  ['blind, to mend by', blindDevFrench, blindDevEnglish],
  ['blind, held out', blindFrench, blindEnglish],
  ['oblique, to mend by', obliqueFrench, obliqueEnglish],
  ['sideways, to mend by', sidewaysFrench, sidewaysEnglish],
  ['sideways, held out', sidewaysHeldOutFrench, sidewaysHeldOutEnglish],
];
const sets = (['fr', 'en'] as const).flatMap((language) =>
  inBoth.map(([half, fr, en]) => ({
    language,
    half,
    texts: (language === 'fr' ? fr : en) as LabelledVerbatim[],
  })),
);
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
  const figures = [
    ...(n > 0 ? [judged.topics] : []),
    ...judged.tones,
    ...(texts[0]?.signals ? judged.signals : []),
  ];
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
    const told = signals ? reading.signals.map(({ key }) => key) : [];
    const odd = [
      reading.tone !== tone && `tone ${reading.tone} for ${tone}`,
      ...(topics ? oddTopics(topics, read) : []),
      ...(signals ?? []).filter((key) => !told.includes(key)).map((key) => `no ${key}`),
      ...told.filter((key) => !signals?.includes(key)).map((key) => `+${key}`),
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
