import type { ReactNode } from 'react';
import type { PersonaDetail, SceneBrief } from '../../server/domain/protocol.ts';
import { useMessages } from '../messages/messages.ts';
import { FactSheet } from '../ui/fact-sheet.tsx';
import { Paragraphs } from '../ui/paragraphs.tsx';
import { Portrait } from '../ui/portrait.tsx';
import './before.css';

/** Whom one is about to meet. */
export function BeforeHead({ persona }: { persona: Pick<PersonaDetail, 'id' | 'name' | 'title'> }) {
  return (
    <header className="before__head">
      <Portrait person={persona} size={136} />
      <div>
        <h1>{persona.name}</h1>
        <p className="before__title">{persona.title}</p>
      </div>
    </header>
  );
}

type Props = { scene: SceneBrief; language: string; children?: ReactNode };

/** What to know before a talk: the brief, the goal and the fact sheet, after what comes before them. */
export function BeforeRead({ scene, language, children }: Props) {
  const m = useMessages().before;
  return (
    <div className="before__read">
      {children}
      <section>
        <h2>{m.brief}</h2>
        <Paragraphs className="before__prose" text={scene.brief} lang={language} />
      </section>
      <section>
        <h2>{m.goal}</h2>
        <Paragraphs className="before__prose" text={scene.goal} lang={language} />
      </section>
      <section className="before__sheet">
        <h2>{m.factSheet}</h2>
        <p className="quiet">{m.factSheetNote}</p>
        <div lang={language}>
          <FactSheet items={scene.factSheet} />
        </div>
      </section>
    </div>
  );
}
