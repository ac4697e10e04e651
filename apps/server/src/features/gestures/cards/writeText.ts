import { facesOf, type Hand, type Run, runsOf } from './fonts.ts';

type Document = PDFKit.PDFDocument;

export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

interface Line {
  runs: Run[];
  width: number;
}

/**
 * Writes a text into a box, in points: broken at spaces, as large as it can be between two sizes.
 *
 * @returns the size it was written in; null when it does not fit even at the smallest, and then it is cut at the last line
 */
export function writeText(
  document: Document,
  text: string,
  box: Box,
  style: { hand: Hand; largest: number; smallest: number; leading: number },
): number | null {
  registerFaces(document, style.hand);
  let size = style.largest;
  let lines = layOut(document, text, box.width, style.hand, size);
  while (lines.length * size * style.leading > box.height && size > style.smallest) {
    size -= 0.5;
    lines = layOut(document, text, box.width, style.hand, size);
  }
  const fitting = Math.floor(box.height / (size * style.leading));
  let y = box.top;
  for (const line of lines.slice(0, Math.max(1, fitting))) {
    let x = box.left;
    for (const { face, text: words } of line.runs) {
      document.font(face).fontSize(size);
      document.text(words, x, y + size, { lineBreak: false, baseline: 'alphabetic' });
      x += document.widthOfString(words);
    }
    y += size * style.leading;
  }
  return lines.length <= fitting ? size : null;
}

/** How wide a line is, in points. */
export function widthOf(document: Document, text: string, hand: Hand, size: number): number {
  registerFaces(document, hand);
  return layOut(document, text, Number.POSITIVE_INFINITY, hand, size)[0]?.width ?? 0;
}

function registerFaces(document: Document, hand: Hand): void {
  for (const { name, file } of facesOf(hand)) document.registerFont(name, file);
}

function layOut(document: Document, text: string, width: number, hand: Hand, size: number): Line[] {
  const lines: Line[] = [];
  for (const paragraph of text.split('\n')) {
    let line: Line = { runs: [], width: 0 };
    lines.push(line);
    for (const word of paragraph.split(/(?<=\s)/)) {
      const runs = runsOf(word, hand);
      const own = runs.reduce((sum, { face, text: words }) => {
        document.font(face).fontSize(size);
        return sum + document.widthOfString(words.trimEnd());
      }, 0);
      if (line.runs.length > 0 && line.width + own > width) {
        line = { runs: [], width: 0 };
        lines.push(line);
      }
      for (const run of runs) {
        line.runs.push(run);
        document.font(run.face).fontSize(size);
        line.width += document.widthOfString(run.text);
      }
    }
  }
  return lines;
}
