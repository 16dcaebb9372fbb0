import { useCallback, useState } from 'react';
import { useLocation } from 'wouter';
import type { Problem } from '../api/practice-state.ts';
import { useClient, useMemory } from './practice-context.tsx';

/**
 * Back to just before a reply: opens the branch and goes there, with `draft` in its field, ready to be changed; silence leaves the field
 * empty. `goBack` stays the same function. `problem` is why the last try failed.
 */
export function useGoBack(conversation: string) {
  const client = useClient();
  const memory = useMemory();
  const [, navigate] = useLocation();
  const [goingBack, setGoingBack] = useState(false);
  const [problem, setProblem] = useState<Problem | null>(null);
  const goBack = useCallback(
    (turn: number, draft = '') => {
      setGoingBack(true);
      setProblem(null);
      client.rewind(conversation, turn).then(
        (branch) => {
          memory.saveDraft(branch, draft.trim() === '…' ? '' : draft);
          // Whoever has left meanwhile is not pulled back.
          if (window.location.pathname.startsWith(`/conversations/${conversation}`)) navigate(`/conversations/${branch}`);
        },
        (reason: Problem) => {
          setProblem(reason);
          setGoingBack(false);
        },
      );
    },
    [client, memory, navigate, conversation],
  );
  return { goBack, goingBack, problem };
}
