import { useEffect, useRef, useState } from 'react';
import type { ContentKind } from '../../server/domain/content-version.ts';
import type { ViewedText } from '../../server/domain/draft.ts';
import type { Language } from '../../server/domain/language.ts';
import type { StudioView } from '../../server/domain/studio-view.ts';
import { viewText } from '../api/studio.ts';

export type ContentProblem = ViewedText['problems'][number];

/** After a pause in typing, in ms. */
const pauseMs = 500;

export type Checked = {
  problems: readonly ContentProblem[];
  /** The last text that had no problems, as it is shown; null until there was one. */
  view: StudioView | null;
  /** `checking`: what is here is of an earlier text. `failed`: so is it, and the server could not be asked. */
  state: 'checking' | 'done' | 'failed';
};

const none: readonly ContentProblem[] = [];

/** Checks a text as one types, by the server's own checker, and shows it in one language. */
export function useChecked(kind: ContentKind, contentId: string, text: string, language: Language): Checked {
  const [checked, setChecked] = useState<Checked>({ problems: none, view: null, state: 'checking' });
  const asked = useRef(0);
  useEffect(() => {
    const turn = ++asked.current;
    setChecked((before) => (before.state === 'checking' ? before : { ...before, state: 'checking' }));
    const timer = setTimeout(
      () => {
        viewText({ kind, contentId, text, language }).then(
          ({ problems, view }) => {
            // An answer on an earlier text says nothing of this one.
            if (turn !== asked.current) return;
            setChecked((before) => ({ problems, view: view ?? before.view, state: 'done' }));
          },
          () => {
            if (turn === asked.current) setChecked((before) => ({ ...before, state: 'failed' }));
          },
        );
      },
      turn === 1 ? 0 : pauseMs,
    );
    return () => clearTimeout(timer);
  }, [kind, contentId, text, language]);
  return checked;
}
