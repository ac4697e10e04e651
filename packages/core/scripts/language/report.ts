import type { Measures } from './measure.ts';

/** What cross-validation found for one language. Kept in scripts/language/figures.json. */
export interface Figures {
  language: string;
  trainedOn: string;
  texts: number;
  neutralTexts: number;
  bySector: Measures;
  /** Absent until trained once without --quick. */
  byTenth?: Measures | undefined;
  sectors: Record<string, Measures>;
  /** Held-out neutral texts: mean of the highest probability (flat: 0.034), and share with none above 0.15. */
  neutralHighest: number;
  neutralFlat: number;
  sharpness: number;
}

const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The table of docs/language.md. */
export function figuresTable(all: readonly Figures[]): string {
  const lines = [
    '| language | held out | texts | top 1 | top 3 | log loss | calibration error |',
    '|---|---|--:|--:|--:|--:|--:|',
  ];
  const line = (language: string, held: string, m: Measures): string =>
    `| ${language} | ${held} | ${m.n} | ${percent(m.top1)} | ${percent(m.top3)} | ${m.logLoss.toFixed(3)} | ${m.calibrationError.toFixed(3)} |`;
  for (const f of all) {
    lines.push(line(f.language, 'a whole sector', f.bySector));
    for (const [sector, measures] of Object.entries(f.sectors))
      lines.push(line(f.language, `of which ${sector}`, measures));
    if (f.byTenth) lines.push(line(f.language, 'a tenth of the texts', f.byTenth));
  }
  return lines.join('\n');
}

/** The sentence of docs/language.md on texts that say nothing. */
export function neutralLines(all: readonly Figures[]): string {
  return all
    .map(
      (f) =>
        `- ${f.language}: over ${f.neutralTexts} held-out neutral texts, the highest probability is ${percent(f.neutralHighest)} on average (flat: 3.4 %), and stays under 15 % in ${percent(f.neutralFlat)} of them.`,
    )
    .join('\n');
}
