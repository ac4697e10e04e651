import { families } from '@rapport/core/relations';
import { describe, expect, it } from 'vitest';
import { familyKeys, familyStyle } from './families.tsx';

const light = '#fdfcfa';
const dark = '#17181c';

/** Relative luminance and contrast (WCAG 2.2). */
function contrast(one: string, other: string): number {
  const luminance = (hex: string) => {
    const [r, g, b] = [1, 3, 5].map((start) => {
      const part = Number.parseInt(hex.slice(start, start + 2), 16) / 255;
      return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
    }) as [number, number, number];
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const [a, b] = [luminance(one), luminance(other)];
  return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
}

describe('families', () => {
  it('has a hue and a mark for each family of the catalogue', () => {
    expect([...familyKeys].sort()).toEqual(families.map((family) => family.key).sort());
  });

  it.each(familyKeys)('%s can be told from the page in both schemes', (family) => {
    const style = familyStyle(family);
    expect(contrast(style.light, light)).toBeGreaterThanOrEqual(3);
    expect(contrast(style.dark, dark)).toBeGreaterThanOrEqual(3);
  });

  it('gives each its own hue', () => {
    expect(new Set(familyKeys.map((family) => familyStyle(family).light)).size).toBe(familyKeys.length);
    expect(new Set(familyKeys.map((family) => familyStyle(family).dark)).size).toBe(familyKeys.length);
  });
});
