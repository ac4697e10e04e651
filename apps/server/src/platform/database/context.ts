import type { KeyScope, Role } from '@rapport/contracts/vocabulary';
import type { Kysely } from 'kysely';
import type { PoolClient } from 'pg';
import type { KeyedHash } from './keyedHash.ts';
import type { Tables } from './tables.ts';

/** On whose behalf something is done. */
export type Actor =
  | { kind: 'user'; id: string; role: Role }
  | { kind: 'key'; id: string; scopes: KeyScope[] }
  | { kind: 'system'; id: string };

/** What every verb receives first: one workspace, one actor, one open transaction. */
export interface Ctx {
  workspaceId: string;
  actor: Actor;
  db: Kysely<Tables>;
  /** The same transaction's connection, for bulk work with prepared statements and binary parameters. */
  client: PoolClient;
  now: () => Date;
  keyedHash: KeyedHash;
  /** Runs once the transaction is committed, and never when it is not. */
  afterCommit(effect: () => void): void;
}
