import type { ActId } from '../domain/act.ts';
import type { Language } from '../domain/language.ts';
import type { Ask, FollowUpKind } from '../domain/persona.ts';
import { type FigureKind, figures } from '../language/figures.ts';
import { asksYesOrNo, kindsOf } from '../language/question-kind.ts';
import { sentences } from '../language/sentences.ts';
import { fold, tokenise } from '../language/tokens.ts';
import { claimedItems } from './disclose.ts';
import type { HeardReply } from './react.ts';
import { inScene, type Setting } from './setting.ts';
import { matterIn } from './terms.ts';

/** Figures that answer a kind of question. */
const figureFor: Partial<Record<FollowUpKind, FigureKind>> = { 'how-much': 'money', 'how-long': 'duration' };
const withholding: readonly ActId[] = ['gates', 'evades', 'bluffs'];
const pricing: ReadonlySet<ActId> = new Set<ActId>(['gives-price', 'gives-number']);

/** What a question of the buyer's own is found answered by: figures of these kinds, and the words of each of its wordings that ask. */
type Awaited = { figures: ReadonlySet<FigureKind>; matter: readonly ReadonlySet<string>[] };
const awaited = new WeakMap<Ask, Partial<Record<Language, Awaited>>>();

/** What a question waits for, by all its wordings. Found once for each. */
function waitsFor(ask: Ask, language: Language): Awaited {
  const known = awaited.get(ask) ?? {};
  awaited.set(ask, known);
  known[language] ??= {
    figures: new Set(
      [...ask.says[language], ...ask.pressed[language]]
        .flatMap((text) => sentences(text).map(({ start, end }) => text.slice(start, end)))
        .flatMap((sentence) => kindsOf(sentence, language))
        .flatMap((kind) => figureFor[kind] ?? []),
    ),
    matter: ask.says[language].flatMap((text) =>
      sentences(text)
        .filter(({ ending }) => ending === '?')
        .map(({ start, end }) => new Set(matterIn(text.slice(start, end), language))),
    ),
  };
  return known[language];
}

/** Whether a question of the buyer's own is after a price and nothing else, and no other of theirs after another price. */
function isOfPrice(ask: Ask, { persona, scene }: Setting): boolean {
  const prices = new Set(scene.factSheet.filter(({ kind }) => kind === 'price').map(({ id }) => id));
  const wants = (one: Ask) => one.settledByDisclosing.filter((id) => prices.has(id));
  const own = wants(ask);
  return (
    own.length > 0 &&
    ask.settledBy.every((act) => pricing.has(act)) &&
    persona.asks.every((other) => wants(other).every((id) => own.includes(id)))
  );
}

const ofOneself = /\b(?:j'|m'|(?:i|my|je|moi|mon|ma|mes)(?!\p{L}))/u;
/** Words, and share of the words, of a question of the buyer's own beyond which a word about oneself has answered it, … */
const leastShared = 2;
const shareShared = 0.5;
/** … and the words of its own that it has at least: an echo has none. */
const leastOwn = 2;

/**
 * Whether somebody told of themselves what the buyer would ask of their own life: most of the words of one of its wordings stand in one sentence, beside
 * others.
 */
function tellsIt(ask: Ask, reply: string, language: Language): boolean {
  if (!ask.settledBy.includes('self-discloses')) return false;
  const { matter } = waitsFor(ask, language);
  return sentences(reply).some(({ start, end, ending }) => {
    const text = reply.slice(start, end);
    if (ending === '?' || !ofOneself.test(fold(text))) return false;
    const said = new Set(matterIn(text, language));
    return matter.some((asked) => {
      const shared = [...asked].filter((stem) => said.has(stem)).length;
      return shared >= leastShared && shared > shareShared * asked.size && said.size >= shared + leastOwn;
    });
  });
}

/** A yes or a no by itself, at the beginning; “no idea” is neither. */
const yesOrNo =
  /^((well|oh|ah|honestly|frankly|eh bien|ben|franchement|honnetement),? )?(yes|yeah|yep|no|nope|never|oui|non|jamais)\b(?! (idea|matter|problem|doubt|worries|need|offen[cs]e))/;

/** Whether a question of the buyer's own that has just been put, and asks for a yes or a no, was answered with one. */
function answersPlainly(ask: Ask, { line = '', reply }: HeardReply, language: Language): boolean {
  if (!yesOrNo.test(fold(reply).trim())) return false;
  const put = [...ask.says[language], ...ask.pressed[language]].find((text) => line.includes(text)) ?? '';
  const question = sentences(put).findLast(({ ending }) => ending === '?');
  return question !== undefined && asksYesOrNo(put.slice(question.start, question.end));
}

/**
 * Whether a reply gives what a question of the buyer's own is after, asked (`open`) or not yet: the price; a figure of the kind that was
 * asked for; such a figure for the thing; a plain yes or no where that is asked for; or what the question asks of the seller's own life. Whether the figure is right, the buyer cannot know. Pure.
 */
export function givesFor(
  ask: Ask,
  setting: Setting,
  heard: HeardReply,
  open: boolean,
  plain: (act: ActId) => boolean,
): boolean {
  const { reply, reading } = heard;
  const language = reading.language;
  if (language === null || !inScene(ask, setting.scene) || withholding.some(plain)) return false;
  const ofPrice = isOfPrice(ask, setting);
  if ((ofPrice && plain('gives-price')) || tellsIt(ask, reply, language) || (open && answersPlainly(ask, heard, language)))
    return true;
  const wanted = waitsFor(ask, language).figures;
  const told =
    (ofPrice || wanted.size > 0) &&
    sentences(reply).some(({ ending, start, end }) => {
      const text = reply.slice(start, end);
      const kinds = ending === '?' ? [] : figures(text, tokenise(text, language), language).map(({ kind }) => kind);
      // “1.9 million euros over five years” is no duration.
      return kinds.includes('money') ? ofPrice || wanted.has('money') : kinds.some((kind) => wanted.has(kind));
    });
  return told && (open || claimedItems(setting.scene, reply, language).some((id) => ask.settledByDisclosing.includes(id)));
}
