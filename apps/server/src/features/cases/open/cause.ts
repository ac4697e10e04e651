import type { CaseOrigin } from '@rapport/contracts/cases';
import type { CasePriority } from '@rapport/core/loop';

/** One thing that happened for which there must be a case, whatever rules it met. */
export interface Cause {
  /** Names it: `exchange:<id>`, `hostile:<customer>:<instant>` (other turns: `turn:…`), `promise:<id>`. */
  key: string;
  /** The fragment it is of. */
  customerId: string;
  /** Most pressing first. */
  kinds: readonly CaseOrigin[];
  priority: CasePriority;
  skill: string | null;
  /** Who is given it while they can hold it; absent: chosen by site, skill and load. */
  owner?: string | null | undefined;
  atMs: number;
  exchangeId: string | null;
  siteId: string | null;
  issue: string | null;
  product: string | null;
  data: { measure?: string; score?: number; scale?: number; issue?: string; type?: string; rule?: string };
}
