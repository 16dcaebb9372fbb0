import { createHash } from 'node:crypto';
import { stringify } from 'yaml';
import type { ContentKind } from '../../server/domain/content-version.ts';
import { Persona } from '../../server/domain/persona.ts';
import { Rubric } from '../../server/domain/rubric.ts';
import type { Store } from '../../server/storage/store.ts';
import { smallPersona } from '../buyer/small-persona.ts';

const both = (en: string) => ({ en: [en], fr: [`[fr] ${en}`] });

const padding = Array.from({ length: 30 }, (_, index) => ({
  ...smallPersona.facts[0],
  id: `padding-${index}`,
  about: { en: [`padding${index}`], fr: [`remplissage${index}`] },
  asked: { en: [], fr: [] },
  says: both(`Padding ${index}.`),
  leadsTo: [],
}));

const [shop] = smallPersona.scenes;
if (!shop) throw new Error('the small persona has no scene');

/** The small persona, with enough facts for the schema and a second scene in which the learner opens. */
export const shopper: Persona = Persona.parse({
  ...smallPersona,
  id: 'shopper',
  facts: [...smallPersona.facts, ...padding],
  asks: [0, 1, 2].map((index) => ({ ...smallPersona.asks[0], id: `ask-${index}` })),
  reactions: [
    ...smallPersona.reactions,
    ...Array.from({ length: 8 }, (_, index) => ({ id: `more-${index}`, to: ['guarantees'], says: both(`More ${index}.`) })),
  ],
  scenes: [shop, { ...shop, id: 'call', title: { en: 'The call', fr: "L'appel" }, openings: [] }],
  tests: [0, 1, 2].map((index) => ({ name: `test ${index}`, replies: ['Hello.'], expect: {} })),
});

const dimension = (id: string, called: string[], plus: string, minus: string) => ({
  id,
  title: id,
  about: `About ${id}.`,
  calledForBy: called,
  levels: [1, 2, 3, 4, 5].map((level) => ({
    level,
    title: `Level ${level}`,
    anchor: `Anchor ${level}.`,
    next: { default: `${id}: beyond ${level}.`, worry: `${id}: beyond ${level}, after a worry.` },
  })),
  markers: [
    { id: `${id}-plus`, label: 'plus', polarity: '+', acts: [plus], weight: 1.5, seen: 'Seen {quote}.', why: 'It helps.' },
    { id: `${id}-minus`, label: 'minus', polarity: '-', acts: [minus], weight: 1.5, seen: 'Seen {quote}.', why: 'It hurts.' },
  ],
  noOpportunity: 'No opportunity.',
});

/** A rubric of two dimensions, under the id of the default one. */
export const rubric: Rubric = Rubric.parse({
  id: 'trust-based-selling',
  title: 'Small rubric',
  about: 'For tests.',
  dimensions: [
    dimension('listening', ['worry', 'statement'], 'open-question', 'flatters'),
    dimension('transparency', ['question', 'price-question'], 'gives-price', 'evades'),
  ],
});

/** Publishes content as a file of it would be. */
export function publish<Content extends { id: string }>(store: Store, kind: ContentKind, content: Content) {
  const source = stringify(content);
  const hash = createHash('sha256').update(source).digest('hex');
  return store.publish({ kind, contentId: content.id, hash, source }, 'file', '2026-01-01T00:00:00.000Z');
}
