import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { isDeepStrictEqual } from 'node:util';
import { parseDocument } from 'yaml';
import type { Language } from '../../domain/language.ts';
import { detectLanguage } from '../../language/detect.ts';
import type { Card } from './read-card.ts';

const template = fileURLToPath(new URL('../../../prompts/persona-from-card.yaml', import.meta.url));

/** Fields that have found a place in the persona; everything else of the card is kept under `card`, as it was. */
const placed = ['name', 'description', 'personality', 'scenario', 'first_mes', 'alternate_greetings'];
const longestId = 60;

/** An id out of a name: “Mme Hélène d’Arc” gives `mme-helene-d-arc`. */
export function idFromName(name: string): string {
  const plain = name.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase();
  const id = plain
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestId)
    .replace(/^-+|-+$/g, '');
  return id === '' ? 'from-card' : id;
}

/** A persona's text, begun from a card: what fits is in its place, in the language it is in; what is missing is empty and marked. */
export async function draftFromCard({ spec, data, whole }: Card, id: string): Promise<string> {
  const document = parseDocument(await readFile(template, 'utf8'));
  const language: Language =
    detectLanguage([data.description, data.scenario, data.first_mes].join('\n')) === 'fr' ? 'fr' : 'en';
  const said = (text: string) =>
    text
      .replaceAll(/\{\{char\}\}/gi, data.name)
      .replaceAll(/\{\{user\}\}/gi, 'you')
      .trim();
  document.set('id', id);
  document.set('name', data.name);
  document.setIn(['character', 'background'], said(data.description));
  document.setIn(['character', 'voice', language], said(data.personality));
  document.setIn(['scenes', 0, 'brief', language], said(data.scenario));
  const greetings = [data.first_mes, ...data.alternate_greetings].map(said).filter((text) => text !== '');
  if (greetings.length > 0)
    document.setIn(['scenes', 0, 'openings'], document.createNode([{ says: { en: [''], fr: [''], [language]: greetings } }]));
  const rest = Object.entries(data).filter(([key]) => !placed.includes(key));
  // Many V3 files repeat the fields of `data` beside it, for older readers.
  const beside = Object.entries(whole).filter(
    ([key, value]) => key !== 'data' && (spec !== 'v1' || !(key in data)) && !isDeepStrictEqual(value, data[key]),
  );
  const card = { ...Object.fromEntries(beside), spec, data: Object.fromEntries(rest) };
  document.set('card', document.createNode(card, { aliasDuplicateObjects: false }));
  return document.toString({ lineWidth: 120 });
}
