import { Client, type QueryConfig, type QueryResult } from 'pg';

type Settle = (error: Error | null | undefined, result: QueryResult) => void;

/**
 * A connection whose promises are made here and not by pg. pg assigns the function that settles one to a property of the query as it
 * writes it down, and V8 takes such a function for a method that lasts: it makes it in the old generation, where it keeps the query,
 * its rows and all that waited for them until the whole heap is collected.
 */
export class PromisingClient extends Client {
  // biome-ignore lint/suspicious/noExplicitAny: pg's overloads for a text, a configuration, a callback and an object of its own
  override query(config: any, values?: any, callback?: any): any {
    if (typeof values === 'function' || callback !== undefined || typeof config?.submit === 'function')
      return super.query(config, values, callback);
    return this.#settled(config, values);
  }

  async #settled(config: string | QueryConfig, values: unknown[] | undefined): Promise<QueryResult> {
    try {
      return await new Promise<QueryResult>((resolve, reject) => {
        const settle: Settle = (error, result) => (error ? reject(error) : resolve(result));
        super.query(config as string, values as unknown[], settle as never);
      });
    } catch (error) {
      // As pg does: a trace that leads to who asked, and not to the socket that answered.
      if (error instanceof Error) Error.captureStackTrace(error);
      throw error;
    }
  }
}
