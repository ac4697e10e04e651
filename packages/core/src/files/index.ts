export type { Composed, RefusedRow } from './compose/composed.ts';
export { type FileBatch, type ReadingOptions, readExchanges } from './compose/readExchanges.ts';
export { type DateShape, parseDateFormat } from './dates/dateFormat.ts';
export { type DateDetection, detectDates } from './dates/detectDates.ts';
export { readDate, type WallDate } from './dates/readDate.ts';
export { type DetectedFile, detectFile, type KnownFormat } from './detect/detectFile.ts';
export { type FileSample, sampleFile } from './detect/sampleFile.ts';
export { type GuessedMapping, guessMapping } from './guess/guessMapping.ts';
export { normaliseHeader } from './guess/headerWords.ts';
export { handedBackHeadings } from './handedBack.ts';
export { readNumber } from './numbers/readNumber.ts';
export { type PreviewRow, previewRows } from './previewRows.ts';
export { readRows } from './readRows.ts';
export { FileProblem, type FileSource } from './source.ts';
export type {
  ExchangeFromFile,
  FileFormat,
  FileItem,
  FileMapping,
  Finding,
  ProfileFromFile,
  Row,
} from './types.ts';
