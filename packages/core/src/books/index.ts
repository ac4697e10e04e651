export { shareOut } from './shareOut.ts';
