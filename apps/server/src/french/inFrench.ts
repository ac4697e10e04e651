import { type Translate, translator } from '@rapport/core/french';
import { catalogue } from './catalogue.ts';

/** The sentence in French; one that is not known stays as it is. */
export const inFrench: Translate = translator(catalogue);
