import { afterAll, describe, expect, test } from 'vitest';
import { analyseFolder, csvOf } from '../testing/analyseFile.ts';

const { file, json, run, refusal, remove } = analyseFolder();
afterAll(remove);

const openings = ['please', 'hello', 'well', 'again', 'today', 'still', 'so', 'honestly'];
const about: Record<string, string[]> = {
  late_parcel: ['where is my parcel', 'my order has not arrived', 'the delivery is late', 'no parcel came'],
  refund: ['give me my money back', 'I want a refund', 'when am I refunded', 'refund this purchase'],
  wrong_size: [
    'the shoes are too small',
    'this size does not fit',
    'I need a larger size',
    'too tight for me',
  ],
};
function texts(pick: (i: number) => boolean) {
  const all = Object.entries(about).flatMap(([label, of]) =>
    of.flatMap((words, i) =>
      openings.flatMap((opening, j) => (pick(i + j) ? [[`${opening} ${words}`, label]] : [])),
    ),
  );
  return { text: all.map(([text]) => text!), label: all.map(([, label]) => label!) };
}

interface Found {
  accuracy: number;
  macroF1: number;
  logLoss: number;
  calibrationError: number;
  outOfScopeRecall: number | null;
  trainSeconds: number;
  textsPerSecond: number;
  trainTexts: number;
  value: number;
  interval: { low: number; high: number };
}

describe.concurrent('rapport analyse text', () => {
  const train = file('train.csv', csvOf(texts((i) => i % 2 === 0)));
  const plain = texts((i) => i % 2 === 1);
  const held = file('test.csv', csvOf(plain));
  const columns = ['--text', 'text', '--label', 'label'];
  const args = ['text', '--train', train, '--test', held, ...columns];

  test('learns from one file and is judged on the other, the same for the same seed', async () => {
    const found = await json<Found>(args);
    expect(found.accuracy).toBeGreaterThan(0.9);
    expect(found.value).toBe(found.accuracy);
    expect(found.interval.low).toBeLessThan(found.accuracy);
    expect(found.outOfScopeRecall).toBeNull();
    expect(found.macroF1).toBeGreaterThan(0.9);
    const { accuracy, logLoss, calibrationError } = await json<Found>(args);
    expect({ accuracy, logLoss, calibrationError }).toEqual({
      accuracy: found.accuracy,
      logLoss: found.logLoss,
      calibrationError: found.calibrationError,
    });
    expect((await json<Found>([...args, '--per-class', '5'])).trainTexts).toBe(15);
  });

  test('withholds what it is unsure of, and tells how much of what is out of scope it withheld', async () => {
    const strange = ['quelle heure est-il', 'zebra umbrella', 'blue violin concerto', 'photosynthesis'];
    const oos = file(
      'oos.csv',
      csvOf({
        text: [...plain.text, ...strange],
        label: [...plain.label, ...strange.map(() => 'oos')],
      }),
    );
    const found = await json<Found>(['text', '--train', train, '--test', oos, ...columns, '--abstain']);
    expect(found.outOfScopeRecall).toBeGreaterThanOrEqual(0.5);
    expect(found.accuracy).toBeGreaterThan(0.8);
  });

  test('a text may have several labels, or none; each is told from its own probability', async () => {
    const both = (pick: (i: number) => boolean) => {
      const { text, label } = texts(pick);
      const pairs = text.map((words, i) => [words, label[i]!] as const);
      const joined = pairs.map(([words, own], i) => {
        const [more, other] = pairs[(i + 7) % pairs.length]!;
        return own === other ? [words, own] : [`${words} and ${more}`, `${own} | ${other}`];
      });
      return {
        text: [...joined.map(([words]) => words!), 'hello there', 'good day'],
        label: [...joined.map(([, own]) => own!), '|', '|'],
      };
    };
    const [learnt, judged] = [
      file('many.csv', csvOf(both((i) => i % 2 === 0))),
      file('more.csv', csvOf(both((i) => i % 2 === 1))),
    ];
    const many = ['text', '--train', learnt, '--test', judged, ...columns, '--several', '|'];
    const found = await json<Found & { microF1: number; labels: number }>(many);
    expect(found.labels).toBe(3);
    expect(found.macroF1).toBeGreaterThan(0.9);
    expect(found.microF1).toBeGreaterThan(0.9);
    expect(found.accuracy).toBeGreaterThan(0.8);
    expect((await run(many)).out).toMatch(/All labels of a text told, and no other: /);
    expect((await run([...many, '--balanced'])).code).toBe(2);
    const strange = file('strangers.csv', 'text,label\nwhere is it,late_parcel | greeting\n');
    expect(
      (await refusal(['text', '--train', learnt, '--test', strange, ...columns, '--several', '|'])).line,
    ).toMatch(/strangers\.csv:2: label: no text of --train has the label "greeting"/);
  });

  test('names the file, the row, the column and what to do', async () => {
    const one = file('one.csv', 'text,label\na thing,x\nanother,x\n');
    expect((await refusal(['text', '--train', one, '--test', held, ...columns])).line).toMatch(
      /one\.csv: label: every text has the label "x"; give texts of two labels/,
    );
    const strange = file('strange.csv', 'text,label\nwhere is it,late_parcel\nhello,greeting\n');
    expect((await refusal(['text', '--train', train, '--test', strange, ...columns])).line).toMatch(
      /strange\.csv:3: label: no text of --train has the label "greeting"/,
    );
    const { code, line } = await refusal([
      'text',
      '--train',
      train,
      '--test',
      held,
      '--text',
      'words',
      '--label',
      'label',
    ]);
    expect({ code, line }).toEqual({ code: 1, line: expect.stringMatching(/train\.csv: --text: .*"words"/) });
    const empty = file('empty.csv', '');
    expect((await refusal(['text', '--train', empty, '--test', held, ...columns])).line).toMatch(/empty/);
    expect((await run(['text', '--train', train, ...columns])).code).toBe(2);
    const oos = file('only.csv', 'text,label\nhello,oos\n');
    expect((await refusal(['text', '--train', train, '--test', oos, ...columns])).line).toMatch(
      /every label is "oos"/,
    );
  });

  test('speaks French', async () => {
    expect((await run([...args, '--lang', 'fr'])).out).toMatch(/3 étiquettes apprises de 48 textes/);
  });
});
