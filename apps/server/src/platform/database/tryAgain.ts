/** Something moved under a transaction: done again from its start, it will very likely succeed. */
export class TryAgain extends Error {
  override name = 'TryAgain';
}

const again = new Set(['40001', '40P01']); // serialization_failure, deadlock_detected

/** Whether a transaction that failed with this deserves another try. */
export function deservesAnotherTry(error: unknown): boolean {
  return error instanceof TryAgain || again.has((error as { code?: string }).code ?? '');
}
