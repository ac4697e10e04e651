import { z } from 'zod';
import { keyScope, language, role } from './vocabulary.ts';

export const me = z.object({
  user: z.object({
    id: z.string(),
    name: z.string(),
    email: z.string(),
    twoFactorEnabled: z.boolean(),
  }),
  workspaces: z.array(z.object({ id: z.uuid(), name: z.string(), role })),
  workspace: z
    .object({
      id: z.uuid(),
      name: z.string(),
      role,
      currency: z.string(),
      languages: z.array(language),
      timeZone: z.string(),
      isSample: z.boolean(),
      hasExchanges: z.boolean(),
    })
    .nullable(),
  permissions: z.array(z.string()),
});
export type Me = z.infer<typeof me>;

export const member = z.object({
  id: z.string(),
  userId: z.string(),
  name: z.string(),
  email: z.string(),
  role,
  joinedAt: z.iso.datetime(),
});
export type Member = z.infer<typeof member>;

export const invitation = z.object({
  id: z.string(),
  email: z.string(),
  role,
  expiresAt: z.iso.datetime(),
  /** Only in the answer to its creation: to be handed over when no mail server is set. */
  link: z.string().optional(),
});
export type Invitation = z.infer<typeof invitation>;

export const apiKey = z.object({
  id: z.uuid(),
  name: z.string(),
  scopes: z.array(keyScope),
  /** The first characters, to recognise it. */
  start: z.string(),
  createdAt: z.iso.datetime(),
  createdBy: z.string().nullable(),
  lastUsedAt: z.iso.datetime().nullable(),
  revokedAt: z.iso.datetime().nullable(),
});
export type ApiKey = z.infer<typeof apiKey>;

/** `secret` is shown once: only its hash is kept. */
export const createdApiKey = apiKey.extend({ secret: z.string() });

export const workspaceSettings = z.object({
  name: z.string().trim().min(1).max(100),
  currency: z.string().regex(/^[A-Z]{3}$/),
  languages: z.array(language).min(1),
  timeZone: z.string(),
  marginRate: z.number().min(0).max(1),
  /** Types renamed or hidden here; the catalogue's own names stay in the data. */
  typeNames: z.record(z.string(), z.object({ fr: z.string(), en: z.string() })),
  hiddenTypes: z.array(z.string()),
});
export type WorkspaceSettings = z.infer<typeof workspaceSettings>;

/** Who read or changed what. `subject` names what by its kind and id, never by personal data. */
export const auditEntry = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  actor: z.object({
    kind: z.enum(['user', 'key', 'system']),
    id: z.string().nullable(),
    name: z.string().nullable(),
  }),
  action: z.string(),
  subject: z.object({ kind: z.string(), id: z.string() }).nullable(),
  details: z.record(z.string(), z.json()).nullable(),
});
export type AuditEntry = z.infer<typeof auditEntry>;
