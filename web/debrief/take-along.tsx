import { useMessages } from '../messages/messages.ts';
import './print.css';

const formats = ['md', 'csv', 'json'] as const;

/** The debrief on paper, or the conversation as a file. */
export function TakeAlong({ conversation }: { conversation: string }) {
  const m = useMessages().debrief;
  return (
    <section className="take" aria-labelledby="take">
      <h2 id="take">{m.take}</h2>
      <p className="take__ways">
        <button type="button" className="button button--plain" title={m.printTitle} onClick={() => window.print()}>
          {m.print}
        </button>
        {formats.map((format) => (
          <a key={format} href={`/api/v1/conversations/${encodeURIComponent(conversation)}/export?format=${format}`} download>
            {m.files[format]}
          </a>
        ))}
      </p>
    </section>
  );
}
