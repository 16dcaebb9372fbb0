import type { LinePart } from '../../domain/buyer-state.ts';
import { furtherIntents, lineIntents } from '../../domain/line-intent.ts';
import { sentences } from '../../language/sentences.ts';
import type { Message } from '../../llm/chat-model.ts';
import { type Prompt, renderPrompt, wordsFor } from '../../llm/prompt.ts';
import { newest } from '../../llm/tokens.ts';
import type { LineRequest } from '../speak.ts';
import { variantsOf } from '../wording.ts';
import { type Grounds, wordsIn } from './grounds.ts';
import { materialOf } from './material.ts';
import { type Breach, breaches, isOpen } from './rules.ts';

/** Tokens that what was told, and the talk, may take; the oldest is left out first. */
const toldTokens = 900;
const talkTokens = 1600;
/** A word takes so many tokens at most, in English and French. */
const tokensAWord = 3;
/** Trust from which a buyer stands so, as the prompt's `# words` describe it. */
const trustSteps = [65, 52, 40, 25, 0] as const;
/** Replies that are left when time is short. */
const shortPatience = 3;
/** What a persona never says is either a phrase, or longer and a secret told to whoever writes for them. */
const phraseWords = 5;
/** What a step stands for where the words are the learner's own: they stand in the user's part. */
const quoteMark = '[quote]';

/** The name of what a step does, among the prompt's words. */
function stepName({ source, id }: LinePart, intent: string | undefined, { plan }: LineRequest): string {
  if (source === 'line') return `do.${id}`;
  if (source === 'outcome') return plan.ends?.cause === 'concluded' ? 'do.conclude' : 'do.leave';
  if (source === 'fact' || source === 'more') return intent === 'reveal' ? 'do.reveal' : 'do.answer';
  return `do.${source}`;
}

function stepsOf(request: LineRequest, prompt: Prompt): string {
  const { setting, plan } = request;
  return plan.parts
    .map((part, index) => {
      const wording = variantsOf(setting.persona, part.source, part.id)?.[plan.language][part.index] ?? '';
      const means = wordsFor(prompt, stepName(part, plan.intents[index], request));
      return `${index + 1}. ${means} ${wording.replaceAll('{quote}', quoteMark)}`;
    })
    .join('\n');
}

/** What stands in a persona's voice may be about what they hide: sentences that would give it away are left out. */
const openOnly = (text: string, grounds: Grounds): string =>
  sentences(text)
    .map(({ start, end }) => text.slice(start, end))
    .filter((sentence) => isOpen(sentence, grounds))
    .join(' ');

const asJson = (who: 'buyer' | 'seller', text: string): string => JSON.stringify({ who, text });

/** What an earlier scene has left that is not a fact: words of the learner's that were never made good. */
function rememberedWords({ setting: { memory } }: LineRequest): string[] {
  const hurt = (memory?.state.breaches ?? []).filter(({ repaired, quote }) => !repaired && quote !== '');
  return hurt.slice(-2).map(({ quote }) => asJson('seller', quote));
}

/**
 * The messages that ask a model for a line. What is ours (persona, state, steps, what has been told) is the system's part; what was said
 * in the talk, the learner's quotes included, stands in the user's part alone, as JSON strings. Facts that have not been told are nowhere
 * in it. `again` names what a first try was thrown away for.
 */
export function linePrompt(prompt: Prompt, request: LineRequest, grounds: Grounds, again: Breach | null = null): Message[] {
  const { setting, plan, state, transcript } = request;
  const { persona, memory } = setting;
  const { language } = plan;
  const { line, told } = materialOf(request);
  const { voice, neverSays } = persona.character;
  const means = (name: string) => wordsFor(prompt, name);
  const none = means('none');
  const listed = (texts: readonly string[]) => texts.map((text) => `- ${text}`).join('\n') || none;
  const hurt = state.breaches.some(({ repaired }) => !repaired);
  const quotes = plan.parts.flatMap(({ quote }) => (quote === undefined ? [] : [asJson('seller', quote)]));
  const stayed = rememberedWords(request);
  const step = trustSteps.find((from) => state.trust >= from) ?? 0;
  return renderPrompt(prompt, {
    ours: {
      name: persona.name,
      title: persona.title[language],
      voice: openOnly(voice[language], grounds) || none,
      never: neverSays.filter((words) => wordsIn(words) <= phraseWords && isOpen(words, grounds)).join('; ') || none,
      trust: means(`trust.${step}`),
      patience: means(state.patience <= shortPatience ? 'patience.short' : 'patience.enough'),
      breach: means(hurt ? 'breach.open' : 'breach.none'),
      told: listed(newest(told, toldTokens)),
      plan: stepsOf(request, prompt),
      language: means(`language.${language}`),
      words: String(Math.max(16, Math.ceil(wordsIn(line) * 1.2) + 3)),
      address: language === 'fr' ? means(`address.${grounds.tie}`) : '',
      again: again === null ? '' : means(`again.${again}`),
    },
    said: {
      memory: memory !== null && stayed.length > 0 ? `${means('memory.met')}\n\n${stayed.join('\n')}` : '',
      talk:
        newest(
          transcript.map(({ speaker, text }) => asJson(speaker === 'buyer' ? 'buyer' : 'seller', text)),
          talkTokens,
        ).join('\n') || none,
      quote: quotes.length > 0 ? `${means('quote.these')} ${quotes.join(' ')}` : '',
    },
  });
}

const steps = [
  'opening',
  'answer',
  'reveal',
  'guarded',
  'reaction',
  'happening',
  'recall',
  'ask',
  'pressed',
  'settled',
  'conclude',
  'leave',
];
const wordNames = [
  ...['none', 'memory.met', 'quote.these', 'language.en', 'language.fr', 'address.tu', 'address.vous'],
  ...trustSteps.map((from) => `trust.${from}`),
  ...['patience.short', 'patience.enough', 'breach.open', 'breach.none'],
  ...[...steps, ...lineIntents, ...furtherIntents].map((step) => `do.${step}`),
  ...breaches.map((breach) => `again.${breach}`),
];
const ourNames = 'name title voice never trust patience breach told plan language words address again'.split(' ');
const blank = (names: readonly string[]) => Object.fromEntries(names.map((name) => [name, '']));

/** Throws where a prompt file lacks words that it is asked for, or puts in something that there is not; the message names the file. */
export function checkPrompt(prompt: Prompt): void {
  for (const name of wordNames) wordsFor(prompt, name);
  renderPrompt(prompt, { ours: blank(ourNames), said: blank(['memory', 'talk', 'quote']) });
}

/** The most tokens that an answer may take: a little more than the guard lets pass, so that a long one is cut there. */
export const lineTokens = ({ mostWords }: Grounds): number => mostWords * tokensAWord + 20;
