import type { SignalKey, Tone, VerbatimReading } from './verbatimReading.ts';
import { signalKeys, tones } from './verbatimReading.ts';

/** A text as a person read it. Sentiment of a topic: -1, 0 or 1; topics or signals that are missing were not labelled. */
export interface LabelledVerbatim {
  sector: string;
  text: string;
  tone: Tone;
  topics?: Readonly<Record<string, number | undefined>>;
  signals?: readonly SignalKey[];
}

export interface Judged {
  key: string;
  /** Texts that have it, according to the person. */
  n: number;
  precision: number | null;
  recall: number | null;
  f1: number;
}

/** How readings agree with a person's: topics all together, their sentiment where both saw them, tones, signals. */
export interface ReadingsJudged {
  n: number;
  topics: Judged;
  /** Share of topics both saw whose sentiment has the same sign. */
  topicSentiment: { n: number; right: number };
  toneAccuracy: number;
  tones: Judged[];
  signals: Judged[];
}

/**
 * Compares readings with what a person said of the same texts: precision, recall and F1, over texts that were labelled for it.
 *
 * @param readings one a labelled text, in the same order
 * @returns precision null where nothing was read, recall null where nothing is there
 */
export function judgeReadings(
  labelled: readonly LabelledVerbatim[],
  readings: readonly VerbatimReading[],
): ReadingsJudged {
  const topics = new Counts();
  const sentiment = { n: 0, right: 0 };
  const byTone = new Map(tones.map((tone) => [tone, new Counts()]));
  const bySignal = new Map(signalKeys.map((key) => [key, new Counts()]));
  let rightTones = 0;
  for (const [i, label] of labelled.entries()) {
    const reading = readings[i]!;
    const read = new Map(reading.topics.map(({ key, sentiment: told }) => [key, told]));
    const { topics: labels } = label;
    if (labels !== undefined)
      for (const key of new Set([...Object.keys(labels), ...read.keys()])) {
        topics.add(labels[key] !== undefined, read.has(key));
        if (labels[key] === undefined || !read.has(key)) continue;
        sentiment.n++;
        if (signOf(read.get(key)!) === labels[key]) sentiment.right++;
      }
    if (reading.tone === label.tone) rightTones++;
    for (const tone of tones) byTone.get(tone)!.add(label.tone === tone, reading.tone === tone);
    for (const key of signalKeys)
      bySignal.get(key)!.add(
        label.signals?.includes(key) ?? false,
        reading.signals.some((signal) => signal.key === key),
      );
  }
  return {
    n: labelled.length,
    topics: topics.judged('topics'),
    topicSentiment: sentiment,
    toneAccuracy: rightTones / labelled.length,
    tones: tones.map((tone) => byTone.get(tone)!.judged(tone)),
    signals: signalKeys.map((key) => bySignal.get(key)!.judged(key)),
  };
}

class Counts {
  #both = 0;
  #missed = 0;
  #invented = 0;

  add(isTrue: boolean, isTold: boolean): void {
    if (isTrue && isTold) this.#both++;
    else if (isTrue) this.#missed++;
    else if (isTold) this.#invented++;
  }

  judged(key: string): Judged {
    const n = this.#both + this.#missed;
    const told = this.#both + this.#invented;
    return {
      key,
      n,
      precision: told === 0 ? null : this.#both / told,
      recall: n === 0 ? null : this.#both / n,
      f1: n + told === 0 ? 0 : (2 * this.#both) / (n + told),
    };
  }
}

function signOf(sentiment: number): number {
  return Math.abs(sentiment) < 0.15 ? 0 : Math.sign(sentiment);
}
