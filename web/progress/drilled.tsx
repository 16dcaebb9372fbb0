import { useQuery } from '@tanstack/react-query';
import { Link } from 'wouter';
import { getDrills } from '../api/drills.ts';
import { useFormat } from '../language/use-format.ts';
import { useLanguage } from '../language/use-language.tsx';
import { useMessages } from '../messages/messages.ts';
import { shortTitle } from '../ui/mark-words.ts';
import { useProgressTexts } from './texts.ts';

/** How many drills were done on each dimension, and the way to another. Good to have: nothing where it cannot be fetched. */
export function Drilled() {
  const m = useProgressTexts();
  const messages = useMessages();
  const { language } = useLanguage();
  const { level } = useFormat();
  const { data } = useQuery({
    queryKey: ['drills', language],
    queryFn: () => getDrills(language),
    staleTime: 0,
    placeholderData: (previous) => previous,
  });
  if (!data) return null;
  return (
    <section className="drilled">
      <h2>{m.drills}</h2>
      <p className="quiet">{m.drillsNote}</p>
      <ul className="drilled__list">
        {data.dimensions.map((one) => {
          const title = shortTitle(messages, one);
          const { latest } = one;
          return (
            <li key={one.dimension}>
              <span className="drilled__name">{title}</span>
              <span className="quiet">
                {m.drillsDone(one.done)}
                {latest?.first != null && latest.best !== null && `, ${m.drillLatest(level(latest.first), level(latest.best))}`}
              </span>
              <Link href={`/drills?dimension=${one.dimension}`}>{messages.drills.twoMinutesOn(title)}</Link>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
