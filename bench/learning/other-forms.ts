import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { z } from 'zod';
import { LabelledReply } from '../../server/scoring/calibration.ts';
import type { Item } from './data.ts';
import { pad } from './pad.ts';
import { roughen } from './roughen.ts';

const folder = 'test/training/forms';

/** A reply of the other files said again: longer or shorter, or in the other language, then with the talk before it in that language too. */
const Form = LabelledReply.pick({ context: true, facts: true, language: true })
  .partial()
  .extend({ of: z.string(), form: z.enum(['longer', 'shorter', 'language']), reply: z.string() });
export type Form = z.infer<typeof Form>;

/** The forms that were written by hand. Throws where a line is not of the format. */
export function readForms(): Form[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((name) => name.endsWith('.jsonl'))
    .sort()
    .flatMap((name) =>
      readFileSync(`${folder}/${name}`, 'utf8')
        .split('\n')
        .filter((line) => line.trim() !== '')
        .map((line) => Form.parse(JSON.parse(line))),
    );
}

/**
 * Gives each reply's other forms of the same meaning, whose levels are its own: in two rough hands, in more words, as it was said again in rough wording (or before that),
 * and in the forms of test/training/forms, whose acts nobody labelled.
 */
export function otherFormsAmong(items: readonly Item[]): (item: Item) => Item[] {
  const byId = new Map(items.map((item) => [String(item.id), item]));
  const forms = Map.groupBy(readForms(), ({ of }) => of);
  return (item) => {
    const id = String(item.id);
    const twin = byId.get(id.startsWith('rough-') ? id.slice('rough-'.length) : `rough-${id}`);
    const { acts: _, ...unlabelled } = item;
    const written = forms.get(id) ?? [];
    return [
      roughen(item),
      roughen(item, 1),
      pad(item),
      ...(twin ? [twin] : []),
      ...written.map(({ reply, context = item.context, facts = item.facts, language = item.language }) => ({
        ...unlabelled,
        reply,
        context,
        facts,
        language,
      })),
    ];
  };
}
