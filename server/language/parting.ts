import { sentences } from './sentences.ts';
import { fold } from './tokens.ts';

/** Words with which one goes, in whatever order the rest comes. */
const going = new RegExp(
  [
    "\\b(i|we)('d|'ll| will| should| must| have to| need to| had better| ought to|'ve got to)( better)?( really)? (be (going|off|on my way)|get going|go now|head (off|out|back)|say goodbye|let you (go|get|be)|leave you (to (it|your)\\b|now|be\\b|alone|in peace)|run\\b(?= (for (my|the)|now|along)|[,.!]|$))",
    "\\b(i )?(won't|will not|don't want to|shouldn't) (keep|hold) you\\b",
    '(^|[,;:] ?|^(well|so|then|ok|okay|and) )(goodbye|good bye|bye|farewell|take care(?! (of|that|to|about|with))|good night|all the best(?= (to|for|with)|[,.!]|$)|(speak|talk) soon|until next time)\\b',
    '\\b(goodbye|good bye|bye|take care|good night|(speak|talk) soon)[.!, ]*$',
    "\\b(i|we)('ll| will) leave it (there|at that)\\b|\\b(i'm|i am|i'll be|we're) off(?= (then|now)|[,.!]|$)|\\bthat('s| is) (it|all) from (me|us|my side|our side)\\b|^(and )?(good luck|thanks for everything)\\b",
    '^(alors |et |bon, )?a (ce soir|demain|(lun|mar|mercre|jeu|vendre|same)di|dimanche)( (alors|donc|prochain))?[.!, ]*$|^(et )?(bonne chance|merci pour tout)\\b',
    '\\bje vous laisse (?!.*(commencer|parler|choisir|decider|continuer|voir|juger|dire|poser|faire|regarder|lire|imaginer|deviner))\\p{L}+(er|ir|re)\\b',
    '\\bsee you (soon|later|then|around|on|next|tomorrow|again)\\b',
    '(^|[,;:] ?|^(thanks|thank you|and|then|so|well) )((have|enjoy) (a|your|the rest of your) ((very )?(good|nice|lovely|great|pleasant|safe) )(rest of (the|your) )?|(have|enjoy) the rest of your |enjoy your )(day|evening|afternoon|weekend|week|one|night|trip|flight)\\b',
    '(^|[,;:] ?|^(merci|et|alors|bon|allez) |\\bje vous (dis|souhaite) (une? )?)(au revoir|a bientot|a la prochaine|adieu|bonne (soiree|journee|fin de|continuation|route|nuit|apres-midi)|bon (retour(?! (sur|de))|week-end|apres-midi))\\b',
    '\\bje (ne )?(vais |veux |voudrais )?(pas )?vous (retiens|retiendrai|retenir|derange|deranger) ?(pas|plus|davantage)?\\b',
    "\\bje (vous laisse(?= (a |tranquille|travailler|maintenant)|[,.!]|$)|dois (vous laisser|filer|partir)|me sauve|file\\b|m'en vais|(dois|vais) y aller(?= (maintenant|alors)|[,.!]|$))",
    "\\bil faut que je (file|parte|vous laisse|m'en aille)\\b",
  ].join('|'),
  'u',
);
/** Not yet, or somebody else's going. */
const notYet = /\b(before (i|we|you)|when (i|we|you)|if (i|we|you)|avant (de|que)|quand|lorsque|si (je|vous|on))\b/;

const goes = (sentence: string): boolean => going.test(sentence) && !notYet.test(sentence);
const lastOf = (reply: string) =>
  sentences(reply)
    .slice(-3)
    .map(({ start, end, ending }) => ({ said: fold(reply.slice(start, end)).trim(), ending }));

/** Whether a reply ends with a leave, whatever else it asks. Pure. */
export const hasLeave = (reply: string): boolean => lastOf(reply).some(({ said, ending }) => ending !== '?' && goes(said));

/** Whether a reply ends with a leave: one of its last three sentences goes, and none after it asks anything. Pure. */
export function endsWithLeave(reply: string): boolean {
  const last = lastOf(reply);
  return last.some(
    ({ said, ending }, at) => ending !== '?' && goes(said) && last.slice(at).every((after) => after.ending !== '?'),
  );
}
