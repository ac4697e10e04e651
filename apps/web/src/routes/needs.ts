import { ApiError } from '../api/ApiError.ts';
import { meQuery } from '../api/me.ts';
import { queryClient } from '../api/queryClient.ts';

/**
 * For `beforeLoad` of a page that not every role may open: says so instead of showing what would then be refused.
 * The server checks again, whatever is shown.
 */
export function needs(permission: string): () => void {
  return () => {
    const me = queryClient.getQueryData(meQuery.queryKey);
    if (me && !me.permissions.includes(permission)) {
      throw new ApiError('forbidden', '');
    }
  };
}
