/** A purse: an allowance in one of its periods; `holder` is a person where each has their own, else ''. */
export interface PurseKey {
  allowanceId: string;
  holder: string;
  /** As `2026-11-01`. */
  periodStart: string;
}
