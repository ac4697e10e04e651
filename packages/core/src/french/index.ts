export type { Catalogue, French } from './catalogue.ts';
export { files } from './files.ts';
export { type Translate, translator } from './translator.ts';
