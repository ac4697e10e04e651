export type { ListOptions } from './customers.ts';
export type { SendOptions } from './exchanges.ts';
export { Rapport } from './Rapport.ts';
export { RapportError } from './RapportError.ts';
export type { Call, Connection } from './transport.ts';
