import type { Fact, Persona } from '../domain/persona.ts';

const byId = new WeakMap<Persona, ReadonlyMap<string, Fact>>();

/** A persona's fact by its id; undefined where there is none. */
export function factOf(persona: Persona, id: string | null | undefined): Fact | undefined {
  if (id === null || id === undefined) return undefined;
  const known = byId.get(persona) ?? new Map(persona.facts.map((fact) => [fact.id, fact]));
  byId.set(persona, known);
  return known.get(id);
}
