import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Draft, DraftHead, DraftPresence } from '../../server/domain/draft.ts';
import { useMe } from '../account/use-me.ts';
import { RequestError } from '../api/http.ts';
import { attendDraft, getDraft, saveDraft } from '../api/studio.ts';
import { keepText, keptText } from './kept-text.ts';
import { withLineFeeds } from './line-ends.ts';

/** How often one says that one is there, and asks whether somebody has saved: ms. */
const attendMs = 8_000;
/** What is typed is kept in the browser after so long a pause: ms. */
const keepMs = 400;

export type DraftWork = {
  /** The draft as it was last saved by anybody that this page knows of and builds on. */
  draft: DraftHead;
  /** What is in the editor. */
  text: string;
  setText(text: string): void;
  /** Whether the editor holds what is saved. */
  saved: boolean;
  saving: boolean;
  /** Saves; the draft as it stands then, or undefined where it was not saved, which the page says. */
  save(): Promise<DraftHead | undefined>;
  error: Error | null;
  /** What somebody else has saved meanwhile; until it is settled nothing is saved. */
  theirs: Draft | null;
  /** Goes on from what they have saved: with their text, or with one's own as it stands now, which is then saved over theirs. */
  settle(how: 'theirs' | 'mine'): Promise<void>;
  others: DraftPresence['others'];
  /** It was published or discarded meanwhile. */
  gone: boolean;
  /** The text comes from this browser and was never saved. */
  restored: boolean;
  putBack(): void;
  /** Forgets what this browser keeps of it. */
  forget(): void;
};

const lined = (draft: Draft): Draft => ({ ...draft, text: withLineFeeds(draft.text) });

const is = (error: unknown, code: string): boolean => error instanceof RequestError && error.code === code;

/** One draft in the editor: what is typed, what is saved, and who else is at it. */
export function useDraft(given: Draft): DraftWork {
  const begun = useMemo(() => lined(given), [given]);
  const me = useMe();
  const [person] = useState(me?.id ?? '');
  const { text: firstText, ...firstHead } = begun;
  const [kept] = useState(() => keptText(person, begun.id));
  const restoring = kept !== null && kept.text !== firstText;
  const [draft, setDraft] = useState<DraftHead>(firstHead);
  const [savedText, setSavedText] = useState(firstText);
  const [text, setText] = useState(restoring ? kept.text : firstText);
  const [restored, setRestored] = useState(restoring);
  const [saving, setSaving] = useState(false);
  const [error, setError] = useState<Error | null>(null);
  const [theirs, setTheirs] = useState<Draft | null>(null);
  const [others, setOthers] = useState<DraftPresence['others']>([]);
  const [gone, setGone] = useState(false);
  const saved = text === savedText;
  const state = useRef({ draft, text, savedText, theirs, saving });
  state.current = { draft, text, savedText, theirs, saving };

  useEffect(() => {
    const timer = setTimeout(() => keepText(person, draft.id, saved ? null : { text, revision: draft.revision }), keepMs);
    return () => clearTimeout(timer);
  }, [person, text, saved, draft]);

  // Whoever leaves before that pause loses nothing either, unless the draft was to be forgotten.
  const forgotten = useRef(false);
  useEffect(() => {
    const keepNow = () => {
      const now = state.current;
      const unsaved = now.text !== now.savedText && !forgotten.current;
      keepText(person, begun.id, unsaved ? { text: now.text, revision: now.draft.revision } : null);
    };
    window.addEventListener('pagehide', keepNow);
    return () => {
      window.removeEventListener('pagehide', keepNow);
      keepNow();
    };
  }, [person, begun.id]);

  /** Somebody has saved: their text comes in where one has changed nothing, and else is laid beside one's own. */
  const meetTheirs = useCallback(async () => {
    const fresh = lined(await getDraft(begun.id));
    const { text: freshText, ...head } = fresh;
    const now = state.current;
    if (now.text === now.savedText || now.text === freshText) {
      setDraft(head);
      setSavedText(freshText);
      setText(freshText);
      setTheirs(null);
    } else setTheirs(fresh);
  }, [begun.id]);

  // What was kept was changed from an earlier revision than there is now.
  useEffect(() => {
    if (restoring && kept.revision < begun.revision) setTheirs(begun);
  }, [restoring, kept, begun]);

  useEffect(() => {
    let stopped = false;
    const attend = () =>
      attendDraft(begun.id).then(
        async (presence) => {
          if (stopped) return;
          setOthers(presence.others);
          const { draft: mine, theirs: known, saving: busy } = state.current;
          if (!busy && presence.draft.revision > (known?.revision ?? mine.revision)) await meetTheirs().catch(() => undefined);
        },
        (failure: unknown) => {
          if (!stopped && is(failure, 'not-found')) setGone(true);
        },
      );
    void attend();
    const timer = setInterval(attend, attendMs);
    return () => {
      stopped = true;
      clearInterval(timer);
    };
  }, [begun.id, meetTheirs]);

  const saveOver = useCallback(
    async (revision: number): Promise<DraftHead | undefined> => {
      const sent = state.current.text;
      setSaving(true);
      setError(null);
      try {
        const head = await saveDraft(begun.id, sent, revision);
        setDraft(head);
        setSavedText(sent);
        setTheirs(null);
        setRestored(false);
        return head;
      } catch (failure) {
        if (is(failure, 'conflict')) await meetTheirs().catch(() => undefined);
        else if (is(failure, 'not-found')) setGone(true);
        else setError(failure instanceof Error ? failure : new Error(String(failure)));
        return undefined;
      } finally {
        setSaving(false);
      }
    },
    [begun.id, meetTheirs],
  );

  return {
    draft,
    text,
    setText,
    saved,
    saving,
    error,
    theirs,
    others,
    gone,
    restored: restored && !saved,
    async save() {
      const now = state.current;
      if (now.theirs || now.saving) return undefined;
      return now.text === now.savedText ? now.draft : saveOver(now.draft.revision);
    },
    async settle(how) {
      if (!theirs) return;
      if (how === 'mine') {
        await saveOver(theirs.revision);
        return;
      }
      const { text: their, ...head } = theirs;
      setDraft(head);
      setSavedText(their);
      setText(their);
      setTheirs(null);
      setRestored(false);
    },
    forget() {
      forgotten.current = true;
      keepText(person, begun.id, null);
    },
    putBack() {
      setText(savedText);
      setRestored(false);
    },
  };
}
