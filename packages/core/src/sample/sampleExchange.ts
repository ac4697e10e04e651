import type { ObservedChannel, ObservedKind } from '../relations/exchange.ts';

export interface SampleHandle {
  kind: string;
  value: string;
  verified: boolean;
}

type SampleProperty = string | number | boolean | { [key: string]: SampleProperty };

export interface SampleItem {
  sku: string;
  name: string;
  category: string;
  quantity: number;
  unitPrice: number;
}

/** An exchange of the sample brand, as a source would send it. */
export interface SampleExchange {
  id: string;
  customer: SampleHandle[];
  kind: ObservedKind;
  channel: ObservedChannel;
  direction: 'inbound' | 'outbound';
  at: string;
  amount?: number;
  currency?: string;
  items?: SampleItem[];
  text?: string;
  language?: 'fr' | 'en';
  staff?: string;
  site?: string;
  traits?: SampleTraits;
  properties?: { [key: string]: SampleProperty };
}

/** A type rather than an interface, so that it may stand where any JSON object may. */
type SampleTraits = {
  name: string;
  firstName: string;
  lastName: string;
  language: 'fr' | 'en';
  address: string;
  postalCode: string;
  city: string;
  country: string;
  birthday: string;
};
