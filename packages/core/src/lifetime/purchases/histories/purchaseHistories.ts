/** All that the models ask of a customer: how often, how lately and for how long, in one unit of time (RFM without the M). */
export interface PurchaseHistory {
  /** Repeat purchases: distinct days with a purchase after the first. x in the papers. */
  frequency: number;
  /** From the first purchase to the latest; 0 without a repeat. t_x in the papers. */
  recency: number;
  /** From the first purchase to the end of the calibration. T in the papers. */
  age: number;
}

/** One row a customer. */
export interface PurchaseHistories {
  frequency: ArrayLike<number>;
  recency: ArrayLike<number>;
  age: ArrayLike<number>;
}
