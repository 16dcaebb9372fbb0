import type { RubricView } from '../../server/domain/studio-view.ts';
import { useMessages } from '../messages/messages.ts';
import { useStudioTexts } from './texts.ts';

/** A rubric with its levels and markers. */
export function RubricShown({ view: { rubric, dimensions } }: { view: RubricView }) {
  const m = useStudioTexts().view;
  return (
    <div lang={rubric.language}>
      <h2>{rubric.title}</h2>
      <p>{rubric.about}</p>
      {rubric.dimensions.map((dimension) => {
        const more = dimensions.find(({ id }) => id === dimension.id);
        return (
          <section key={dimension.id} className="studio-dimension">
            <h3>{dimension.title}</h3>
            <p>{dimension.about}</p>
            {more && more.calledForBy.length > 0 && (
              <p className="quiet">
                {m.calledForBy}: {more.calledForBy.join(', ')}
              </p>
            )}
            <details className="desk-part" open={rubric.dimensions.length === 1}>
              <summary>{m.levels}</summary>
              <ol className="studio-list">
                {dimension.levels.map(({ level, title, anchor }) => (
                  <li key={level}>
                    <strong>
                      {level} {title}
                    </strong>{' '}
                    {anchor}
                  </li>
                ))}
              </ol>
            </details>
            <details className="desk-part" open={rubric.dimensions.length === 1}>
              <summary>{m.markers}</summary>
              <ul className="studio-list">
                {dimension.markers.map((marker) => (
                  <Marker key={marker.id} marker={marker} more={more?.markers.find(({ id }) => id === marker.id)} />
                ))}
              </ul>
            </details>
          </section>
        );
      })}
    </div>
  );
}

type Shown = RubricView['rubric']['dimensions'][number]['markers'][number];
type More = RubricView['dimensions'][number]['markers'][number];

function Marker({ marker, more }: { marker: Shown; more: More | undefined }) {
  const m = useStudioTexts().view;
  const { marks } = useMessages();
  return (
    <li>
      <span className={`sign ${marker.polarity === '+' ? 'sign--for' : 'sign--against'}`}>
        <span aria-hidden="true">{marker.polarity === '+' ? '+' : '−'}</span>
        <span className="visually-hidden">{marker.polarity === '+' ? marks.plus : marks.minus} </span>
      </span>{' '}
      {marker.label}
      {more && (
        <span className="studio-list__more">
          {m.weight} {more.weight}
          {more.acts.length > 0 && (
            <>
              {' '}
              · {m.acts}: <code>{more.acts.join(', ')}</code>
            </>
          )}
          {more.cues.length > 0 && (
            <>
              {' '}
              · {m.cues}: {more.cues.join(', ')}
            </>
          )}
        </span>
      )}
    </li>
  );
}
