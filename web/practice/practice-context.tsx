import { useQueryClient } from '@tanstack/react-query';
import { createContext, type ReactNode, useContext, useEffect, useState, useSyncExternalStore } from 'react';
import { practiceUrl } from '../api/http.ts';
import { type Memory, memoryIn } from '../api/memory.ts';
import { PracticeClient } from '../api/practice-client.ts';
import type { PracticeState } from '../api/practice-state.ts';

const memory = memoryIn(window.sessionStorage);

const Context = createContext<PracticeClient | null>(null);

/** Loopback needs no network: a laptop in a tunnel still talks to the server on it. */
const onThisMachine = (hostname: string) => hostname === 'localhost' || hostname === '[::1]' || hostname.startsWith('127.');

/** One practice connection for the whole page: it outlives the step from the brief to the conversation, and from a try to the next. */
export function PracticeProvider({ children }: { children: ReactNode }) {
  const [client] = useState(
    () =>
      new PracticeClient({
        open: () => new WebSocket(practiceUrl(window.location)),
        memory,
        newId: randomId,
        random: Math.random,
        patienceMs: 10_000,
      }),
  );
  const queries = useQueryClient();
  useEffect(() => {
    let before = client.getState().connection;
    return client.subscribe(() => {
      const { connection } = client.getState();
      // A browser is not told why a socket was refused: perhaps one is no longer signed in.
      if (connection === 'waiting' && before !== 'waiting') queries.invalidateQueries({ queryKey: ['me'] });
      before = connection;
    });
  }, [client, queries]);
  useEffect(() => {
    const back = () => client.retryNow();
    const gone = () => {
      if (!onThisMachine(window.location.hostname)) client.networkLost();
    };
    const seen = () => {
      if (document.visibilityState === 'visible') client.retryNow();
    };
    window.addEventListener('online', back);
    window.addEventListener('offline', gone);
    document.addEventListener('visibilitychange', seen);
    return () => {
      window.removeEventListener('online', back);
      window.removeEventListener('offline', gone);
      document.removeEventListener('visibilitychange', seen);
    };
  }, [client]);
  return <Context value={client}>{children}</Context>;
}

/** The connection and its present state. */
export function usePractice(): { client: PracticeClient; state: PracticeState } {
  const client = useClient();
  return { client, state: useSyncExternalStore(client.subscribe, client.getState) };
}

/** The connection alone, for a page that does not follow its state. */
export function useClient(): PracticeClient {
  const client = useContext(Context);
  if (!client) throw new Error('usePractice needs a PracticeProvider above it');
  return client;
}

export const useMemory = (): Memory => memory;

/** A version 4 UUID; also where the page is served without TLS, in which browsers withhold `crypto.randomUUID`. */
function randomId(): string {
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  const hex = [...bytes].map((byte, index) => {
    const value = index === 6 ? (byte & 0x0f) | 0x40 : index === 8 ? (byte & 0x3f) | 0x80 : byte;
    return value.toString(16).padStart(2, '0');
  });
  return `${hex.slice(0, 4).join('')}-${hex.slice(4, 6).join('')}-${hex.slice(6, 8).join('')}-${hex.slice(8, 10).join('')}-${hex.slice(10).join('')}`;
}
