import { z } from 'zod';

/** Whom agents and viewers see: every customer, or those of the sites they work at and of their own book. */
export const sights = ['everyone', 'site'] as const;
export const sight = z.enum(sights);
export type Sight = z.infer<typeof sight>;

export const bookSettings = z.object({ agentsSee: sight });
export type BookSettings = z.infer<typeof bookSettings>;

const site = z.object({ id: z.uuid(), name: z.string() });

/** Somebody of the staff, with an account or without: a tablet may serve several. */
export const assistant = z.object({
  id: z.uuid(),
  name: z.string(),
  userId: z.string().nullable().describe('Their account, if they have one'),
  sites: z.array(site),
  leftAt: z.iso.datetime().nullable(),
  customers: z.int().describe('In their book'),
});
export type Assistant = z.infer<typeof assistant>;

export const newAssistant = z.object({
  name: z.string().trim().min(1).max(100),
  userId: z.string().min(1).max(100).nullable().default(null),
  siteIds: z.array(z.uuid()).max(50).default([]),
});

export const assistantChanges = z
  .object({
    name: z.string().trim().min(1).max(100),
    userId: z.string().min(1).max(100).nullable(),
    siteIds: z.array(z.uuid()).max(50),
    hasLeft: z.boolean(),
  })
  .partial();
export type AssistantChanges = z.infer<typeof assistantChanges>;

export const bookPage = z.object({
  customers: z.array(
    z.object({
      id: z.uuid(),
      name: z.string().nullable(),
      type: z.string().nullable(),
      valueCents: z.number(),
      lastSeen: z.iso.datetime().nullable(),
      since: z.iso.datetime().describe('When they came into this book'),
    }),
  ),
  currency: z.string(),
  nextCursor: z.string().nullable(),
});
export type BookPage = z.infer<typeof bookPage>;

/** Customers change books: those named, or everyone of a book, whole or shared out. `to` empty: in nobody's book. */
export const newBookMove = z
  .object({
    /** The caller's own id of the move: sent twice, it is made once. */
    id: z.uuid(),
    from: z.uuid().optional().describe('A whole book'),
    customerIds: z.array(z.uuid()).min(1).max(500).optional().describe('Or these customers'),
    to: z
      .array(z.object({ assistantId: z.uuid(), parts: z.int().min(1).max(100).default(1) }))
      .max(50)
      .describe('Who receives, in which proportion'),
    reason: z.string().trim().max(500).default(''),
  })
  .refine((move) => (move.from === undefined) !== (move.customerIds === undefined), {
    message: 'say either a book (from) or customers (customerIds)',
    path: ['from'],
  });
export type NewBookMove = z.infer<typeof newBookMove>;

export const bookMove = z.object({
  id: z.uuid(),
  at: z.iso.datetime(),
  by: z.string().nullable(),
  reason: z.string(),
  customers: z.int(),
  from: z.array(z.object({ name: z.string().nullable(), customers: z.int() })),
  to: z.array(z.object({ name: z.string().nullable(), customers: z.int() })),
  undoneBy: z.uuid().nullable().describe('The move that took it back'),
  undoes: z.uuid().nullable(),
});
export type BookMove = z.infer<typeof bookMove>;

export const bookMoves = z.object({ moves: z.array(bookMove), nextCursor: z.string().nullable() });

export const bookMoveResult = z.object({
  id: z.uuid(),
  moved: z.int(),
  /** By assistant, in the order given. */
  received: z.array(z.object({ assistantId: z.uuid(), customers: z.int() })),
});
export type BookMoveResult = z.infer<typeof bookMoveResult>;
