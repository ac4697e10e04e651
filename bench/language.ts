/**
 * Texts read per second on one core, by `readText` (language, cues, type), for verbatims of about 20 words. The bound: the same
 * loop cutting the texts into words with a regular expression and nothing else.
 */
import { readText } from '@rapport/core/language';
import english from '../packages/core/src/language/corpus/retail.en.json' with { type: 'json' };
import french from '../packages/core/src/language/corpus/retail.fr.json' with { type: 'json' };

const texts = [...Object.values(french), ...Object.values(english)]
  .flat()
  .filter((text) => Math.abs(text.split(' ').length - 20) <= 4);
const languages = ['fr', 'en'];

const started = process.cpuUsage();
readText(texts[0]!, { languages });
const firstMs = process.cpuUsage(started).user / 1000;

const words = texts.reduce((sum, text) => sum + text.split(' ').length, 0) / texts.length;
const split = rate((text) => text.toLowerCase().match(/\p{L}+/gu)?.length ?? 0);
const read = rate((text) => readText(text, { languages }).spans.length);

console.log(`texts of ${words.toFixed(1)} words on average`);
console.log(`first reading, the model loaded: ${firstMs.toFixed(0)} ms (owed: under 150)`);
console.log(`read: ${Math.round(read)} texts/s (owed: 10,000)`);
console.log(
  `bound, split into words alone: ${Math.round(split)} texts/s; ratio ${(read / split).toFixed(3)}`,
);

/** Per second of processor, so that neighbours on the machine don't count; the best of five runs. */
function rate(work: (text: string) => number): number {
  let best = 0;
  for (let run = 0; run < 5; run++) {
    const started = process.cpuUsage();
    let done = 0;
    let spentMs = 0;
    while (spentMs < 1000) {
      for (const text of texts) work(text);
      done += texts.length;
      spentMs = process.cpuUsage(started).user / 1000;
    }
    best = Math.max(best, (done * 1000) / spentMs);
  }
  return best;
}
