import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useId } from 'react';
import type { Difficulty } from '../../../server/domain/buyer-state.ts';
import { getPersonas } from '../../api/http.ts';
import { languageNames, languages } from '../../language/choose-language.ts';
import { useLanguage } from '../../language/use-language.tsx';
import { useDriveTexts } from './texts.ts';
import type { DriveWork, Driving } from './use-drive.ts';

const difficulties: readonly Difficulty[] = ['gentle', 'true', 'hard'];
/** Seeds that a person can say to another. */
const seeds = 10_000;

/** How a talk is played. What is chosen while one goes on plays it again. */
export function Setup({ work, driving }: { work: DriveWork; driving: Driving }) {
  const m = useDriveTexts().talk;
  const { language } = useLanguage();
  const { talk, drive, persona } = driving;
  const personas = useQuery({
    queryKey: ['personas', language],
    queryFn: () => getPersonas(language),
    enabled: work.kind === 'rubric',
  });
  const change = (to: Partial<typeof talk>, whom = persona) =>
    drive ? void driving.play({ ...talk, ...to }, whom) : driving.choose(to, whom);
  const scenes = drive?.scenes ?? [];
  return (
    <div className="drive__setup">
      {work.kind === 'rubric' && personas.data && (
        <Select
          label={m.persona}
          value={persona ?? personas.data[0]?.id ?? ''}
          onChange={(id) =>
            void driving.play({ language: talk.language, difficulty: talk.difficulty, seed: talk.seed, replies: [] }, id)
          }
        >
          {personas.data.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </Select>
      )}
      {scenes.length > 1 && (
        <Select
          label={m.scene}
          value={drive?.scene.id ?? ''}
          onChange={(scene) => {
            const { after: _, ...rest } = talk;
            void driving.play({ ...rest, scene, replies: [] });
          }}
        >
          {scenes.map(({ id, title }) => (
            <option key={id} value={id}>
              {title}
            </option>
          ))}
        </Select>
      )}
      <Select
        label={m.language}
        value={talk.language}
        onChange={(value) => {
          const next = languages.find((one) => one === value);
          if (next) change({ language: next });
        }}
      >
        {languages.map((one) => (
          <option key={one} value={one}>
            {languageNames[one]}
          </option>
        ))}
      </Select>
      <Select
        label={m.difficulty}
        value={talk.difficulty}
        onChange={(value) => {
          const next = difficulties.find((one) => one === value);
          if (next) change({ difficulty: next });
        }}
      >
        {difficulties.map((one) => (
          <option key={one} value={one}>
            {m.difficulties[one]}
          </option>
        ))}
      </Select>
      <p className="drive__seed">
        <span>
          {m.seed} {talk.seed}
        </span>{' '}
        <button
          type="button"
          className="link-button"
          title={m.newSeedTitle}
          onClick={() => change({ seed: 1 + Math.floor(Math.random() * seeds) })}
        >
          {m.newSeed}
        </button>
      </p>
    </div>
  );
}

type SelectProps = { label: string; value: string; onChange(value: string): void; children: ReactNode };

export function Select({ label, value, onChange, children }: SelectProps) {
  const id = useId();
  return (
    <p>
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {children}
      </select>
    </p>
  );
}
