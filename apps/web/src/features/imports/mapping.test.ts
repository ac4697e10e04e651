import {
  columnTargets,
  type ImportMapping,
  type ImportPreview,
  importMapping,
} from '@rapport/contracts/imports';
import { describe, expect, it } from 'vitest';
import {
  applySaved,
  columnName,
  exampleDate,
  hasCustomer,
  hasTime,
  hasTimeOfDay,
  samplesOf,
  unsureAbout,
  withTarget,
} from './mapping.ts';
import { propertyTarget, targetGroups } from './targets.ts';

const mapping: ImportMapping = {
  format: {
    type: 'delimited',
    compression: 'none',
    encoding: 'utf-8',
    delimiter: ';',
    hasHeader: true,
    dateFormat: 'dd/MM/yyyy',
    decimal: ',',
    timeZone: 'Europe/Paris',
  },
  columns: [
    { header: 'Client', target: 'customer' },
    { header: 'Date', target: 'at' },
    { header: 'Total', target: 'amount' },
  ],
  defaults: { kind: 'purchase' },
  groupLines: false,
};
const targetsOf = (one: ImportMapping) => one.columns.map((column) => column.target);

describe('the meaning of columns', () => {
  it('frees the column that had the meaning chosen for another', () => {
    expect(targetsOf(withTarget(mapping, 2, 'customer'))).toEqual(['ignore', 'at', 'customer']);
  });

  it('lets several columns be left out or kept as properties', () => {
    const once = withTarget(mapping, 0, 'ignore');
    expect(targetsOf(withTarget(once, 1, 'ignore'))).toEqual(['ignore', 'ignore', 'amount']);
  });

  it('knows when nobody or no moment is named', () => {
    expect(hasCustomer(mapping)).toBe(true);
    expect(hasCustomer(withTarget(mapping, 0, 'ignore'))).toBe(false);
    expect(hasTime(withTarget(mapping, 1, 'ignore'))).toBe(false);
  });

  it('puts a saved reading on the columns of the same name, whatever their order', () => {
    const saved = {
      ...mapping,
      name: 'Caisse',
      columns: [
        { header: 'Total', target: 'unitPrice' },
        { header: 'Client', target: 'email' },
      ],
    };
    const applied = applySaved(mapping, saved);
    expect(targetsOf(applied)).toEqual(['email', 'at', 'unitPrice']);
    expect(applied.name).toBe('Caisse');
  });

  it('offers every meaning the server knows, each once', () => {
    const offered = [...targetGroups.flatMap(({ targets }) => targets), 'ignore'];
    expect(offered.toSorted()).toEqual([...columnTargets].toSorted());
  });

  it('names a property so that the server takes it, accents and signs aside', () => {
    const target = propertyTarget('Libellé n° (facture)');
    expect(target).toBe('property:Libelle_n_facture');
    const columns = [{ header: 'Libellé', target: target ?? '' }];
    expect(importMapping.safeParse({ ...mapping, columns }).success).toBe(true);
    expect(propertyTarget('€ %')).toBeNull();
  });
});

it('writes a time only where the file has one', () => {
  expect(hasTimeOfDay(mapping)).toBe(false);
  expect(hasTimeOfDay({ ...mapping, format: { ...mapping.format, dateFormat: 'yyyy-MM-dd HH:mm' } })).toBe(
    true,
  );
  expect(hasTimeOfDay(withTarget(mapping, 2, 'time'))).toBe(true);
});

it('names a column as the file does, and not at all where it does not', () => {
  expect(columnName(mapping, 0)).toBe('Client');
  const bare = {
    ...mapping,
    format: { ...mapping.format, hasHeader: false },
    columns: [{ header: 'column 1', target: 'customer' }],
  };
  expect(columnName(bare, 0)).toBeNull();
});

it('shows the first different values of a column', () => {
  const raw = ['a', ' ', 'a', 'b', 'c', 'd'];
  const preview: ImportPreview = {
    mapping,
    findings: [],
    rows: raw.map((value, line) => ({ line, raw: [value], understood: null, problem: null })),
  };
  expect(samplesOf(preview, 0)).toEqual(['a', 'b', 'c']);
  expect(samplesOf(undefined, 0)).toEqual([]);
});

it('says what was guessed with little ground, in a fixed order', () => {
  const finding = (about: string, confidence: number) => ({ about, choice: '', confidence, because: '' });
  expect(unsureAbout([finding('kind', 0.3), finding('dates', 0.5), finding('encoding', 1)])).toEqual([
    'dates',
    'kind',
  ]);
});

it('shows a date format by a date whose day cannot be taken for a month', () => {
  expect(exampleDate('dd/MM/yyyy HH:mm')).toBe('31/12/2024 18:05');
  expect(exampleDate('M/d/yy')).toBe('12/31/24');
  expect(exampleDate("yyyy-MM-dd'T'HH:mm:ss")).toBe('2024-12-31T18:05:09');
});
