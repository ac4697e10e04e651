import { useOptionalMe } from '../api/me.ts';
import { type Destination, destinations } from './destinations.ts';

/** The pages this person may open. */
export function useDestinations(): Destination[] {
  const permissions = useOptionalMe()?.permissions ?? [];
  return destinations.filter((destination) => permissions.includes(destination.permission));
}
