import type { TextKey } from '../../../i18n/en/catalogue.ts';
import type { MeasureShape } from './useMeasureWords.ts';

/** Which text says a convention, with the numbers its key holds. Conventions are those of packages/core/src/measures. */
export function conventionWords({ convention, scale }: MeasureShape): {
  key: TextKey;
  values: Record<string, string | number>;
} {
  const { lowest, highest } = scale;
  const top = /^top-(\d+)-box/.exec(convention);
  if (top)
    return { key: 'measures.convention.top', values: { least: highest - Number(top[1]) + 1, highest } };
  const window = /-within-(\d+)-days$/.exec(convention);
  if (window) return { key: 'measures.convention.fcr', values: { days: Number(window[1]) } };
  if (convention.startsWith('promoters-')) return { key: 'measures.convention.nps', values: {} };
  if (convention.startsWith('ces-')) return effort(convention, lowest, highest);
  if (convention === 'share-of-yes') return { key: 'measures.convention.yes', values: {} };
  if (convention.startsWith('mean-')) return { key: 'measures.convention.mean', values: { lowest, highest } };
  return { key: 'measures.convention.other', values: { key: convention } };
}

function effort(convention: string, lowest: number, highest: number): ReturnType<typeof conventionWords> {
  const share = /share-of-(\d)-(\d)(?:-less-(\d)-(\d))?/.exec(convention);
  if (!share) {
    const isEffort = convention.includes('mean-of-effort');
    return {
      key: isEffort ? 'measures.convention.cesEffort' : 'measures.convention.mean',
      values: { lowest, highest },
    };
  }
  const [, from, to, lessFrom, lessTo] = share as unknown as string[];
  if (lessFrom === undefined)
    return { key: 'measures.convention.cesShare', values: { from: from ?? '', to: to ?? '' } };
  return {
    key: 'measures.convention.cesNet',
    values: { from: from ?? '', to: to ?? '', lessFrom, lessTo: lessTo ?? '' },
  };
}
