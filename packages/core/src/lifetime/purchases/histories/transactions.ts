/** One row a transaction, in any order. */
export interface Transactions {
  customers: ArrayLike<string>;
  /** Whole days since any origin, as days since 1970-01-01. */
  days: ArrayLike<number>;
  /** What was spent. Left out: no values. Take refunds out before, or net them within their purchase. */
  amounts?: ArrayLike<number>;
}
