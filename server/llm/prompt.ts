import { CandorError } from '../errors.ts';
import type { Message } from './chat-model.ts';

/** A prompt as a file holds it: a part for the system and one for the user, with `{{name}}` where something is put in. */
export type Prompt = { file: string; system: string; user: string };

/** What is put in. `ours` comes from content and may stand anywhere; `said` comes out of a talk and never stands in the system part. */
export type PromptValues = { ours: Readonly<Record<string, string>>; said: Readonly<Record<string, string>> };

/** Reads a prompt file: a heading `# system` with its text, then a heading `# user`. */
export function parsePrompt(file: string, text: string): Prompt {
  const parts = /^# system\n([\s\S]*?)\n# user\n([\s\S]*)$/.exec(text.replaceAll('\r\n', '\n').trim());
  const [, system, user] = parts ?? [];
  if (system === undefined || user === undefined)
    throw new CandorError('bad-content', `${file}: expected the headings "# system" and "# user", each with its text below`);
  return { file, system: system.trim(), user: user.trim() };
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
