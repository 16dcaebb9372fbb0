import type { Comment, Summary } from '../../server/domain/coaching.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { useTalkLanguage } from '../practice/talk-language.ts';
import { Paragraphs } from '../ui/paragraphs.tsx';
import { remarkId, wordsId } from './remarked-text.tsx';
import { useDebriefTexts } from './texts.ts';

/** What coaches wrote on returning the conversation, latest first; nothing where none did. */
export function Summaries({ summaries = [] }: { summaries?: readonly Summary[] | undefined }) {
  const m = useDebriefTexts().coach;
  const { day } = useFormat();
  if (summaries.length === 0) return null;
  return (
    <section className="from-coach" aria-labelledby="from-coach">
      <h2 id="from-coach">{m.title}</h2>
      {summaries.toReversed().map(({ by, at, text }) => (
        <div key={`${by.id} ${at}`}>
          <Paragraphs text={text} className="from-coach__text" lang="" />
          <p className="quiet">
            {by.name ?? m.someone}, {day(at)}
          </p>
        </div>
      ))}
    </section>
  );
}

/** What coaches remarked on one turn, each with the words that it is about. */
export function Comments({ comments }: { comments: readonly Comment[] }) {
  const m = useDebriefTexts().coach;
  const { quoted } = useMessages();
  const talk = useTalkLanguage();
  return (
    <ul className="remarks" aria-label={m.remarks}>
      {comments.map(({ id, quote, text, by }) => (
        <li key={id} id={remarkId(id)} tabIndex={-1}>
          {quote !== undefined && (
            <a className="quiet" href={`#${wordsId(id)}`} lang={talk}>
              {quoted(quote)}
            </a>
          )}{' '}
          {/* Coaches write in whatever language they like. */}
          <span lang="">{text}</span> <span className="quiet">{by.name ?? m.someone}</span>
        </li>
      ))}
    </ul>
  );
}
