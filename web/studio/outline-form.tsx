import { useMutation } from '@tanstack/react-query';
import { type Dispatch, type SetStateAction, useState } from 'react';
import type { StudioList } from '../../server/domain/draft.ts';
import type { Outline } from '../../server/domain/outline.ts';
import { Problem } from '../account/problem.tsx';
import { describeBuyer } from '../api/studio.ts';
import { Line } from '../assignments/inputs.tsx';
import { Field } from '../desk/field.tsx';
import { useLanguage } from '../language/use-language.tsx';
import { filledIn } from './filled-in.ts';
import { useStudioTexts } from './texts.ts';

const fact = { says: '', asked: '' };

export const emptyOutline: Outline = {
  name: '',
  title: '',
  tagline: '',
  background: '',
  wants: '',
  fears: '',
  hides: '',
  voice: '',
  brief: '',
  goal: '',
  offer: '',
  price: '',
  limit: '',
  opening: '',
  ask: '',
  surface: [fact, fact],
  situation: [fact, fact],
  worry: fact,
  stake: fact,
};

/** Whether every field says something. */
export const isWhole = (outline: Outline): boolean =>
  Object.values(outline)
    .flat()
    .flatMap((value) => (typeof value === 'string' ? [value] : [value.says, value.asked]))
    .every((text) => text.trim() !== '');

const people = ['background', 'wants', 'fears', 'hides', 'voice'] as const;
const selling = ['goal', 'offer', 'price', 'limit', 'opening', 'ask'] as const;

type Props = { studio: StudioList; outline: Outline; onChange: Dispatch<SetStateAction<Outline>>; tried: boolean };

/** A buyer in a few words, filled in by oneself or, where one is set up, by a language model from a description. */
export function OutlineForm({ studio, outline, onChange, tried }: Props) {
  const m = useStudioTexts().begin;
  const { language } = useLanguage();
  const [description, setDescription] = useState('');
  const fill = useMutation({
    mutationFn: () => describeBuyer({ description, language }),
    // What was typed, meanwhile too, stays.
    onSuccess: (filled) => onChange((typed) => filledIn(typed, filled)),
  });
  const set = (key: keyof Outline) => (value: string) => onChange({ ...outline, [key]: value });
  const missing = (text: string) => tried && text.trim() === '';
  return (
    <>
      {studio.model ? (
        <div className="desk-form">
          <Field
            label={m.description}
            note={m.descriptionNote(studio.sentTo ?? '')}
            value={description}
            onChange={setDescription}
            max={8000}
            rows={6}
          />
          <p>
            <button
              type="button"
              className="button button--plain"
              disabled={description.trim().length < 20 || fill.isPending}
              onClick={() => fill.mutate()}
            >
              {fill.isPending ? m.filling : m.fill}
            </button>
          </p>
          <Problem error={fill.error} />
        </div>
      ) : (
        <p>{m.noModel}</p>
      )}
      <fieldset className="studio-fields">
        <legend>{m.who}</legend>
        <Line label={m.name} value={outline.name} onChange={set('name')} max={80} invalid={missing(outline.name)} />
        <Line label={m.titleField} value={outline.title} onChange={set('title')} max={400} invalid={missing(outline.title)} />
        <Line
          label={m.tagline}
          value={outline.tagline}
          onChange={set('tagline')}
          max={400}
          invalid={missing(outline.tagline)}
        />
        {people.map((key) => (
          <Field
            key={key}
            label={m[key]}
            value={outline[key]}
            onChange={set(key)}
            max={400}
            rows={2}
            invalid={missing(outline[key])}
          />
        ))}
      </fieldset>
      <fieldset className="studio-fields">
        <legend>{m.scene}</legend>
        <Field label={m.brief} value={outline.brief} onChange={set('brief')} max={2000} invalid={missing(outline.brief)} />
        {selling.map((key) => (
          <Line key={key} label={m[key]} value={outline[key]} onChange={set(key)} max={400} invalid={missing(outline[key])} />
        ))}
      </fieldset>
      <fieldset className="studio-fields">
        <legend>{m.facts}</legend>
        {factsOf(outline).map(({ label, depth, index, value }) => (
          <FactFields
            key={label}
            label={`${m.depths[depth]}${index === null ? '' : ` ${index + 1}`}`}
            value={value}
            tried={tried}
            onChange={(changed) => onChange(withFact(outline, depth, index, changed))}
          />
        ))}
      </fieldset>
    </>
  );
}

type FactValue = Outline['worry'];
type Depth = 'surface' | 'situation' | 'worry' | 'stake';

const factsOf = (outline: Outline): { label: string; depth: Depth; index: number | null; value: FactValue }[] => [
  ...outline.surface.map((value, index) => ({ label: `surface ${index}`, depth: 'surface' as const, index, value })),
  ...outline.situation.map((value, index) => ({ label: `situation ${index}`, depth: 'situation' as const, index, value })),
  { label: 'worry', depth: 'worry', index: null, value: outline.worry },
  { label: 'stake', depth: 'stake', index: null, value: outline.stake },
];

function withFact(outline: Outline, depth: Depth, index: number | null, value: FactValue): Outline {
  if (depth === 'worry' || depth === 'stake') return { ...outline, [depth]: value };
  const [first, second] = outline[depth];
  return { ...outline, [depth]: index === 0 ? [value, second] : [first, value] };
}

type FactProps = { label: string; value: FactValue; tried: boolean; onChange(value: FactValue): void };

function FactFields({ label, value, tried, onChange }: FactProps) {
  const m = useStudioTexts().begin;
  return (
    <>
      <Field
        label={m.says(label)}
        value={value.says}
        onChange={(says) => onChange({ ...value, says })}
        max={2000}
        rows={2}
        invalid={tried && value.says.trim() === ''}
      />
      <Line
        label={m.asked(label)}
        value={value.asked}
        onChange={(asked) => onChange({ ...value, asked })}
        max={400}
        invalid={tried && value.asked.trim() === ''}
      />
    </>
  );
}
