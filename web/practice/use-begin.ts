import { useEffect, useRef, useState } from 'react';
import { useLocation } from 'wouter';
import type { StartChoices } from '../api/frames.ts';
import type { Problem } from '../api/practice-state.ts';
import { useClient } from './practice-context.tsx';

/** Opens a conversation and goes there, unless the learner has left meanwhile. */
export function useBegin(persona: string) {
  const client = useClient();
  const [, navigate] = useLocation();
  const [beginning, setBeginning] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const here = useRef(true);
  useEffect(() => {
    here.current = true;
    return () => {
      here.current = false;
    };
  }, []);
  const begin = async (choices: Omit<StartChoices, 'persona'>): Promise<void> => {
    setBeginning(true);
    setProblem(null);
    try {
      const id = await client.start({ persona, ...choices });
      if (here.current) navigate(`/conversations/${id}`);
      else client.leave();
    } catch (reason) {
      setProblem(asProblem(reason));
      setBeginning(false);
    }
  };
  return { begin, beginning, problem };
}

function asProblem(reason: unknown): Problem {
  if (typeof reason === 'object' && reason !== null && 'code' in reason && 'message' in reason) {
    return { code: String(reason.code), message: String(reason.message), retryable: true };
  }
  throw reason;
}
