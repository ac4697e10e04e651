/**
 * What a form shows once the server has answered: what was kept, but for what somebody wrote in it while the answer was on its way.
 * A field within an object is looked at by itself; a list is one field.
 *
 * @param kept what the server says
 * @param sent what the form held when it was sent
 * @param now what it holds
 * @example withTypedSince({ name: 'Ada', key: '' }, { name: 'ada', key: 'k' }, { name: 'ada', key: 'k2' })
 *   // { name: 'Ada', key: 'k2' }
 */
export function withTypedSince<T>(kept: T, sent: T, now: T): T {
  if (Object.is(sent, now)) return kept;
  if (!isFields(kept) || !isFields(sent) || !isFields(now)) return now;
  const before: Record<string, unknown> = sent;
  const typed: Record<string, unknown> = now;
  return Object.fromEntries(
    Object.entries(kept).map(([name, value]) => [name, withTypedSince(value, before[name], typed[name])]),
  ) as T;
}

function isFields(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
