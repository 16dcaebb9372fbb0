import { beforeAll, expect, test } from 'vitest';
import { replies } from '../../bench/support/replies.ts';
import { matchFacts } from '../../server/buyer/match.ts';
import { loadPersona } from '../../server/content/load.ts';
import type { Persona } from '../../server/domain/persona.ts';

let persona: Persona;
beforeAll(async () => {
  persona = (await loadPersona('overloaded-executive')).value;
});

test('whoever asks for facts that fit well gets those of all, and with the fits that they have', () => {
  const among = () => true;
  const near = persona.facts.slice(0, 5).map(({ id }) => id);
  const texts = [...replies, ...persona.facts.flatMap(({ asked }) => asked.en.slice(0, 1))];
  const shown = (matches: ReturnType<typeof matchFacts>) => matches.map(({ fact, score }) => `${fact.id} ${score}`);
  // Another one of the same: each keeps what it worked out.
  const other = structuredClone(persona);
  let found = 0;
  for (const text of texts)
    for (const atLeast of [0.7, 0.5, 0.35]) {
      const well = matchFacts(persona, 'en', text, { near, among, atLeast });
      const all = matchFacts(other, 'en', text, { near, among });
      expect(shown(well)).toEqual(shown(all.filter(({ score }) => score >= atLeast)));
      found += well.length;
    }
  expect(found).toBeGreaterThan(100);
});

test('facts that are not asked for take no room among the likeliest, which alone are compared', () => {
  const ofAll = replies.flatMap((text) =>
    matchFacts(persona, 'en', text, { among: () => true }).map(({ fact }) => `${text} ${fact.id}`),
  );
  const alone = replies.flatMap((text) =>
    persona.facts
      .filter((fact) => matchFacts(persona, 'en', text, { among: (one) => one === fact }).length === 1)
      .map(({ id }) => `${text} ${id}`),
  );
  expect(alone).toEqual(expect.arrayContaining(ofAll));
  expect(alone.length).toBeGreaterThan(ofAll.length);
});
