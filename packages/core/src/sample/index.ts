export { sampleBrand } from './brand/brand.ts';
export { mix } from './mix.ts';
export {
  inventCustomer,
  type SampleCustomer,
  type SampleOptions,
  sampleCustomers,
} from './sampleCustomers.ts';
export type { SampleExchange, SampleHandle } from './sampleExchange.ts';
export { sampleExchanges } from './sampleExchanges.ts';
