import type { ReactNode } from 'react';
import type { Hunk } from './hunks.ts';
import { useStudioTexts } from './texts.ts';

/** More than anybody reads, and than a page bears. */
const most = 200;

type Props = { hunks: readonly Hunk[]; aside?: (hunk: Hunk) => ReactNode };

/** Where two texts differ, line by line, told by sign and word as well as by colour. */
export function HunkList({ hunks, aside }: Props) {
  const m = useStudioTexts().changes;
  return (
    <>
      {hunks.length > most && <p>{m.tooMany}</p>}
      <ol className="studio-hunks">
        {hunks.slice(0, most).map((hunk) => (
          <li key={`${hunk.from}-${hunk.line}`}>
            <p className="quiet">{m.line(hunk.line)}</p>
            <div className="studio-hunk">
              <Lines sign="−" word={m.removed} lines={hunk.removed} />
              <Lines sign="+" word={m.added} lines={hunk.added} />
            </div>
            {aside?.(hunk)}
          </li>
        ))}
      </ol>
      {hunks.length > most && <p className="quiet">{m.more(hunks.length - most)}</p>}
    </>
  );
}

function Lines({ sign, word, lines }: { sign: '+' | '−'; word: string; lines: readonly string[] }) {
  const Tag = sign === '+' ? 'ins' : 'del';
  return lines.map((line, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: lines of a text have nothing but their order
    <Tag key={index}>
      <span aria-hidden="true">{sign} </span>
      <span className="visually-hidden">{word}: </span>
      {line === '' ? ' ' : line}
    </Tag>
  ));
}
