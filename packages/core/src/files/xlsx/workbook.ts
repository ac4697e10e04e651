import { FileProblem, type FileSource } from '../source.ts';
import { attribute } from './xml.ts';
import { readEntry, type ZipDirectory } from './zip.ts';

export interface Workbook {
  /** Visible sheets, in order: their name and the path of their part. */
  sheets: { name: string; path: string }[];
  /** Per style number: whether it shows a date. */
  dateStyles: boolean[];
  /** Days are counted from 1904, as old Macs did. */
  is1904: boolean;
  sharedStrings: string | null;
}

/** What a spreadsheet says of itself: sheets, styles, where its strings are. */
export async function readWorkbook(source: FileSource, directory: ZipDirectory): Promise<Workbook> {
  const book = await readEntry(source, directory, 'xl/workbook.xml');
  if (book === null)
    throw new FileProblem('This is a zip file, not a spreadsheet. Unpack it and send the files one by one.');
  const links = new Map<string, string>();
  const relations = (await readEntry(source, directory, 'xl/_rels/workbook.xml.rels')) ?? '';
  for (const [, tag = ''] of relations.matchAll(/<(?:\w+:)?Relationship\s([^>]*)>/g))
    links.set(attribute(tag, 'Id') ?? '', pathOf(attribute(tag, 'Target') ?? ''));
  const sheets = [...book.matchAll(/<(?:\w+:)?sheet\s([^>]*)>/g)]
    .map(([, tag = '']) => ({
      name: attribute(tag, 'name') ?? '',
      path: links.get(attribute(tag, '(?:\\w+:)?id') ?? '') ?? '',
      isVisible: attribute(tag, 'state') === undefined || attribute(tag, 'state') === 'visible',
    }))
    .filter(({ path, isVisible }) => isVisible && directory.has(path));
  const styles = (await readEntry(source, directory, 'xl/styles.xml')) ?? '';
  return {
    sheets,
    dateStyles: readDateStyles(styles),
    is1904: /<(?:\w+:)?workbookPr\s[^>]*date1904="(1|true)"/.test(book),
    sharedStrings: [...links.values()].find((path) => /sharedStrings\.xml$/i.test(path)) ?? null,
  };
}

function pathOf(target: string): string {
  return target.startsWith('/') ? target.slice(1) : `xl/${target}`;
}

/** Which cell styles show dates: the built-in formats 14-22 and 45-47, and those of the file with day, month, year or hour. */
function readDateStyles(styles: string): boolean[] {
  const own = new Map<number, boolean>();
  for (const [, tag = ''] of styles.matchAll(/<(?:\w+:)?numFmt\s([^>]*)>/g)) {
    const code = (attribute(tag, 'formatCode') ?? '').replace(/"[^"]*"|\\.|\[[^\]hms]*\]/gi, '');
    own.set(Number(attribute(tag, 'numFmtId')), /[dmyhs]/i.test(code) && !/^general$/i.test(code));
  }
  const cells = /<(?:\w+:)?cellXfs\b[\s\S]*?<\/(?:\w+:)?cellXfs>/.exec(styles)?.[0] ?? '';
  return [...cells.matchAll(/<(?:\w+:)?xf\s([^>]*)>/g)].map(([, tag = '']) => {
    const id = Number(attribute(tag, 'numFmtId') ?? 0);
    return own.get(id) ?? ((id >= 14 && id <= 22) || (id >= 45 && id <= 47));
  });
}
