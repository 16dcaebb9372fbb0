import type { PersonaView } from '../../server/domain/studio-view.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { FactSheet } from '../ui/fact-sheet.tsx';
import { dimensionTitle } from '../ui/mark-words.ts';
import { Paragraphs } from '../ui/paragraphs.tsx';
import { Portrait } from '../ui/portrait.tsx';
import { useStudioTexts } from './texts.ts';

const depths = ['surface', 'situation', 'worry', 'stake'] as const;

/** A buyer as learners see them, and what lies under that. */
export function PersonaShown({ view }: { view: PersonaView }) {
  const m = useStudioTexts().view;
  return (
    <>
      <Met view={view} />
      <section>
        <h2>{m.facts}</h2>
        {depths.map((depth) => (
          <FactsAt key={depth} depth={depth} view={view} />
        ))}
      </section>
      <section>
        <h2>{m.asks}</h2>
        <ul className="studio-list">
          {view.asks.map((ask) => (
            <li key={ask.id}>
              <code>{ask.id}</code> <q>{ask.says[0]}</q>
              {ask.matters && <span className="quiet"> {m.matters}</span>}
              <When words={ask.when} />
            </li>
          ))}
        </ul>
      </section>
      <Reactions view={view} />
      <Outcomes view={view} />
      <section>
        <h2>{m.tests}</h2>
        <ul className="studio-list">
          {view.tests.map(({ name, replies, expect }) => (
            <li key={name}>
              {name} <span className="quiet">({m.replies(replies.length)})</span>
              <When words={expect} />
            </li>
          ))}
        </ul>
      </section>
    </>
  );
}

function Met({ view: { persona, scenes } }: { view: PersonaView }) {
  const m = useStudioTexts().view;
  const messages = useMessages();
  const { language } = useLanguage();
  return (
    <section>
      <h2>{m.met}</h2>
      <div className="studio-met">
        <Portrait person={persona} size={72} />
        <div lang={language}>
          <h3>{persona.name}</h3>
          <p>{persona.title}</p>
          <p className="studio-met__tagline">{persona.tagline}</p>
          <p className="quiet">
            {messages.home.challenge[persona.challenge] ?? ''} · {messages.home.trains}{' '}
            {persona.trains.map((dimension) => dimensionTitle(messages, dimension).toLowerCase()).join(', ')}
          </p>
        </div>
      </div>
      {scenes.map((scene) => (
        <details key={scene.id} className="desk-part" open={scenes.length === 1}>
          <summary>{scene.title}</summary>
          <div className="studio-scene">
            <Paragraphs className="" text={scene.brief} lang={language} />
            <p>{scene.goal}</p>
            <FactSheet items={scene.factSheet} />
            {scene.openings.length === 0 ? (
              <p className="quiet">{m.learnerOpens}</p>
            ) : (
              <p>
                <span className="quiet">{m.opening}</span> <q>{scene.openings[0]}</q>
              </p>
            )}
          </div>
        </details>
      ))}
    </section>
  );
}

function FactsAt({ depth, view }: { depth: (typeof depths)[number]; view: PersonaView }) {
  const m = useStudioTexts().view;
  const facts = view.facts.filter((fact) => fact.depth === depth);
  if (facts.length === 0) return null;
  return (
    <details className="desk-part" open={facts.length <= 6}>
      <summary>
        {m.depths[depth]} ({facts.length}){depth !== 'surface' && <span className="quiet"> {m.from(view.depths[depth])}</span>}
      </summary>
      <ul className="studio-list">
        {facts.map((fact) => (
          <li key={fact.id}>
            <code>{fact.id}</code> <q>{fact.says[0]}</q>
            {fact.guarded[0] !== undefined && (
              <span className="studio-list__more">
                {m.guarded}: <q>{fact.guarded[0]}</q>
              </span>
            )}
            {fact.leadsTo.length > 0 && (
              <span className="studio-list__more">
                {m.leadsTo}: {fact.leadsTo.join(', ')}
              </span>
            )}
            <When words={fact.when} />
          </li>
        ))}
      </ul>
    </details>
  );
}

function When({ words }: { words: readonly string[] }) {
  const m = useStudioTexts().view;
  if (words.length === 0) return null;
  return (
    <span className="studio-list__more">
      {m.when}: <code>{words.join('; ')}</code>
    </span>
  );
}

function Reactions({ view: { reactions } }: { view: PersonaView }) {
  const m = useStudioTexts().view;
  return (
    <section>
      <h2>{m.reactions}</h2>
      {reactions.length === 0 ? (
        <p>{m.none}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls has to be reachable by keyboard
        <section className="table-scroll" tabIndex={0} aria-label={m.reactions}>
          <table className="card__table">
            <thead>
              <tr>
                {Object.values(m.columns).map((title) => (
                  <th key={title} scope="col">
                    {title}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {reactions.map((reaction) => (
                <tr key={reaction.id}>
                  <th scope="row">
                    <code>{reaction.to.join(', ')}</code>
                  </th>
                  <td>{reaction.says[0]}</td>
                  <td>
                    <code>{reaction.when.join('; ')}</code>
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

function Outcomes({ view: { scenes } }: { view: PersonaView }) {
  const m = useStudioTexts().view;
  const { debrief } = useMessages();
  return (
    <section>
      <h2>{m.outcomes}</h2>
      {scenes.map((scene) => (
        <div key={scene.id}>
          {scenes.length > 1 && <h3>{scene.title}</h3>}
          <ul className="studio-list">
            {scene.outcomes.map((outcome) => (
              <li key={outcome.id}>
                <strong>{outcome.title}</strong> <span className="quiet">({debrief.kinds[outcome.kind]})</span>
                <span className="studio-list__more">{outcome.epilogue}</span>
                <When words={[...outcome.when, ...outcome.causes]} />
              </li>
            ))}
          </ul>
        </div>
      ))}
    </section>
  );
}
