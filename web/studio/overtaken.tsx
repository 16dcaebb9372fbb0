import { useDeferredValue, useMemo } from 'react';
import type { Draft } from '../../server/domain/draft.ts';
import { useFormat } from '../language/use-format.ts';
import { HunkList } from './hunk-list.tsx';
import { type Hunk, hunksOf, withOld } from './hunks.ts';
import { useStudioTexts } from './texts.ts';
import type { DraftWork } from './use-draft.ts';

/** Somebody else has saved while one was writing: where the two texts differ, and how to go on. */
export function Overtaken({ work, theirs }: { work: DraftWork; theirs: Draft }) {
  const all = useStudioTexts();
  const m = all.editor;
  const { time } = useFormat();
  const text = useDeferredValue(work.text);
  const hunks = useMemo(() => hunksOf(theirs.text, text), [theirs.text, text]);
  // A difference fits only the text that it was found in.
  const take = (hunk: Hunk) => text === work.text && work.setText(withOld(text, hunk));
  return (
    <section className="desk-bar desk-bar--against studio-overtaken">
      <div role="alert">
        <p>
          <strong>{m.overtaken(theirs.updatedBy?.name ?? all.list.gone, time(theirs.updatedAt))}</strong>
        </p>
        <p>{m.overtakenNote}</p>
      </div>
      {hunks.length === 0 ? (
        <p>{m.same}</p>
      ) : (
        <HunkList
          hunks={hunks}
          aside={(hunk) => (
            <button type="button" className="link-button" onClick={() => take(hunk)}>
              {m.takeTheirs}
              <span className="visually-hidden">: {all.changes.line(hunk.line)}</span>
            </button>
          )}
        />
      )}
      <p className="desk-ways">
        <button type="button" className="button" disabled={work.saving} onClick={() => void work.settle('mine')}>
          {m.saveMerged}
        </button>
        <button type="button" className="button button--plain" onClick={() => void work.settle('theirs')}>
          {m.reload}
        </button>
      </p>
    </section>
  );
}
