/** The write that a state comes from. */
export interface Version {
  /** Its transaction, once it has written; null before. */
  xid: string | null;
  /** It was not committed: what was built on it is to be built again. */
  isLost: boolean;
}

/** A fragment's row of relation_state, and the version of it that was read. */
export interface StoredState {
  customerId: string;
  version: Version;
  mergedInto: string | null;
  absorbed: number;
  tally: Uint8Array;
  type: number | null;
  probability: number | null;
  sinceMs: number | null;
  previousType: number | null;
  asOfMs: number | null;
  /** Of the model that what is shown was read with. */
  modelVersion: string | null;
}

/** What is written of a surviving customer. */
export interface ShownState {
  customerId: string;
  /** The version that was read: another one there means that somebody has written since. */
  version: Version;
  tally: Uint8Array;
  exchanges: number;
  type: number;
  probability: number;
  /** Ten-thousandths. */
  probabilities: Int16Array;
  mean: Int16Array;
  sinceMs: number;
  previousType: number | null;
  asOfMs: number;
  modelVersion: string;
  valueCents: number;
  purchases: number;
  firstMs: number | null;
  lastMs: number | null;
  quietAfterMs: number | null;
  siteId: string | null;
}
