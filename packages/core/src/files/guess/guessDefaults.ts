import type { ObservedChannel, ObservedKind } from '../../relations/exchange.ts';
import type { FileMapping, Finding } from '../types.ts';
import type { Column } from './columns.ts';

type Defaults = Omit<FileMapping['defaults'], 'kind'>;

/** What every line is when no column says it: kind, channel, currency, the measure of a score. */
export function guessDefaults(
  columns: readonly Column[],
  targets: readonly string[],
  fileName: string,
): { kind: ObservedKind; defaults: Defaults; findings: Finding[] } {
  const findings: Finding[] = [];
  const { kind, confidence, because } = guessKind(targets, fileName);
  findings.push({ about: 'kind', choice: kind, confidence, because });
  const defaults: Defaults = {};
  const channel = targets.includes('channel') ? undefined : channelOfName(fileName);
  if (channel) {
    defaults.channel = channel;
    findings.push({
      about: 'channel',
      choice: channel,
      confidence: 0.6,
      because: 'from the name of the file',
    });
  }
  const currency = targets.includes('currency') ? undefined : guessCurrency(columns, targets);
  if (currency) defaults.currency = currency;
  if (kind === 'answer' || kind === 'review')
    Object.assign(defaults, guessScale(columns, targets, fileName, kind));
  return { kind, defaults, findings };
}

function guessKind(
  targets: readonly string[],
  fileName: string,
): { kind: ObservedKind; confidence: number; because: string } {
  const has = (target: string) => targets.includes(target);
  const hasText = has('text');
  if (/r[eé]clamation|complaint|plainte/i.test(fileName) && hasText)
    return { kind: 'complaint', confidence: 0.8, because: 'from the name of the file' };
  if (!hasText && (has('amount') || has('unitPrice')))
    return { kind: 'purchase', confidence: 0.9, because: 'its lines have amounts' };
  if (has('rating') || (has('score') && /review|avis/i.test(fileName)))
    return { kind: 'review', confidence: 0.8, because: 'its lines have a rating' };
  if (
    hasText &&
    !['score', 'order', 'sku', 'quantity', 'unitPrice'].some(has) &&
    !/review|avis/i.test(fileName)
  )
    return { kind: 'message', confidence: 0.8, because: 'its lines have words' };
  if (has('score')) return { kind: 'answer', confidence: 0.8, because: 'its lines have a score' };
  if (has('amount') || has('unitPrice') || has('quantity') || has('order'))
    return { kind: 'purchase', confidence: 0.7, because: 'its lines have an order, an amount or a quantity' };
  if (/review|avis/i.test(fileName) && hasText)
    return { kind: 'review', confidence: 0.7, because: 'from the name of the file' };
  if (hasText) return { kind: 'message', confidence: 0.8, because: 'its lines have words and no amount' };
  if (/visit|passage|session|frequentation/i.test(fileName))
    return { kind: 'visit', confidence: 0.7, because: 'from the name of the file' };
  return { kind: 'contact', confidence: 0.3, because: 'nothing says what its lines are' };
}

function channelOfName(fileName: string): ObservedChannel | undefined {
  if (/online|e-?commerce|\bweb|shopify|prestashop|woocommerce/i.test(fileName)) return 'web';
  if (/boutique|magasin|caisse|\bpos\b|in-?store/i.test(fileName)) return 'shop';
  if (/e-?mails?\b|courriel/i.test(fileName)) return 'email';
  if (/\bchats?\b/i.test(fileName)) return 'chat';
  return /\bappels?\b|\bcalls?\b/i.test(fileName) ? 'phone' : undefined;
}

const signs: Readonly<Record<string, string>> = { '€': 'EUR', '£': 'GBP', '¥': 'JPY', '₹': 'INR' };

/** From the signs or codes beside the amounts, or in the column's name: `total (EUR)`. A bare $ could be several. */
function guessCurrency(columns: readonly Column[], targets: readonly string[]): string | undefined {
  for (const [index, { header, values }] of columns.entries()) {
    if (targets[index] !== 'amount' && targets[index] !== 'unitPrice') continue;
    const named = /\b(EUR|USD|GBP|CHF|CAD|JPY|SEK|NOK|DKK|PLN)\b/.exec(header)?.[1];
    if (named) return named;
    const value = values.find((each) => /[€£¥₹]|\b[A-Z]{3}\b/.test(each)) ?? header;
    const code = /\b(EUR|USD|GBP|CHF|CAD|JPY|SEK|NOK|DKK|PLN)\b/.exec(value)?.[1];
    const sign = /[€£¥₹]/.exec(value)?.[0];
    if (code ?? sign) return code ?? signs[sign as string];
  }
  return undefined;
}

function guessScale(
  columns: readonly Column[],
  targets: readonly string[],
  fileName: string,
  kind: ObservedKind,
): Defaults {
  const column = columns.find((_, index) => targets[index] === 'score' || targets[index] === 'rating');
  if (!column) return {};
  const { largest } = column.profile;
  const scale = [5, 7, 10, 20, 100].find((top) => largest <= top) ?? 100;
  if (kind === 'review') return { scale };
  const words = `${column.header} ${fileName}`.toLowerCase();
  if (/nps|recomm/.test(words)) return { measure: 'nps', scale: 10 };
  if (/ces|effort/.test(words)) return { measure: 'ces', scale };
  return { measure: 'csat', scale };
}
