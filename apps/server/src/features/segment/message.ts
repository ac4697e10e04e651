import { z } from 'zod';

const loose = z.record(z.string(), z.unknown());

/** A call as Segment's clients send it; what we don't read is left out. */
export const segmentMessage = z.object({
  type: z.enum(['identify', 'track', 'page', 'screen', 'group', 'alias']),
  messageId: z.string().min(1).max(200).optional(),
  userId: z.union([z.string(), z.number()]).nullish(),
  anonymousId: z.union([z.string(), z.number()]).nullish(),
  previousId: z.union([z.string(), z.number()]).nullish(),
  groupId: z.union([z.string(), z.number()]).nullish(),
  timestamp: z.string().nullish(),
  originalTimestamp: z.string().nullish(),
  event: z.string().max(400).nullish(),
  name: z.string().max(400).nullish(),
  category: z.string().max(400).nullish(),
  properties: loose.nullish(),
  traits: loose.nullish(),
  context: loose.nullish(),
});
export type SegmentMessage = z.infer<typeof segmentMessage>;
