import { exportFormats, exportUrl } from '../api/assignments.ts';
import { useDeskTexts } from './texts.ts';

/** Files of what was handed in: of all one's groups, of one, or of one assignment. */
export function TakeAlong(about: { group?: string; assignment?: string }) {
  const m = useDeskTexts().takeAlong;
  return (
    <details className="desk-part">
      <summary>{m.title}</summary>
      <p className="quiet">{m.note}</p>
      <ul>
        {exportFormats.map((format) => (
          <li key={format}>
            <a href={exportUrl(format, about)} download>
              {m.formats[format]}
            </a>
          </li>
        ))}
      </ul>
    </details>
  );
}
