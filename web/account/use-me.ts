import { useQuery } from '@tanstack/react-query';
import type { Me } from '../../server/domain/account.ts';
import { getMe } from '../api/accounts.ts';

/** Who is signed in, as far as it is known; asks nobody. */
export const useMe = (): Me | undefined => useQuery({ queryKey: ['me'], queryFn: getMe, enabled: false }).data;
