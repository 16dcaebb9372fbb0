import { CandorError } from '../errors.ts';
import type { Message } from './chat-model.ts';

/**
 * A prompt as a file holds it: a part for the system and one for the user, with `{{name}}` where something is put in; and, where it has
 * such a part, the words that our own names for things are put in with.
 */
export type Prompt = { file: string; system: string; user: string; words: Readonly<Record<string, string>> };

/** What is put in. `ours` comes from content and may stand anywhere; `said` comes out of a talk and never stands in the system part. */
type PromptValues = { ours: Readonly<Record<string, string>>; said: Readonly<Record<string, string>> };

/** Reads a prompt file: a heading `# system` with its text, then a heading `# user`, and perhaps `# words` with lines `- name: words`. */
export function parsePrompt(file: string, text: string): Prompt {
  const parts = /^# system\n([\s\S]*?)\n# user\n([\s\S]*?)(?:\n# words\n([\s\S]*))?$/.exec(
    text.replaceAll('\r\n', '\n').trim(),
  );
  const [, system, user, words = ''] = parts ?? [];
  if (system === undefined || user === undefined)
    throw new CandorError('bad-content', `${file}: expected the headings "# system" and "# user", each with its text below`);
  const named = words.matchAll(/^- ([\w.-]+):[ ]*(.*)$/gm).map(([, name = '', meant = '']) => [name, meant] as const);
  return { file, system: system.trim(), user: user.trim(), words: Object.fromEntries(named) };
}

/** The words a prompt file has for a name of ours; without any it is an error that names the file. */
export function wordsFor({ file, words }: Prompt, name: string): string {
  const found = Object.hasOwn(words, name) ? words[name] : undefined;
  if (found === undefined)
    throw new CandorError('bad-content', `${file}: # words: expected a line "- ${name}: …", since the product asks for it`);
  return found;
}

/**
 * A prompt's messages. Values are put in as they are, in one pass, so that braces in what somebody said stay what they are. A name that
 * is unknown, or in the system part one that comes out of a talk, is an error that names the file.
 */
export function renderPrompt({ file, system, user }: Prompt, { ours, said }: PromptValues): Message[] {
  const fill = (text: string, values: Readonly<Record<string, string>>, part: string) =>
    text.replace(/\{\{([\w-]+)\}\}/g, (_, name: string) => {
      const value = Object.hasOwn(values, name) ? values[name] : undefined;
      if (value !== undefined) return value;
      const why = Object.hasOwn(said, name) ? 'what is said in a talk stands in "# user" alone' : 'there is no such value';
      throw new CandorError('bad-content', `${file}: # ${part}: {{${name}}}: ${why}`);
    });
  return [
    { role: 'system', content: fill(system, ours, 'system') },
    { role: 'user', content: fill(user, { ...ours, ...said }, 'user') },
  ];
}
