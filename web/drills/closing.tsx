import { useEffect, useRef } from 'react';
import { Link } from 'wouter';
import type { Drill } from '../../server/domain/drill.ts';
import { useFormat } from '../language/use-format.ts';
import { useMessages } from '../messages/messages.ts';
import { LevelBars } from '../ui/level-bars.tsx';
import { useDrillTexts } from './texts.ts';

type Props = { drill: Drill; closing: NonNullable<Drill['closing']> };

/** What a drill came to: levels at the first and second try, what worked, and one thing to take along. */
export function Closing({ drill, closing }: Props) {
  const m = useDrillTexts();
  const { quoted } = useMessages();
  const { level } = useFormat();
  const { moments, notes, language } = drill;
  const { first, best, worked, carry } = closing;
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const twice = moments.some(({ tries }) => tries.length > 1);
  return (
    <div className="drill__closing">
      <h1 ref={heading} tabIndex={-1}>
        {m.closing(moments.length)}
      </h1>
      {carry && (
        <section className="drill__carry">
          <h2>{m.carry}</h2>
          <p lang={notes}>{carry.text}</p>
        </section>
      )}
      {worked && (
        <section>
          <h2>{m.worked}</h2>
          <blockquote lang={language}>{quoted(worked.quote.trim())}</blockquote>
          <p lang={notes}>{worked.text}</p>
        </section>
      )}
      <section>
        <h2>{m.levels}</h2>
        <p>
          {first === null || best === null
            ? m.noLevels
            : twice
              ? m.levelsFrom(level(first), level(best), moments.length)
              : m.levelsOnce(level(first), moments.length)}
        </p>
        <Levels drill={drill} />
      </section>
      <p className="drill__ways">
        <Link href="/drills" className="button">
          {m.more}
        </Link>
        <Link href="/" className="button button--plain">
          {m.buyers}
        </Link>
      </p>
    </div>
  );
}

function Levels({ drill: { moments, language } }: { drill: Drill }) {
  const m = useDrillTexts();
  return (
    <table className="drill__levels">
      <thead>
        <tr>
          <th scope="col">{m.columns.moment}</th>
          <th scope="col">{m.columns.first}</th>
          <th scope="col">{m.columns.second}</th>
        </tr>
      </thead>
      <tbody>
        {moments.map(({ line, tries }) => (
          <tr key={line}>
            <th scope="row" lang={language}>
              {line}
            </th>
            {[0, 1].map((index) => {
              const reached = tries[index]?.mark.level;
              return (
                <td key={index}>
                  {reached == null ? (
                    m.noLevel
                  ) : (
                    <span className="drill__reached">
                      <LevelBars level={reached} /> {reached}
                    </span>
                  )}
                </td>
              );
            })}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
