import type { ColumnType, Generated } from 'kysely';

/**
 * The tables as Kysely sees them. A feature adds its own from its folder:
 *
 *     declare module '../../platform/database/tables.ts' {
 *       interface Tables { customer: CustomerTable }
 *     }
 */
export interface Tables {
  workspace: WorkspaceTable;
  member: MemberTable;
  invitation: InvitationTable;
  api_key: ApiKeyTable;
  audit: AuditTable;
  setup_link: SetupLinkTable;
  'auth.user': AuthUserTable;
  'auth.account': AuthAccountTable;
  'auth.session': AuthSessionTable;
}

/** Set by the database; may be given. */
type CreatedAt = ColumnType<Date, Date | undefined, never>;
type Json<T> = ColumnType<T, string, string>;

interface WorkspaceTable {
  id: string;
  name: string;
  currency: Generated<string>;
  languages: Generated<string[]>;
  time_zone: Generated<string>;
  margin_rate: Generated<number>;
  type_names: ColumnType<Record<string, { fr: string; en: string }>, string | undefined, string>;
  hidden_types: Generated<string[]>;
  is_sample: Generated<boolean>;
  created_at: CreatedAt;
}

interface MemberTable {
  workspace_id: string;
  member_id: string;
  user_id: string;
  role: string;
  joined_at: CreatedAt;
}

interface InvitationTable {
  workspace_id: string;
  invitation_id: string;
  email: string;
  role: string;
  token_hash: Buffer;
  invited_by: string | null;
  created_at: CreatedAt;
  expires_at: Date;
}

interface ApiKeyTable {
  workspace_id: string;
  key_id: string;
  name: string;
  scopes: string[];
  start: string;
  secret_hash: Buffer;
  created_by: string | null;
  created_at: CreatedAt;
  last_used_at: Date | null;
  revoked_at: Date | null;
}

interface AuditTable {
  workspace_id: string;
  audit_id: string;
  happened_at: CreatedAt;
  actor_kind: string;
  actor_id: string | null;
  action: string;
  subject_kind: string | null;
  subject_id: string | null;
  details: Json<unknown> | null;
}

interface SetupLinkTable {
  only_one: Generated<boolean>;
  token_hash: Buffer;
  created_at: CreatedAt;
}

interface AuthUserTable {
  id: string;
  name: string;
  email: string;
  emailVerified: boolean;
  image: string | null;
  createdAt: CreatedAt;
  updatedAt: Generated<Date>;
  twoFactorEnabled: boolean | null;
}

interface AuthAccountTable {
  id: string;
  accountId: string;
  providerId: string;
  userId: string;
  password: string | null;
  createdAt: CreatedAt;
  updatedAt: Date;
}

interface AuthSessionTable {
  id: string;
  userId: string;
  expiresAt: Date;
}
