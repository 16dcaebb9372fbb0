import type { Language } from '../domain/language.ts';
import { fold } from './tokens.ts';

/** Beginnings that say nothing by themselves: a reply that is one of them, whatever it ends on, was broken off. */
const begun: Record<Language, RegExp> = {
  en: /^(so |well |and |but |ok |okay |yes |look |sorry )*((i|we) (just |only )?(wanted|meant|was going|were going|was hoping|am trying|came) to|i('d| would) (just )?(like|love) to ask( you)?( (if|whether|about))?|i (was|am|'m) (just )?(wondering|thinking|asking) (if|whether|about|that)|(what if|suppose|let's say) (we|you|i|they)|the (thing|point|question) is( that)?|it's just that|what i (mean|meant|wanted to say) (is|was)( that)?|i (just|only)( wanted)?|if (i|you|we)|do you (think|know|remember)( (if|that|whether))?)$/,
  fr: /^(alors |bon |et |mais |oui |euh |non |pardon |desole )*(je (voulais|voudrais|souhaitais|souhaiterais)( juste| seulement| simplement)?( vous)?( (dire|demander|savoir|proposer))?( (que|si))?|je (venais|pensais)( juste| seulement| simplement)?( vous)?( (dire|demander|savoir|proposer)| que| si)|j'(aimerais|aurais aime|aurais voulu)( juste| bien)?( vous)?|je me (demandais|disais)( (si|que))?|(et |que diriez-vous )?si (on|nous|vous|je)|est-ce que( (vous|je|on|nous))?|c'est (juste |que |surtout )*que|ce que je (veux|voulais) dire( c'est)?( que)?|le (truc|probleme|fait) est que|je (voulais|voudrais) juste|il faut( que)?|imaginons que|supposons que)$/,
};

/** Openings that are no question of their own either, unless a mark at the end makes them one (“could you?”). */
const asked: Record<Language, RegExp> = {
  en: /^(so |and |but |well )*(can|could|would|will|do|did|have|may|should|are) (i|you|we)( just| please| perhaps)?$/,
  fr: /^(alors |et |mais |bon )*((pourriez|pouvez|avez|voulez|seriez|etes)-vous|(vous|on) (pourriez|pourrait|pourrions)|puis-je)( juste)?$/,
};

/** Words on which no sentence ends, with what may stand before them at an end after all. */
const hanging: Record<Language, readonly (readonly [RegExp, RegExp | null])[]> = {
  en: [
    [/ (the|an|my|your|our|their|and|or|because|whether|than|of your|of my)$/, null],
    [/ (but|if)$/, /\b(as|what|nothing|anything|everything|all|no) (but|if)$/],
    [/ (of the|in the|on the|for the|to the|with the)$/, null],
  ],
  fr: [
    [/[ '](les|des|mon|ma|mes|votre|vos|notre|nos|ton|ta|tes|parce que|parce qu|puisque|lorsque|quand meme que)$/, null],
    [/ (le|la)$/, null],
    [/ (et|ou|mais|que)$/, /(plus|pas|moins|quoi) que$/],
    [/ de$/, null],
  ],
};

/** “là” and “où” are whole words that “la” and “ou” are not. */
const folded = (text: string): string =>
  fold(
    text
      .toLowerCase()
      .replace(/\blà(?!\p{L})/gu, 'ici')
      .replace(/où(?!\p{L})/gu, 'lieu'),
  )
    .replace(/\s+/g, ' ')
    .trim();

/**
 * Whether a reply breaks off in the middle of its last sentence (“I just wanted to”, “Et si on”). Careful: what can be a whole reply is
 * taken for one. Pure.
 */
export function isUnfinished(reply: string, language: Language): boolean {
  const text = folded(reply);
  const bare = text.replace(/[\s.…,;:–—-]+$/u, '');
  if (/[?!"»”)]$/u.test(bare)) return begun[language].test(bare.replace(/[\s?]+$/u, '')) && /^(what if|et si)/.test(bare);
  const last = bare.split(/[.!?;:]\s+/).at(-1) ?? '';
  if (begun[language].test(last)) return true;
  if (/[.]$/.test(text) && !/\.\.$/.test(text)) return false;
  if (asked[language].test(last)) return true;
  return hanging[language].some(([ends, except]) => ends.test(last) && !(except?.test(last) ?? false));
}
