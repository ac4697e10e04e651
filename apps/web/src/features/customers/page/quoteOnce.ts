/** The same reasons, each excerpt kept by the first that carries it: several signals may be read from one message. */
export function quoteOnce<Reason extends { excerpt: string | null }>(reasons: readonly Reason[]): Reason[] {
  const told = new Set<string>();
  return reasons.map((reason) => {
    if (reason.excerpt === null || !told.has(reason.excerpt)) {
      if (reason.excerpt !== null) told.add(reason.excerpt);
      return reason;
    }
    return { ...reason, excerpt: null };
  });
}
