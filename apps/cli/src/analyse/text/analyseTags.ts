import { judgeTagger, TextTagger } from '@rapport/core/language';
import type { AnalysisRequest } from '../analyseCommand.ts';
import { estimateJson } from '../output/estimateJson.ts';
import type { Report } from '../output/report.ts';
import { dataProblem } from '../problem.ts';
import { describeTags } from './describeText.ts';
import { type Labelled, readLabelled } from './readLabelled.ts';
import type { TextFlags } from './textCommand.ts';

/** Learns from one file labels of which a text may have several, and judges what was learnt on another. */
export async function analyseTags(request: AnalysisRequest<TextFlags>): Promise<Report> {
  const { flags, level, language } = request;
  const { train, test, seed, several: separator = ',' } = flags;
  const examples = apart(await readLabelled(train, request), separator);
  const judged = apart(await readLabelled(test, request), separator);
  const learnt = new Set(examples.labels.flat());
  const at = judged.labels.findIndex((own) => own.some((label) => !learnt.has(label)));
  if (at >= 0) {
    const strange = judged.labels[at]!.find((label) => !learnt.has(label));
    throw dataProblem(`${test}:${judged.lines[at]}`, {
      en: `${judged.column}: no text of --train has the label "${strange}"; add some, or leave it out here`,
      fr: `${judged.column} : aucun texte de --train n’a l’étiquette « ${strange} » ; ajoutez-en, ou ôtez-la d’ici`,
    });
  }

  const started = performance.now();
  const tagger = TextTagger.train(examples, { seed });
  const trained = performance.now();
  for (const text of judged.texts) tagger.tag(text);
  const classified = performance.now();

  const found = judgeTagger(tagger, judged, level);
  const json = {
    measure: 'text',
    ...estimateJson(found.accuracy),
    labels: tagger.labels.length,
    trainTexts: examples.texts.length,
    testTexts: judged.texts.length,
    several: separator,
    seed,
    accuracy: found.accuracy.value,
    macroF1: found.macroF1,
    microF1: found.microF1,
    logLoss: found.logLoss,
    trainSeconds: (trained - started) / 1_000,
    textsPerSecond: judged.texts.length / Math.max(1e-6, (classified - trained) / 1_000),
    estimates: { accuracy: estimateJson(found.accuracy) },
    perLabel: found.perLabel,
    rows: { train: examples.rows, test: judged.rows },
  };
  return { json, text: describeTags(json, language), notes: [] };
}

function apart(all: Labelled, separator: string) {
  const labels = all.labels.map((cell) => [
    ...new Set(
      cell
        .split(separator)
        .map((label) => label.trim())
        .filter(Boolean),
    ),
  ]);
  return { ...all, labels };
}
