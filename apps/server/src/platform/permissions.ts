import type { KeyScope, Role } from '@rapport/contracts/vocabulary';

/** What can be allowed. Every route names one of these, or `public`, or `signed-in`. */
const permissions = [
  'exchanges:write',
  'customers:read',
  'customers:write',
  'surveys:read',
  'surveys:write',
  'relations:read',
  'relations:manage',
  'today:read',
  'measures:read',
  'measures:write',
  'messages:read',
  'messages:write',
  'counter:read',
  'counter:write',
  'books:manage',
  'repair:read',
  'repair:spend',
  'repair:approve',
  'repair:manage',
  'refusals:read',
  'refusals:write',
  'consent:write',
  'customers:erase',
  'moments:read',
  'moments:act',
  'moments:manage',
  'cases:read',
  'cases:write',
  'cases:manage',
  'verbatims:read',
  'verbatims:write',
  'desk:tag',
  'desk:manage',
  'topics:manage',
  'imports:read',
  'imports:write',
  'members:read',
  'members:manage',
  'keys:manage',
  'settings:read',
  'settings:manage',
  'audit:read',
] as const;
export type Permission = (typeof permissions)[number];

/** `signed-in`: any person with a session, whatever their role, even without a workspace. */
export type RoutePermission = Permission | 'public' | 'signed-in';

const viewer: Permission[] = [
  'customers:read',
  'surveys:read',
  'verbatims:read',
  'relations:read',
  'today:read',
  'measures:read',
  'refusals:read',
  'moments:read',
  'cases:read',
  'settings:read',
];
const agent: Permission[] = [
  ...viewer,
  'exchanges:write',
  'customers:write',
  'verbatims:write',
  'desk:tag',
  'messages:read',
  'messages:write',
  'counter:read',
  'counter:write',
  'repair:read',
  'repair:spend',
  'refusals:write',
  'consent:write',
  'moments:act',
  'members:read',
  'cases:write',
];
const lead: Permission[] = [
  ...agent,
  'surveys:write',
  'imports:read',
  'imports:write',
  'measures:write',
  'topics:manage',
  'desk:manage',
  'books:manage',
  'repair:approve',
  'cases:manage',
];
const manager: Permission[] = [
  ...lead,
  'moments:manage',
  'relations:manage',
  'repair:manage',
  'customers:erase',
  'members:manage',
  'keys:manage',
  'settings:manage',
  'audit:read',
];

/** The one table of who may do what. An owner differs from a manager by being able to make and unmake owners. */
const rolePermissions: Record<Role, readonly Permission[]> = {
  owner: manager,
  manager,
  lead,
  agent,
  viewer,
};

const scopePermissions: Record<KeyScope, readonly Permission[]> = {
  ingest: ['exchanges:write', 'imports:read', 'imports:write'],
  read: [
    'customers:read',
    'surveys:read',
    'verbatims:read',
    'messages:read',
    'cases:read',
    'relations:read',
    'today:read',
    'measures:read',
    'counter:read',
    'repair:read',
    'refusals:read',
    'moments:read',
    'imports:read',
    'settings:read',
  ],
  admin: manager,
};

export type Grants = { role: Role } | { scopes: readonly KeyScope[] };

/** What a role, or the scopes of a key together, may do. */
export function permissionsOf(grants: Grants): Permission[] {
  if ('role' in grants) return [...rolePermissions[grants.role]];
  return [...new Set(grants.scopes.flatMap((scope) => scopePermissions[scope]))];
}

export function isAllowed(grants: Grants, permission: Permission): boolean {
  return 'role' in grants
    ? rolePermissions[grants.role].includes(permission)
    : grants.scopes.some((scope) => scopePermissions[scope].includes(permission));
}
