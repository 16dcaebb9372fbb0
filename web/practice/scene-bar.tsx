import { useState } from 'react';
import { Link } from 'wouter';
import type { ConversationHead } from '../../server/domain/protocol.ts';
import { buyerHasTheFloor, type PracticeState } from '../api/practice-state.ts';
import { LanguageSwitch } from '../language/language-switch.tsx';
import { useMessages } from '../messages/messages.ts';
import { Modal } from '../ui/modal.tsx';
import { Portrait } from '../ui/portrait.tsx';
import { useClient } from './practice-context.tsx';
import { SceneNotes, TrustNote } from './scene-side.tsx';

type Props = {
  head: ConversationHead;
  state: PracticeState;
  wide: boolean;
  paused: boolean;
  setPaused(paused: boolean): void;
};
type Sheet = 'notes' | 'trust' | 'end';

/** The bar over the talk: the way out, whom one talks to, and, where there is no room beside the talk, what is kept there. */
export function SceneBar({ head, state, wide, paused, setPaused }: Props) {
  const m = useMessages().practice;
  const client = useClient();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const close = () => setSheet(null);
  const live = !head.ended;
  const ready = live && state.connection === 'open';
  return (
    <header className="bar">
      <div className="bar__inner">
        <Link href="/" className="bar__home">
          <span aria-hidden="true">←</span>
          <span className="bar__home-text">{m.home}</span>
        </Link>
        <div className="bar__who">
          {!wide && <Portrait person={head.persona} size={32} />}
          <p>
            <span className="bar__name">{head.persona.name}</span> <span className="bar__scene">{head.scene.title}</span>
          </p>
        </div>
        <div className="bar__language">
          <LanguageSwitch />
        </div>
        <div className="bar__tools">
          {!wide && (
            <button type="button" className="bar__tool" onClick={() => setSheet('notes')}>
              {m.factSheet}
            </button>
          )}
          {!wide && head.feedback !== 'off' && (
            <button type="button" className="bar__tool" onClick={() => setSheet('trust')}>
              {m.trust}
            </button>
          )}
          {live && head.assignment?.hints !== false && (
            <button
              type="button"
              className="bar__tool"
              disabled={!ready || paused || state.hintAsked || buyerHasTheFloor(state)}
              onClick={() => client.hint()}
            >
              {m.hint}
            </button>
          )}
          {live && (
            <button
              type="button"
              className="bar__tool"
              aria-pressed={paused}
              aria-keyshortcuts="Alt+P"
              title={m.pauseTitle}
              onClick={() => setPaused(!paused)}
            >
              {m.pause}
            </button>
          )}
          {live && (
            <button type="button" className="bar__tool" disabled={!ready} onClick={() => setSheet('end')}>
              {wide ? m.end : m.endShort}
            </button>
          )}
        </div>
      </div>
      {sheet === 'notes' && (
        <Modal title={m.factSheet} onClose={close}>
          <SceneNotes head={head} />
        </Modal>
      )}
      {sheet === 'trust' && (
        <Modal title={m.trust} onClose={close}>
          <TrustNote turns={state.turns} />
        </Modal>
      )}
      {sheet === 'end' && (
        <Modal title={m.endQuestion} onClose={close}>
          <p>{(head.assignment ? m.endBodyAssigned : m.endBody)(head.persona.name)}</p>
          <p className="modal__ways">
            <button
              type="button"
              className="button"
              onClick={() => {
                client.end();
                close();
              }}
            >
              {m.endYes}
            </button>
            <button type="button" className="button button--plain" onClick={close}>
              {m.endNo}
            </button>
          </p>
        </Modal>
      )}
    </header>
  );
}
