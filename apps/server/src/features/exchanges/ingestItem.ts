import type { ExchangeInput } from '@rapport/contracts/exchange';

/** Who somebody is, without anything that passed: handles and facts. */
export interface ProfileInput {
  kind: 'profile';
  customer: ExchangeInput['customer'];
  traits?: ExchangeInput['traits'];
}

/** What the ingest takes. */
export type IngestItem = ExchangeInput | ProfileInput;
