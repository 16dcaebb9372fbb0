import { useQuery } from '@tanstack/react-query';
import { useId, useState } from 'react';
import { getStudio } from '../api/studio.ts';
import { packUrl } from '../api/trying.ts';
import { Loading, PartFailed } from '../ui/page-state.tsx';
import { useLabelledSets } from './labelled-sets.tsx';
import { useTryingTexts } from './texts.ts';

type Kind = 'persona' | 'rubric' | 'set';

/** Chooses what goes into a pack, which the browser then saves. */
export function PackExport() {
  const m = useTryingTexts().packs;
  const content = useQuery({ queryKey: ['studio'], queryFn: getStudio, staleTime: 0 });
  const sets = useLabelledSets();
  const id = useId();
  const [name, setName] = useState('Candor');
  const [chosen, setChosen] = useState<Record<Kind, string[]>>({ persona: [], rubric: [], set: [] });
  const toggle = (kind: Kind, id: string) =>
    setChosen({
      ...chosen,
      [kind]: chosen[kind].includes(id) ? chosen[kind].filter((one) => one !== id) : [...chosen[kind], id],
    });
  const published = content.data?.entries.filter(({ latest }) => latest !== null && latest.version !== null) ?? [];
  const groups: [Kind, string, { id: string; title: string }[]][] = [
    ['persona', m.buyers, published.filter(({ kind }) => kind === 'persona').map(titled)],
    ['rubric', m.rubrics, published.filter(({ kind }) => kind === 'rubric').map(titled)],
    ['set', m.sets, sets.data?.sets.map((set) => ({ id: set.id, title: set.name })) ?? []],
  ];
  const any = Object.values(chosen).some((ids) => ids.length > 0);
  return (
    <section className="trying-part" aria-labelledby={`${id}-title`}>
      <h2 id={`${id}-title`}>{m.exportTitle}</h2>
      <p>{m.exportAbout}</p>
      {content.isPending && <Loading />}
      {content.isError && !content.data && <PartFailed error={content.error} retry={() => content.refetch()} />}
      {groups.map(
        ([kind, legend, entries]) =>
          entries.length > 0 && (
            <fieldset key={kind} className="trying-checks">
              <legend>{legend}</legend>
              {entries.map((entry) => (
                <label key={entry.id}>
                  <input type="checkbox" checked={chosen[kind].includes(entry.id)} onChange={() => toggle(kind, entry.id)} />
                  <span lang={kind === 'set' ? undefined : 'en'}>{entry.title}</span>
                  {kind !== 'set' && entry.title !== entry.id && <code className="quiet">{entry.id}</code>}
                </label>
              ))}
            </fieldset>
          ),
      )}
      <label htmlFor={`${id}-name`}>{m.name}</label>
      <input id={`${id}-name`} type="text" maxLength={120} value={name} onChange={(event) => setName(event.target.value)} />
      {any ? (
        <p>
          <a className="button" href={packUrl(name.trim() === '' ? 'Candor' : name.trim(), chosen)} download>
            {m.export}
          </a>
        </p>
      ) : (
        <p className="quiet">{m.nothingChosen}</p>
      )}
    </section>
  );
}

const titled = ({ contentId, title }: { contentId: string; title: string | null }) => ({
  id: contentId,
  title: title ?? contentId,
});
