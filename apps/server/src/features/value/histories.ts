/** What a report is made of; arrays can be handed to a thread. */
export interface Histories {
  /** One row a purchase (a person's day, amounts summed); days since 1970-01-01 in the workspace's time zone. */
  purchases: { person: Uint32Array; day: Int32Array; cents: Float64Array };
  /** One row a person. */
  people: {
    /** Position of the type shown in the catalogue, -1 without one. */
    type: Int16Array;
    firstMs: Float64Array;
    lastMs: Float64Array;
    /** Whether their silence is longer than their own rhythm explains (or than a year, without a rhythm). */
    isGone: Uint8Array;
    /** Hundredths of the currency a year. */
    yearly: Float64Array;
  };
  /** One row a dissatisfaction of someone gone, in the window before; NaN where nobody repaired it. */
  dissatisfactions: { person: Uint32Array; atMs: Float64Array; resolvedMs: Float64Array };
}

/** What the workspace says of its money and its clock. */
export interface ReportTerms {
  asOfMs: number;
  currency: string;
  marginRate: number;
  computedAt: string;
}
