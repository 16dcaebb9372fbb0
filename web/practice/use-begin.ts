import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { StartChoices } from '../api/frames.ts';
import type { Problem } from '../api/practice-state.ts';
import { useClient } from './practice-context.tsx';

/** How long one waits without asking oneself whether anything happens. */
const slowMs = 4_000;

export type Beginning = {
  begin(choices: Omit<StartChoices, 'persona'>): Promise<void>;
  /** Gives it up. */
  stop(): void;
  beginning: boolean;
  /** The server has not answered for a while. */
  slow: boolean;
  problem: Problem | null;
};

/** Opens a conversation and goes there, unless the learner has left or stopped it meanwhile. */
export function useBegin(persona: string): Beginning {
  const client = useClient();
  const [, navigate] = useLocation();
  const [beginning, setBeginning] = useState(false);
  const [slow, setSlow] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  useEffect(() => {
    setSlow(false);
    if (!beginning) return;
    const timer = setTimeout(() => setSlow(true), slowMs);
    return () => clearTimeout(timer);
  }, [beginning]);
  const begin = async (choices: Omit<StartChoices, 'persona'>): Promise<void> => {
    if (beginning) return;
    setBeginning(true);
    setProblem(null);
    try {
      const id = await client.start({ persona, ...choices });
      if (here.current) navigate(`/conversations/${id}`);
      else client.leave();
    } catch (reason) {
      const failed = asProblem(reason);
      if (failed.code !== 'left') setProblem(failed);
      setBeginning(false);
    }
  };
  return { begin, stop: () => client.leave(), beginning, slow: beginning && slow, problem };
}

function asProblem(reason: unknown): Problem {
  if (typeof reason === 'object' && reason !== null && 'code' in reason && 'message' in reason) {
    return { code: String(reason.code), message: String(reason.message), retryable: true };
  }
  throw reason;
}
