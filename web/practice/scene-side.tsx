import type { ConversationHead, TranscriptTurn } from '../../server/domain/protocol.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { FactSheet } from '../ui/fact-sheet.tsx';
import { Portrait } from '../ui/portrait.tsx';
import { TrustTrace, tracePoints } from '../ui/trust-trace.tsx';

/** Beside the talk: whom one talks to, how trust moves, what one has in hand. */
export function SceneSide({ head, turns }: { head: ConversationHead; turns: readonly TranscriptTurn[] }) {
  const m = useMessages().practice;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reachable by keyboard
    <aside className="side" tabIndex={0} aria-label={m.factSheet}>
      <div className="side__who">
        <Portrait person={head.persona} size={72} />
        <div>
          <p className="side__name">{head.persona.name}</p>
          <p className="quiet">{head.persona.title}</p>
        </div>
      </div>
      {head.feedback !== 'off' && (
        <section>
          <h2>{m.trust}</h2>
          <TrustNote turns={turns} />
        </section>
      )}
      <section>
        <h2>{m.factSheet}</h2>
        <SceneNotes head={head} />
      </section>
    </aside>
  );
}

export function TrustNote({ turns }: { turns: readonly TranscriptTurn[] }) {
  const points = tracePoints(turns);
  const m = useMessages().practice;
  return points.length === 0 ? <p className="quiet">{m.trustNone}</p> : <TrustTrace points={points} />;
}

/** The fact sheet, with the brief and the goal to look up again. */
export function SceneNotes({ head }: { head: ConversationHead }) {
  const m = useMessages().practice;
  const { language: own } = useLanguage();
  const { scene, language } = head;
  return (
    <div className="notes" lang={language}>
      <FactSheet items={scene.factSheet} />
      <details>
        <summary lang={own}>{m.brief}</summary>
        <p>{scene.brief}</p>
        <p>{scene.goal}</p>
      </details>
    </div>
  );
}
