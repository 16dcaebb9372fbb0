import { useQuery } from '@tanstack/react-query';
import { getMe } from '../api/accounts.ts';

/** Whether somebody is signed in here, asked anew; undefined until the server has answered or cannot be reached. */
export function useSignedIn(): boolean | undefined {
  const me = useQuery({ queryKey: ['me'], queryFn: getMe, staleTime: 0 });
  return me.isFetchedAfterMount ? me.isSuccess : undefined;
}
