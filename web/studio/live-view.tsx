import { NotesLanguage } from '../practice/notes-language.ts';
import { PersonaShown } from './persona-shown.tsx';
import { RubricShown } from './rubric-shown.tsx';
import type { StudioWork } from './tabs.tsx';
import { useStudioTexts } from './texts.ts';

/** The text as it is shown; while it has problems, as it was before them. */
export function LiveView({ work: { checked } }: { work: StudioWork }) {
  const m = useStudioTexts().view;
  const { view, problems } = checked;
  if (!view) return <p>{m.waiting}</p>;
  return (
    <div className="studio-view">
      {problems.length > 0 && <p className="desk-bar desk-bar--against">{m.stale}</p>}
      {view.kind === 'persona' ? (
        <PersonaShown view={view} />
      ) : (
        <NotesLanguage value={view.rubric.language ?? 'en'}>
          <RubricShown view={view} />
        </NotesLanguage>
      )}
    </div>
  );
}
