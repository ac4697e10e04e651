/**
 * Writes the table of signals and the table of regions into docs/relation-engine.md, between their marks.
 * Run after changing a signal or a region: node packages/core/scripts/describeSignals.ts
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { axes, relationshipTypes, shippedRegions, signals } from '../src/relations/index.ts';

const path = new URL('../../../docs/relation-engine.md', import.meta.url);

const signalRows = signals.map((signal) => {
  const loadings = axes
    .filter((axis) => signal.loadings[axis])
    .map((axis) => `${axis} ${signal.loadings[axis]}`)
    .join(', ');
  const times = Object.entries(signal.times ?? {})
    .map(([type, ratio]) => `${type} ×${ratio}`)
    .join(', ');
  return `| \`${signal.key}\` | ${signal.label.en} | ${signal.measures.replaceAll('|', '\\|')} | ${loadings || 'types'} | ${
    signal.noise
  } | ${signal.halfLifeDays}${signal.sort === 'standing' ? ' (silence)' : ''} | ${times} | ${signal.why} |`;
});

const regionRows = relationshipTypes.map(({ key, en }) => {
  const { mean, sd, why } = shippedRegions[key];
  return `| ${en} | ${mean.map((m, i) => `${m} ± ${sd[i]}`).join(' | ')} | ${why} |`;
});

const tables: Record<string, string[]> = {
  signals: [
    '| key | signal | what is measured | observes | noise | half-life, days | times oftener in | why |',
    '|---|---|---|---|---|---|---|---|',
    ...signalRows,
  ],
  regions: [
    `| type | ${axes.join(' | ')} | why |`,
    `|---|${axes.map(() => '---|').join('')}---|`,
    ...regionRows,
  ],
};

let text = readFileSync(path, 'utf8');
for (const [name, rows] of Object.entries(tables)) {
  const marks = new RegExp(`<!-- ${name} -->[\\s\\S]*<!-- /${name} -->`);
  if (!marks.test(text)) throw new Error(`docs/relation-engine.md has no place marked ${name}.`);
  text = text.replace(marks, () => `<!-- ${name} -->\n${rows.join('\n')}\n<!-- /${name} -->`);
}
writeFileSync(path, text);
