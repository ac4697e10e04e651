import type { MomentSettings } from '@rapport/contracts/moments';
import { widthOf, writeText } from './writeText.ts';

export interface Card {
  text: string;
  address: readonly string[];
}

const points = 72 / 25.4;
const [width, height, bleed] = [148, 105, 3];
/** Inks of the press: what is black is black alone. */
const black: [number, number, number, number] = [0, 0, 0, 100];
const pen: [number, number, number, number] = [90, 70, 20, 30];
const cloth: [number, number, number, number] = [70, 45, 30, 20];
const paper: [number, number, number, number] = [0, 0, 0, 0];

/**
 * Cards as a printer wants them: two pages each, front then back, A6 lying, 3 mm of bleed, boxes of trim and bleed named, faces
 * embedded, inks of the press. The address stands where the window of the envelope is.
 */
export async function drawCards(
  cards: readonly Card[],
  { brand, settings }: { brand: string; settings: Pick<MomentSettings, 'window' | 'sender'> },
): Promise<Buffer> {
  const { default: PDFDocument } = await import('pdfkit');
  const document = new PDFDocument({
    size: [(width + 2 * bleed) * points, (height + 2 * bleed) * points],
    margin: 0,
    autoFirstPage: false,
    info: { Title: `${brand}: ${cards.length}`, Producer: 'Rapport', Creator: 'Rapport' },
  });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.once('end', resolve);
    document.once('error', reject);
  });
  for (const card of cards) {
    drawFront(document, brand);
    drawBack(document, card, brand, settings);
  }
  document.end();
  await ended;
  return Buffer.concat(chunks);
}

type Document = PDFKit.PDFDocument;

/** Millimetres from the trimmed edge, in points of the page. */
function at(millimetres: number): number {
  return (millimetres + bleed) * points;
}

function addSide(document: Document): void {
  document.addPage();
  const edge = bleed * points;
  const trim = [edge, edge, edge + width * points, edge + height * points];
  const whole = [0, 0, (width + 2 * bleed) * points, (height + 2 * bleed) * points];
  Object.assign(document.page.dictionary.data, { TrimBox: trim, BleedBox: whole });
}

/** The whole side in one colour, into the bleed; two arcs that hold each other, and the name of the house. */
function drawFront(document: Document, brand: string): void {
  addSide(document);
  document.rect(0, 0, (width + 2 * bleed) * points, (height + 2 * bleed) * points).fill(cloth);
  document.save();
  document.translate(at(width / 2) - 16 * points, at(26)).scale(points);
  document.lineWidth(2.6).lineCap('round').strokeColor(paper);
  document.path('M13 24a8 8 0 1 1 3-15').stroke();
  document.path('M19 8a8 8 0 1 1-3 15').stroke();
  document.restore();
  document.fillColor(paper);
  const box = { left: at(14), top: at(66), width: (width - 28) * points, height: 24 * points };
  writeCentred(document, brand, box);
}

function writeCentred(document: Document, text: string, box: Parameters<typeof writeText>[2]): void {
  const style = { hand: 'script', largest: 34, smallest: 14, leading: 1.2 } as const;
  const measured = widthOf(document, text, style.hand, style.largest);
  const size = Math.min(style.largest, (style.largest * box.width) / Math.max(measured, 1));
  const own = (measured * size) / style.largest;
  writeText(
    document,
    text,
    { ...box, left: box.left + (box.width - own) / 2, width: own + 2 },
    { ...style, largest: size, smallest: Math.min(size, style.smallest) },
  );
}

/** The note at the left, as by hand; the address at the right, in the window. */
function drawBack(
  document: Document,
  { text, address }: Card,
  brand: string,
  { window, sender }: Pick<MomentSettings, 'window' | 'sender'>,
): void {
  addSide(document);
  const noteWidth = Math.max(40, window.left - 14);
  document.fillColor(pen);
  const note = { left: at(8), top: at(9), width: noteWidth * points, height: (height - 18) * points };
  writeText(document, text, note, { hand: 'script', largest: 17, smallest: 8, leading: 1.16 });
  document.lineWidth(0.4).strokeColor(black, 0.25);
  document
    .moveTo(at(noteWidth + 11), at(12))
    .lineTo(at(noteWidth + 11), at(height - 12))
    .stroke();
  document.fillColor(black);
  const from = [brand, ...sender.split('\n')].filter((line) => line.trim() !== '').join(', ');
  const senderBox = {
    left: at(window.left),
    top: at(9),
    width: (Math.min(width - 8, window.left + window.width) - window.left) * points,
    height: 12 * points,
  };
  writeText(document, from, senderBox, { hand: 'print', largest: 6.5, smallest: 5, leading: 1.3 });
  const place = {
    left: at(window.left + 2),
    top: at(window.top + 2),
    width: (window.width - 4) * points,
    height: (window.height - 4) * points,
  };
  writeText(document, address.join('\n'), place, {
    hand: 'print',
    largest: 10.5,
    smallest: 6,
    leading: 1.35,
  });
}
