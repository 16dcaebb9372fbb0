import { CandorError } from '../errors.ts';
import type { Limits } from './limits.ts';

type SocketCount = {
  /** Throws `overloaded` if there is no room for another socket of this address. */
  refuseIfFull(address: string): void;
  /** Counts a socket in; what it returns counts it out, once. */
  enter(address: string): () => void;
};

/** Counts the practice sockets that are open, in all and by address. */
export function createSocketCount({ sockets, socketsPerAddress }: Pick<Limits, 'sockets' | 'socketsPerAddress'>): SocketCount {
  const byAddress = new Map<string, number>();
  let all = 0;
  return {
    refuseIfFull(address) {
      if (all >= sockets) throw new CandorError('overloaded', 'too many people practise at the moment; try again in a minute');
      if ((byAddress.get(address) ?? 0) >= socketsPerAddress)
        throw new CandorError('overloaded', `too many open conversations from ${address}; close some of them`);
    },
    enter(address) {
      all++;
      byAddress.set(address, (byAddress.get(address) ?? 0) + 1);
      let inside = true;
      return () => {
        if (!inside) return;
        inside = false;
        all--;
        const left = (byAddress.get(address) ?? 1) - 1;
        if (left === 0) byAddress.delete(address);
        else byAddress.set(address, left);
      };
    },
  };
}
