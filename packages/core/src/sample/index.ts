export { sampleBrand, shops as sampleShops } from './brand/brand.ts';
export {
  inventedNotes,
  inventedPurposes,
  inventedStories,
  inventedWaitlists,
  inventedWishes,
} from './counter/counter.ts';
export { mix } from './mix.ts';
export {
  inventCustomer,
  type SampleCustomer,
  type SampleOptions,
  sampleCustomers,
} from './sampleCustomers.ts';
export type { SampleExchange, SampleHandle } from './sampleExchange.ts';
export { sampleExchanges } from './sampleExchanges.ts';
