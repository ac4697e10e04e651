import { judgeClassifier, type LabelledTexts, outOfScope, TextClassifier } from '@rapport/core/language';
import { type Random, seededRandom } from '@rapport/core/numeric';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import type { Report } from '../output/report.ts';
import { dataProblem } from '../problem.ts';
import { describeText } from './describeText.ts';
import { type Labelled, readLabelled } from './readLabelled.ts';
import type { TextFlags } from './textCommand.ts';

/** Learns labels from one file and judges what was learnt on another. */
export async function analyseText(request: AnalysisRequest<TextFlags>): Promise<Report> {
  const { flags, level, language } = request;
  const { train, test, seed, perClass } = flags;
  const all = await readLabelled(train, request);
  const judged = await readLabelled(test, request);
  const learnt = new Set(all.labels);
  if (learnt.size < 2) {
    throw dataProblem(`${train}: ${all.column}`, {
      en: `every text has the label "${all.labels[0]}"; give texts of two labels at least`,
      fr: `tous les textes ont l’étiquette « ${all.labels[0]} » ; donnez-en d’au moins deux étiquettes`,
    });
  }
  refuseStrangers(test, judged, learnt);
  const examples = perClass === undefined ? all : drawn(all, perClass, seededRandom(seed));

  const started = performance.now();
  const classifier = TextClassifier.train(examples, {
    seed,
    classWeights: flags.balanced ? 'balanced' : 'equal',
  });
  const trained = performance.now();
  for (const text of judged.texts) classifier.classify(text);
  const classified = performance.now();

  const found = judgeClassifier(classifier, judged, { abstains: flags.abstain ?? false, level });
  const { accuracy, outOfScopeRecall } = found;
  const json = {
    measure: 'text',
    ...estimateJson(accuracy),
    labels: classifier.labels.length,
    trainTexts: examples.texts.length,
    testTexts: judged.texts.length,
    perClass: perClass ?? null,
    seed,
    abstains: flags.abstain ?? false,
    accuracy: accuracy.value,
    macroF1: found.macroF1,
    logLoss: found.logLoss,
    calibrationError: found.calibrationError,
    outOfScopeRecall: outOfScopeRecall?.value ?? null,
    abstained: found.abstained,
    trainSeconds: (trained - started) / 1_000,
    textsPerSecond: judged.texts.length / Math.max(1e-6, (classified - trained) / 1_000),
    estimates: {
      accuracy: estimateJson(accuracy),
      ...(outOfScopeRecall ? { outOfScopeRecall: estimateJson(outOfScopeRecall) } : {}),
    },
    perLabel: found.perLabel,
    rows: { train: all.rows, test: judged.rows },
  };
  return { json, text: describeText(json, language), notes: [] };
}

function refuseStrangers(
  path: string,
  { labels, lines, column }: Labelled,
  learnt: ReadonlySet<string>,
): void {
  const at = labels.findIndex((label) => label !== outOfScope && !learnt.has(label));
  if (at >= 0) {
    throw dataProblem(`${path}:${lines[at]}`, {
      en: `${column}: no text of --train has the label "${labels[at]}"; add some, or call it "${outOfScope}" here`,
      fr: `${column} : aucun texte de --train n’a l’étiquette « ${labels[at]} » ; ajoutez-en, ou nommez-la « ${outOfScope} » ici`,
    });
  }
  if (!labels.some((label) => learnt.has(label))) {
    throw dataProblem(path, {
      en: `${column}: every label is "${outOfScope}"; add texts with labels of --train`,
      fr: `${column} : toutes les étiquettes sont « ${outOfScope} » ; ajoutez des textes aux étiquettes de --train`,
    });
  }
}

/** That many texts of each label, in an order drawn once: 10 of a seed are the first 10 of its 30. */
function drawn({ texts, labels }: LabelledTexts, perClass: number, random: Random): LabelledTexts {
  const byLabel = Map.groupBy(labels.keys(), (i) => labels[i]!);
  const kept = [...byLabel.values()].flatMap((places) =>
    places
      .map((place) => ({ place, turn: random() }))
      .sort((a, b) => a.turn - b.turn)
      .slice(0, perClass)
      .map(({ place }) => place),
  );
  return { texts: kept.map((i) => texts[i]!), labels: kept.map((i) => labels[i]!) };
}
