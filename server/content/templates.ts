import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { parseDocument } from 'yaml';
import type { ContentKind } from '../domain/content-version.ts';
import type { Language } from '../domain/language.ts';
import type { Outline } from '../domain/outline.ts';

const fileOf = (kind: ContentKind | 'outline'): string =>
  fileURLToPath(new URL(`../../prompts/templates/${kind}.yaml`, import.meta.url));

/** The text that a new persona or rubric begins with, its comments and all; `outline` is a persona whose own texts are still to be put in. */
export const readTemplate = (kind: ContentKind | 'outline'): Promise<string> => readFile(fileOf(kind), 'utf8');

/**
 * The outline template with what an outline says in its places. What the outline says in one language stands in both, as the template's first lines
 * tell its author.
 */
export function fillTemplate(template: string, id: string, language: Language, outline: Outline): string {
  const document = parseDocument(template);
  const both = (text: string) => ({ en: text, fr: text });
  const variants = (text: string) => ({ en: [text], fr: [text] });
  const set = (path: (string | number)[], value: unknown) => document.setIn(path, document.createNode(value));
  const { name, title, tagline, background, wants, fears, hides, voice, brief, goal, offer, price, limit, opening, ask } =
    outline;
  set(['id'], id);
  set(['name'], name);
  set(['title'], both(title));
  set(['tagline'], both(tagline));
  for (const [key, value] of Object.entries({ background, wants, fears, hides })) set(['character', key], value);
  set(['character', 'voice'], both(voice));
  const facts = [...outline.surface, ...outline.situation, outline.worry, outline.stake];
  for (const [index, { says, asked }] of facts.entries()) {
    set(['facts', index, 'says'], variants(says));
    set(['facts', index, 'asked'], variants(asked));
  }
  set(['asks', 0, 'says'], variants(ask));
  set(['scenes', 0, 'brief'], both(brief));
  set(['scenes', 0, 'goal'], both(goal));
  for (const [index, text] of [offer, price, limit].entries()) {
    set(['scenes', 0, 'factSheet', index, 'text'], both(text));
  }
  set(['scenes', 0, 'openings', 0, 'says'], variants(opening));
  const [first] = outline.surface;
  set(['tests', 0, 'language'], language);
  set(['tests', 0, 'replies'], [first.asked]);
  return document.toString({ lineWidth: 0 });
}
