import { useState } from 'react';
import type { Talk as DriveTalk } from '../../../server/domain/drive.ts';
import { useLanguage } from '../../language/use-language.tsx';
import './drive.css';
import { Sellers } from './sellers.tsx';
import { Talk } from './talk.tsx';
import { Tests } from './tests.tsx';
import { useDriveTexts } from './texts.ts';
import { type DriveWork, useDrive } from './use-drive.ts';

type View = 'talk' | 'tests' | 'sellers';

/** Trying a draft: talking to it with its workings in view, its tests, and two sellers against it. */
export function DrivePanel({ work }: { work: DriveWork }) {
  const m = useDriveTexts();
  const { language } = useLanguage();
  const driving = useDrive(work, language);
  const [view, setView] = useState<View>('talk');
  const views: readonly View[] = work.kind === 'persona' ? ['talk', 'tests', 'sellers'] : ['talk', 'tests'];
  const look = (talk: DriveTalk) => {
    setView('talk');
    void driving.play(talk);
  };
  return (
    <div className="drive">
      {/* biome-ignore lint/a11y/useSemanticElements: a fieldset is for a form's fields; this is a group of buttons */}
      <div role="group" aria-label={m.views} className="drive__views">
        {views.map((one) => (
          <button key={one} type="button" aria-pressed={one === view} onClick={() => setView(one)}>
            {m.view[one]}
          </button>
        ))}
      </div>
      {view === 'talk' && <Talk work={work} driving={driving} />}
      {view === 'tests' && <Tests work={work} look={look} />}
      {view === 'sellers' && <Sellers work={work} look={look} />}
    </div>
  );
}
