import { useOptionalMe } from '../api/me.ts';
import { type Destination, destinations, wingOf, wings } from './destinations.ts';

/** The pages this person may open, wing by wing. */
export function useDestinations(): Destination[] {
  const permissions = useOptionalMe()?.permissions ?? [];
  return destinations
    .filter((destination) => permissions.includes(destination.permission))
    .sort((a, b) => wings.indexOf(wingOf[a.to]) - wings.indexOf(wingOf[b.to]));
}
