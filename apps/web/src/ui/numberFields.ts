import type { NumberInputProps } from '@mantine/core';
import type { Language } from '@rapport/contracts/vocabulary';
import type { ClipboardEvent } from 'react';

const separatorOf: Readonly<Record<Language, string>> = { fr: ',', en: '.' };

/** How fields of numbers read: 12,50 in French, 12.50 in English, and the other one typed or pasted is understood. */
export function numberFields(language: Language): Partial<NumberInputProps> {
  const decimalSeparator = separatorOf[language];
  return {
    decimalSeparator,
    allowedDecimalSeparators: [',', '.'],
    onPaste: (event) => pasteNumber(event, decimalSeparator),
  };
}

/**
 * A number as people write it: its last comma or point is the decimal one, unless it parts groups of three digits.
 *
 * @returns it with a point and without anything else; '' when there is no digit
 * @example plainNumber('1 234,50 €') // '1234.50'
 */
export function plainNumber(text: string): string {
  const kept = text.replace(/[^\d.,-]/g, '');
  if (!/\d/.test(kept)) return '';
  const sign = kept.startsWith('-') ? '-' : '';
  const digits = kept.replaceAll('-', '');
  const last = Math.max(digits.lastIndexOf(','), digits.lastIndexOf('.'));
  if (last < 0) return sign + digits;
  const separator = digits[last] as string;
  const isGrouping = digits.indexOf(separator) !== last;
  const [whole, part] = isGrouping ? [digits, ''] : [digits.slice(0, last), digits.slice(last + 1)];
  const plain = whole.replace(/[.,]/g, '') || '0';
  return sign + plain + (part ? `.${part}` : '');
}

/**
 * What a field of numbers tells as one types: `12.` and `12.50` come as texts, and are 12 and 12.5.
 *
 * @returns '' when it holds no number
 */
export function typedNumber(value: string | number): number | '' {
  const number = value === '' ? Number.NaN : Number(value);
  return Number.isFinite(number) ? number : '';
}

/** The number in a field of a form, whatever is written around it; 0 when it is empty. */
export function numberIn(form: FormData, name: string): number {
  return Number(plainNumber(String(form.get(name) ?? '')));
}

/** What is pasted is written as the field reads it: `12.50` in French is twelve and a half, not 1250. */
function pasteNumber(event: ClipboardEvent<HTMLInputElement>, separator: string): void {
  const pasted = event.clipboardData.getData('text');
  const plain = plainNumber(pasted).replace('.', separator);
  if (plain === '' || plain === pasted) return;
  event.preventDefault();
  // The only way to write where the caret stands that the field hears of, and that undo takes back.
  document.execCommand('insertText', false, plain);
}
