import { type RefObject, useRef, useState } from 'react';
import type { ContentKind } from '../../../server/domain/content-version.ts';
import type { Drive, DriveAnswer, Talk } from '../../../server/domain/drive.ts';
import type { Language } from '../../../server/domain/language.ts';
import { driveDraft } from '../../api/drive.ts';

/**
 * The draft in the editor: `setText` puts another text there, where that can be done; in `kept` the talk outlives a look at another tab, and
 * nothing else.
 */
export type DriveWork = {
  kind: ContentKind;
  contentId: string;
  text: string;
  kept: RefObject<Driven | null>;
  setText?: ((text: string) => void) | undefined;
};

type Problems = Extract<DriveAnswer, { problems: unknown }>['problems'];

/** What is played: the talk, with whom where the draft is a rubric, and the text it was played with last. */
export type Driven = { talk: Talk; persona: string | undefined; drive: Drive | null; playedText: string | null };

export type Driving = Driven & {
  problems: Problems;
  playing: boolean;
  error: Error | null;
  /** Plays a talk with the text as it is now; resolves to whether it was played. */
  play(talk: Talk, persona?: string): Promise<boolean>;
  /** Chooses how the next talk begins; nothing is played. */
  choose(change: Partial<Talk>, persona?: string): void;
};

const fresh = (language: Language): Driven => ({
  talk: { language, difficulty: 'true', seed: 1, replies: [] },
  persona: undefined,
  drive: null,
  playedText: null,
});

/** A talk with a draft. Everything that was said is played again at each turn, so that going back is leaving out replies. */
export function useDrive({ kind, text, kept }: DriveWork, language: Language): Driving {
  const [driven, setDriven] = useState(() => kept.current ?? fresh(language));
  const [problems, setProblems] = useState<Problems>([]);
  const [error, setError] = useState<Error | null>(null);
  const [playing, setPlaying] = useState(false);
  const latest = useRef(0);
  const keep = (next: Driven) => {
    kept.current = next;
    setDriven(next);
  };
  return {
    ...driven,
    problems,
    playing,
    error,
    async play(talk, persona = driven.persona) {
      latest.current += 1;
      const mine = latest.current;
      setPlaying(true);
      setError(null);
      try {
        const answer = await driveDraft({ kind, yaml: text, ...talk, ...(persona === undefined ? {} : { persona }) });
        if (mine !== latest.current) return false;
        setPlaying(false);
        if ('problems' in answer) {
          setProblems(answer.problems);
          return false;
        }
        setProblems([]);
        keep({ talk, persona, drive: answer, playedText: text });
        return true;
      } catch (failure) {
        if (mine !== latest.current) return false;
        setPlaying(false);
        setError(failure instanceof Error ? failure : new Error(String(failure)));
        return false;
      }
    },
    choose: (change, persona = driven.persona) => keep({ ...driven, talk: { ...driven.talk, ...change }, persona }),
  };
}
