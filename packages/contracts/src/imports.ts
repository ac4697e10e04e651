import { z } from 'zod';
import { channel, exchangeKind } from './vocabulary.ts';

/** What a column means. `ignore` leaves it out; `property:<name>` keeps it as a property of the exchange. */
export const columnTargets = [
  'ignore',
  'id',
  'customer',
  'email',
  'phone',
  'card',
  'device',
  'name',
  'firstName',
  'lastName',
  'at',
  'time',
  'kind',
  'channel',
  'direction',
  'order',
  'amount',
  'unitPrice',
  'quantity',
  'currency',
  'sku',
  'item',
  'category',
  'text',
  'language',
  'staff',
  'site',
  'city',
  'country',
  'score',
  'rating',
] as const;
export const columnTarget = z.union([z.enum(columnTargets), z.string().regex(/^property:[\w .-]{1,60}$/)]);

export const fileFormat = z.object({
  type: z.enum(['delimited', 'fixed', 'xlsx', 'ndjson']),
  compression: z.enum(['none', 'gzip']),
  encoding: z.enum(['utf-8', 'utf-8-bom', 'windows-1252', 'utf-16le']),
  delimiter: z.enum([',', ';', '\t', '|', ' ']).optional(),
  /** Of a file of fixed width: where each column starts, in characters from 0. */
  starts: z.array(z.int().min(0)).max(200).optional(),
  hasHeader: z.boolean(),
  /** Day-month order and shape, such as `yyyy-MM-dd HH:mm:ss` or `dd/MM/yyyy`. */
  dateFormat: z.string(),
  /** Decimal mark and the thousands mark that goes with it. */
  decimal: z.enum(['.', ',']),
  timeZone: z.string(),
});
export type FileFormat = z.infer<typeof fileFormat>;

export const importMapping = z.object({
  name: z.string().max(80).optional(),
  format: fileFormat,
  /** One per column of the file, in its order. */
  columns: z.array(z.object({ header: z.string(), target: columnTarget })),
  /** For what no column says. */
  defaults: z.object({
    kind: exchangeKind,
    channel: channel.optional(),
    currency: z
      .string()
      .regex(/^[A-Z]{3}$/)
      .optional(),
    site: z.string().max(200).optional(),
    /** Of answers: which measure the score is of, and its highest value. */
    measure: z.string().max(40).optional(),
    scale: z.number().positive().optional(),
  }),
  /** Lines that share an `order` (or customer and instant) become one purchase with items. */
  groupLines: z.boolean(),
  /** An order number starting with this is a cancellation: a return. */
  cancellationPrefix: z.string().max(10).optional(),
});
export type ImportMapping = z.infer<typeof importMapping>;

export const importStatuses = ['uploaded', 'running', 'done', 'cancelled', 'failed'] as const;

export const importJob = z.object({
  id: z.uuid(),
  fileName: z.string(),
  bytes: z.number(),
  status: z.enum(importStatuses),
  /** How sure the guess is, and what it rests on, for the screen. */
  mapping: importMapping,
  mappingSource: z.enum(['guessed', 'saved', 'corrected']),
  progress: z.object({
    rowsRead: z.int(),
    bytesRead: z.number(),
    rowsPerSecond: z.number(),
    secondsLeft: z.number().nullable(),
    exchangesAdded: z.int(),
    exchangesKnown: z.int(),
    rowsRefused: z.int(),
    rowsSetAside: z.int().describe('Without a customer: kept, counted, not attributed'),
    returnsLinked: z.int(),
    customersAdded: z.int(),
  }),
  message: z.string().nullable(),
  createdAt: z.iso.datetime(),
  finishedAt: z.iso.datetime().nullable(),
  createdBy: z.string().nullable(),
});
export type ImportJob = z.infer<typeof importJob>;

/** The first rows as they will be understood. */
export const importPreview = z.object({
  mapping: importMapping,
  /** What was found out about the file, with how sure it is and what that rests on. */
  findings: z
    .array(z.object({ about: z.string(), choice: z.string(), confidence: z.number(), because: z.string() }))
    .default([]),
  rows: z.array(
    z.object({
      line: z.int(),
      raw: z.array(z.string()),
      understood: z
        .object({
          customer: z.string().nullable(),
          kind: exchangeKind,
          at: z.iso.datetime().nullable(),
          amount: z.number().nullable(),
          currency: z.string().nullable(),
          summary: z.string(),
        })
        .nullable(),
      problem: z.object({ field: z.string(), message: z.string() }).nullable(),
    }),
  ),
});
export type ImportPreview = z.infer<typeof importPreview>;
