import type { Ctx } from '../database/context.ts';

export interface JobOptions {
  runAt?: Date;
  /** A second job with the same key replaces one that has not started. */
  key?: string;
  /** Tries before it is given up; 25 unless told. They are spread over some three days. */
  maxAttempts?: number;
}

/** Asks for background work in the running transaction: done once it commits, never if it does not. */
export async function addJob(
  ctx: Ctx,
  job: string,
  payload: unknown,
  options: JobOptions = {},
): Promise<void> {
  await ctx.client.query({
    name: 'add_job',
    text: 'select rapport.add_job($1, $2, $3, $4, $5)',
    values: [
      job,
      JSON.stringify(payload ?? null),
      options.runAt ?? null,
      options.key ?? null,
      options.maxAttempts ?? null,
    ],
  });
}
