/** Something moved under a transaction: done again from its start, it will very likely succeed. */
export class TryAgain extends Error {
  override name = 'TryAgain';
}

const again = new Set(['40001', '40P01']); // serialization_failure, deadlock_detected

/** Whether a transaction that failed with this deserves another try. */
function deservesAnotherTry(error: unknown): boolean {
  return error instanceof TryAgain || again.has((error as { code?: string }).code ?? '');
}

/** Does a transaction again, up to eight times and a little later each time, while its failure deserves it. */
export async function retrying<T>(transaction: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await transaction();
    } catch (error) {
      if (attempt >= 8 || !deservesAnotherTry(error)) throw error;
      await new Promise((resolve) => setTimeout(resolve, 2 ** attempt));
    }
  }
}
