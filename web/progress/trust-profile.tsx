import type { TrustProfile as Profile, TrustComponent } from '../../server/domain/progress.ts';
import { type ProgressTexts, useProgressTexts } from './texts.ts';

/** The trust equation's four parts, and the pair of them that is somebody's strength. */
export function TrustProfile({ profile }: { profile: Profile | null }) {
  const m = useProgressTexts();
  return (
    <section className="profile">
      <h2>{m.profile}</h2>
      {profile === null ? (
        <p className="quiet">{m.profileEmpty}</p>
      ) : (
        <>
          <p className="quiet profile__note">{m.profileNote(profile.conversations)}</p>
          <div className="profile__parts">
            <Components profile={profile} />
            <Pairing profile={profile} />
          </div>
        </>
      )}
    </section>
  );
}

function Components({ profile }: { profile: Profile }) {
  const m = useProgressTexts();
  return (
    <div>
      <table className="profile__table">
        <thead>
          <tr>
            <th scope="col">{m.profileColumns.component}</th>
            <td />
            <th scope="col">{m.profileColumns.start}</th>
            <th scope="col">{m.profileColumns.end}</th>
          </tr>
        </thead>
        <tbody>
          {profile.components.map(({ component, start, end, won }) => (
            <tr key={component}>
              <th scope="row">{m.components[component]}</th>
              <td className="profile__bar">
                <Move start={start} end={end} better={won >= 0} />
              </td>
              <td>{Math.round(start)}</td>
              <td>{Math.round(end)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <p className="profile__trust">{m.trustAtEnd(Math.round(profile.trust))}</p>
    </div>
  );
}

/** From where to where a part has moved on a line of 0..100; decoration beside its figures. */
function Move({ start, end, better }: { start: number; end: number; better: boolean }) {
  const x = (value: number) => 6 + value * 1.48;
  return (
    <svg className={better ? 'move' : 'move move--worse'} viewBox="0 0 160 14" aria-hidden="true" focusable="false">
      <line className="move__whole" x1={x(0)} x2={x(100)} y1="7" y2="7" />
      <line className="move__way" x1={x(start)} x2={x(end)} y1="7" y2="7" />
      <circle className="move__start" cx={x(start)} cy="7" r="3" />
      <circle className="move__end" cx={x(end)} cy="7" r="5" />
    </svg>
  );
}

function Pairing({ profile: { pairing, close, conversations, needed } }: { profile: Profile }) {
  const m = useProgressTexts();
  if (pairing === null)
    return <p className="profile__none">{conversations < needed ? m.pairingTooFew(conversations, needed) : m.pairingNone}</p>;
  const { name, text } = m.pairings[pairing];
  const [one, other] = partsOf(pairing);
  return (
    <div className="pairing">
      <p className="quiet">{m.pairingOf(strong(m, one), strong(m, other))}</p>
      <h3>{name}</h3>
      <p className="pairing__text">{text}</p>
      {close && <p className="quiet">{m.close(strong(m, close))}</p>}
    </div>
  );
}

const isComponent = (m: ProgressTexts, text: string): text is TrustComponent => text in m.components;
const partsOf = (pairing: string): [string, string] => {
  const [one = '', other = ''] = pairing.split('-');
  return [one, other];
};

/** A part as a strength, within a sentence: of self-orientation, little of it. */
const strong = (m: ProgressTexts, part: string): string => {
  if (part === 'selfOrientation') return m.lowSelfOrientation;
  return isComponent(m, part) ? m.components[part].toLowerCase() : part;
};
