/** One contact of a customer about one issue, on any channel. */
export interface Contact {
  customer: string;
  issue: string;
  atMs: number;
  channel?: string | null;
  /** False where it could not have been resolved there, as a part to be ordered. True unless told. */
  isResolvable?: boolean;
  /** Whether the customer says that it was resolved then; null or left out where not asked or not answered. */
  declared?: boolean | null;
}

export interface FcrOptions {
  /** When the records end: a window that is still open then is not judged. Contacts after it are left out. */
  asOfMs: number;
  /** When the records begin, if not with the first contact there ever was: contacts within a window of it are not judged. */
  sinceMs?: number;
  /** A contact about the same within so many days is a repeat; 7 unless told. */
  windowDays?: number;
  /**
   * What is counted. `issues` (the default): contacts that are no repeat themselves. `contacts`: every contact, resolved when
   * none follows, which makes a customer who calls five times weigh five times.
   */
  unit?: 'issues' | 'contacts';
  /** From when the window runs: `latest` contact (the default) or the `first` of the issue, after which a new issue begins. */
  windowFrom?: 'latest' | 'first';
  level?: number;
}
