import { describe, expect, it } from 'vitest';
import { formatters } from './formatters.ts';

const plain = (text: string) => text.replace(/[\u00A0\u202F]/g, ' ');
const fr = formatters('fr', 'Europe/Paris');
const en = formatters('en', 'Europe/Paris');

describe('formatters', () => {
  it('writes money from hundredths, without cents once they are noise or where the currency has none', () => {
    expect(plain(fr.money(1250, 'EUR'))).toBe('12,50 €');
    expect(plain(en.money(1250, 'GBP'))).toBe('£12.50');
    expect(plain(fr.money(123_456, 'EUR'))).toBe('1 235 €');
    expect(plain(en.money(150_000, 'JPY'))).toBe('¥1,500');
    expect(plain(fr.estimate(95_637, 'EUR'))).toBe('956 €');
  });

  it('gives no sign to what rounds to nothing', () => {
    expect(fr.number(-0.04, 1)).toBe('0');
    expect(en.percent(-0.001)).toBe('0%');
    expect(fr.number(-0.06, 1)).toBe('−0,1');
    expect(plain(fr.money(-150, 'EUR'))).toBe('−1,50 €');
  });

  it('ends a field of percentages as its language writes them', () => {
    expect(`75${fr.percentSign}`).toBe('75\u00A0%');
    expect(`75${en.percentSign}`).toBe('75%');
  });

  it('puts the currency around a field of money as its language writes it', () => {
    expect(fr.moneyField('EUR')).toEqual({ suffix: '\u00A0€', placeholder: '€' });
    expect(en.moneyField('EUR')).toEqual({ prefix: '€', placeholder: '€' });
    expect(en.moneyField('GBP')).toEqual({ prefix: '£', placeholder: '£' });
    expect(fr.moneyField('')).toEqual({});
  });

  it('writes an amount of a file, whatever its currency column holds', () => {
    expect(plain(fr.amount(15.3, 'GBP'))).toBe('15,30 £');
    expect(plain(fr.amount(15.3, 'EU'))).toBe('15,30');
    expect(plain(en.amount(15.3, null))).toBe('15.30');
  });

  it('writes dates in the time zone of the workspace', () => {
    expect(en.date('2024-12-31T23:30:00Z')).toBe('1 January 2025');
    expect(fr.month('2024-03-10T00:00:00Z')).toBe('mars 2024');
  });

  it('says how long ago in the largest unit that fits', () => {
    const now = new Date('2026-11-22T12:00:00Z');
    expect(en.ago('2026-11-22T11:59:50Z', now)).toBe('this minute');
    expect(en.ago('2026-11-19T12:00:00Z', now)).toBe('3 days ago');
    expect(fr.ago('2025-11-20T12:00:00Z', now)).toBe('l’année dernière');
  });

  it('says sizes and durations as people do', () => {
    expect(plain(fr.size(7_300_000))).toBe('7,3 Mo');
    expect(plain(en.size(512))).toBe('512 byte');
    expect(plain(en.duration(0.2))).toBe('1 second');
    expect(plain(fr.duration(200))).toBe('3 minutes');
  });
});
