import type { Language } from '../domain/language.ts';
import type { LineIntent } from '../domain/line-intent.ts';
import { isPersonal } from '../language/concepts.ts';
import { numberWords } from '../language/figures.ts';
import { sentences } from '../language/sentences.ts';
import { fold, stem } from '../language/tokens.ts';

const marks =
  /\b((score|rate|grade|mark|assess) (me|my|this|that|us)|my (score|marks?|grade|rating)|how (am i|did i|was i) (doing|do|perform)|(marks?|points) out of|out of (ten|10|five|5)|notez-moi|note-moi|une note|ma note|mes (notes|points)|quelle note|(note|notez|noter|points?) .{0,15}sur (dix|10|vingt|20)|evalue[rz]?(-moi| ma| mes)?)\b/;
const coaching =
  /\b(give me (a |some )?(tips?|hints?|feedback|advice on my)|(any|a) (tip|hint|feedback)s? (for|on) (me|my)|what should i (say|ask|do) (next|now|here|better)|coach me|how (can|could|should) i (do|have done) (better|this better)|un (conseil|indice) pour (moi|progresser)|que (dois-je|devrais-je|faut-il) (dire|demander|faire) (maintenant|ensuite)|donnez-moi un (conseil|indice)|coachez-moi|comment (puis-je|pourrais-je) (progresser|faire mieux))\b/;

const orders =
  /\b((ignore|disregard) (all|any|your|the|every|previous)|forget (all|your|everything|the)|instructions?|system prompt|prompts?|pretend|act as|reveal|print|repeat (the|your) (prompt|instructions?|rules?|text)|developer|debug|(oublie[rz]?|ignore[rz]?) (tout|toutes|vos|tes|les|la)|consignes?|affiche[rz]?|revele[rz]?|repete[rz]?|fais comme si|faites comme si|config\w*|json)\b/;

/** Which kind of talk past the buyer a reply is that breaks the frame: about marks, for coaching, or about what the buyer is. */
export function frameOf(reply: string): LineIntent {
  const said = fold(reply);
  if (marks.test(said)) return 'asked-for-marks';
  if (coaching.test(said)) return 'asked-to-coach';
  return orders.test(said) ? 'given-orders' : 'asked-if-ai';
}

/** Whether a reply asks for marks or coaching so plainly that nobody in the scene can be meant. */
export const asksThePage = (reply: string): boolean =>
  /\b(score|rate|grade) me\b|\bnote[sz]?-moi\b|\bcoach(ez)?[- ]me?(oi)?\b|\bin this (conversation|exercise|role-?play)\b|\bdans (cet exercice|ce jeu de role|cette conversation)\b/.test(
    fold(reply),
  ) && frameOf(reply) !== 'asked-if-ai';

const numbers = `(\\d+|${[...numberWords.en, ...numberWords.fr].join('|')})`;
/** What stands in quizzes and in no deal: sums, capitals, cups, stars. */
const knowledge = new RegExp(
  [
    `\\b(what'?s|what is|how much is|combien font|combien fait|c'est combien) ${numbers} ?([-+*x×/]|plus|minus|times|moins|fois) ?${numbers}`,
    `^${numbers} ?([+*x×]|plus|times|fois) ?${numbers} ?\\?$`,
    "(?<!share |working |venture )\\bcapital (city )?of (?!(your|our|this|a|any|the (company|firm|group))\\b)|\\bcapitale (de|du|des|d')",
    '\\b(world cup|coupe du monde|olympic games|jeux olympiques|nobel prize|prix nobel)\\b',
    "\\bhow many (stars|planets|continents|oceans)\\b|\\bcombien (de|d')( ?)(etoiles|planetes|continents|oceans)\\b|\\bnumber of stars\\b|\\bnombre d'etoiles\\b",
    '\\bsquare root\\b|\\bracine carree\\b|\\bspeed of light\\b|\\bvitesse de la lumiere\\b',
    '\\bhow (far|high|tall|deep|old) is (the )?(moon|sun|eiffel|everest|earth|universe|mont blanc)\\b|\\b(distance|quelle hauteur|quel age) .{0,20}\\b(lune|soleil|tour eiffel|everest|terre|univers)\\b',
    "\\bwho (wrote|painted|invented|discovered|composed) (the )?(hamlet|mona|bible|light|telephone|america|don|war|guernica|radium)|\\bqui a (ecrit|peint|invente|decouvert|compose) (le |la |l'|les )?(hamlet|joconde|bible|ampoule|telephone|amerique|miserables|guernica|radium)",
    '\\b(weather|temps fait-il|temps il fait) .{0,14}\\b(in|a|au|en) (tokyo|paris|london|londres|new york|mars|sydney|moscow|moscou|pekin|beijing|rome|berlin)\\b',
  ].join('|'),
);

const asks = /\?\s*$/;

/** Whether a sentence asks what one finds in an encyclopaedia, and nobody at this table has anything to do with. */
export const isQuiz = (sentence: string): boolean => asks.test(sentence) && knowledge.test(fold(sentence).trim());

const illWill =
  "(hate|despise|loathe|dislike|resent|can'?t stand|cannot stand|envy|are (jealous|sick) of|are fed up with|detestez|haissez|meprisez|n'aimez pas|ne supportez (pas|plus)|en voulez a|jalousez)";
const third =
  '(boss|chief|director|manager|superior|colleagues?|husband|wife|client|company|firm|job|team|mother|father|partner|patron|patronne|chef|directeur|directrice|collegues?|mari|femme|client|societe|maison|metier|equipe|mere|pere|associe)';
const gossiping = new RegExp(`\\b(you|vous)( all| really| secretly| just| ne)? ?${illWill} (your|votre|vos) ${third}\\b`);

/** Whether a sentence would have the buyer speak ill of their own people. */
export const isGossip = (sentence: string): boolean => {
  const said = fold(sentence);
  // Said without asking, it may be what one heard in their words.
  return asks.test(sentence) && gossiping.test(said) && !/^(why|what|how|pourquoi|qu'est-ce) /.test(said.trim());
};

const heardSay =
  /\b(i hear( that)?(?=[.!?]*$| (he|she|it|they|there|someone|somebody|people|your)\b)|i heard|i've heard|i was told|i am told|people say|they say|rumou?r has it|word is|someone told me|j'ai entendu|on m'a dit|on dit que|il parait|parait-il|on raconte)\b/;

/** Whether a reply passes on what it cannot have from the buyer: “someone got hurt at Easter, I hear”. */
export const isHearsay = (reply: string): boolean =>
  heardSay.test(fold(reply)) && !/\b(i bet|i guess|i suppose|i imagine|je parie|j'imagine|je suppose)\b/.test(fold(reply));

const opinion =
  /^(so |well |and |but |alors |et )?(what (do|would) you (say|think)( (to|of|about) that)?|(does|would) that (help|work|make sense|sound (right|fair|good|ok|okay)|do|suit you)|how does that sound|is that (ok|okay|fair|all right|clear)|(do )?you (agree|see)|deal|qu'en (dites|pensez)-vous|vous en (dites|pensez) quoi|ca vous (va|irait|convient|conviendrait|parle)|(cela|ca) vous semble (juste|bien|correct)|d'accord|ca marche)\s*\?+$/;

/** Whether a sentence asks what the other thinks of what was just put to them, and nothing of its own (“What do you say?”). */
export const asksOpinion = (sentence: string): boolean => opinion.test(fold(sentence).trim());

/** Whether a sentence asks how what was just said strikes the other (“does that surprise you?”). */
export const asksHowItStrikes = (sentence: string): boolean =>
  /^(and |so |et |mais )?((does|did|would|is|was) (that|this|it) ([a-z]+ ){1,3}?(you|for you)|(ca|cela) vous [a-z]+( [a-z]+)?)\s*\?+$/.test(
    fold(sentence).trim(),
  );

const leaveToAsk =
  /^.{0,30}\b((may|can|could|might) i ask( you)?|(would|do) you mind (if i ask|my asking)( you)?|(puis|pourrais)-je vous (demander|poser)|je peux vous (demander|poser)|(vous permettez|permettez-vous) que je vous (demande|pose))( (something|a question|one thing|une chose|quelque chose|une question|une petite question))?( (more|a (bit|little)|de|un peu|plus))*( (personal|delicate|private|odd|stupid|frank|personnel(le)?|delicate?|indiscrete?|franc(he)?))?( first)?\s*\?\s*$/;

/** Whether a reply asks for leave to ask, and nothing yet. */
export const asksToAsk = (reply: string): boolean => {
  const asked = sentencesOf(reply).filter((sentence) => sentence.includes('?'));
  return asked.length === 1 && leaveToAsk.test(fold(asked[0] ?? '').trim());
};

/** Looking at the other and saying what one sees: whoever does so is with them, whatever else was asked. */
export const looksAtThem = (reply: string): boolean =>
  /\byou (look|sound|seem|('re|are) (smiling|laughing|quiet|hesitating|frowning))\b|\bvous (avez l'air|semblez|paraissez|souriez|hesitez|riez|vous taisez)\b|\bon dirait que vous\b/.test(
    fold(reply),
  );

/** Words that hand the turn back and say nothing: “ok”, “bon”, “hm”, “got it”, “makes sense”. */
const idle = new Set(
  'that is all of course get got it makes sense understood sure really interesting wow mmh d compris je vois comprends vraiment interessant ca marche c est note ah ouais yes yeah yep oui ok okay okey hm hmm hmmm mm mmm mhm uh uhm um erm er ah oh aha well right so fine good noted i see alright bon bien alors euh heu ben eh voila soit entendu d accord tiens donc'.split(
    ' ',
  ),
);

/** Whether a reply is a word or two that hand the turn back. */
export function isIdle(reply: string): boolean {
  const words = fold(reply).match(/[a-z0-9]+/g) ?? [];
  return words.length > 0 && words.length <= 4 && !/[?\d]/.test(reply) && words.every((word) => idle.has(word));
}

/** Whether a reply says yes, which answers a question and hands back only a statement. */
export const assents = (reply: string): boolean =>
  /^(yes|yeah|yep|oui|ouais|of course|sure|bien sur|d'accord)\b/.test(fold(reply).trim());

/** What a seller's life has in it beside the trade; kin and home are known by their concept. */
const lived: Record<Language, RegExp> = {
  en: /\b(i used to|as a (boy|girl|child|kid|student)|when i was|grew up|i (love|hate|play|played|cook|sing|dance|run|swim|wanted to (be|become)|never learn(ed|t)|still have|only have|live|lived|studied))\b/,
  fr: /\b(quand j'etais|petite?, je|chez (moi|nous)|j'(aime|adore|ai grandi|habite|habitais|aurais voulu|ai appris|ai toujours)|je (voulais (etre|devenir)|deteste|joue|jouais|cuisine|chante|nage|viens de|n'ai (plus|jamais)|vivais|vis))\b/,
};

/** Whose: a noun of kin, home or body that is one's own (“my daughter”, « ma mère »). */
const own: Record<Language, RegExp> = {
  en: /\b(?:my|our) (?:own |little |old |late )?(\p{L}+)/gu,
  fr: /\b(?:ma|mon|mes|nos) (?:petite? |propres? )?(\p{L}+)/gu,
};

/** Whether a reply, which asks nothing, says something of the speaker's own life. */
export function ofTheirLife(reply: string, language: Language): boolean {
  const said = fold(reply);
  if (/\?/.test(reply)) return false;
  return (
    lived[language].test(said) ||
    [...said.matchAll(own[language])].some(([, noun]) => isPersonal(stem(noun ?? '', language), language))
  );
}

/** Sorry for somebody, and not for something done. */
export const feelsFor = (reply: string): boolean =>
  /\b(sorry (for (her|him|them|you|your loss)|to hear|about (your|that|what happened))|(desolee?|navree?) (pour (elle|lui|eux|elles|vous)|d'apprendre|de l'apprendre))\b/.test(
    fold(reply),
  );

/** Whether a reply speaks of the speaker, and not of the one it is said to. */
export const isOfSelf = (reply: string): boolean =>
  /\b(i|my|we|our|me|us|je|j|mon|ma|mes|nous|notre|nos|moi)\b/.test(fold(reply)) &&
  !/\b(you|your|yours|yourself|vous|votre|vos)\b/.test(fold(reply));

const guessing =
  /\b(you (sound|look|seem|strike me) (like|as) (a|an|the|some(one|body))|vous avez l'air d'(un|une|etre)|i (guess|bet|suppose|imagine|reckon|assume|suspect|take it)|(you|he|she|they|it|that|there) must (be|have|feel|mean|come|hurt|get)|you('re| are)? probably|you('d| would) (probably |surely )?(settle|rather|take|accept|sign|love|prefer)|no doubt|surely you|j'imagine|je (suppose|parie|devine|presume)|vous devez|(il|elle|ca|cela) (doit|a du|devait)|vous avez du|sans doute|vous (signeriez|accepteriez|prendriez|prefereriez)|probablement)\b/;

const weather =
  /\b(weather|rain(s|y|ing|ed)?|pouring|drizzl\w+|fog(gy)?|(it's|it is|it was) (\w+ )?snow(s|y|ing|ed)|snowing|sun(ny|shine|set)|windy|storm(y|ing)|(it's|it is|so|weather is|outside is) (so |very |a bit |rather |too )?(cold|hot|warm|chilly|freezing|mild|grey)( (today|outside|out|out there|again|in here|for \w+))?[.!, ]*$|^(cold|hot|warm|chilly|freezing|mild)|getting dark|il (pleut|neige|gele)|pluie|brouillard|neige|soleil|(il )?fait (froid|chaud|bon|beau|gris|un temps|nuit|doux|frais)|quel temps|le temps (est|se|qu))\b/;

/** Whether a short reply says something of the weather, and asks nothing. */
export const isOfWeather = (reply: string): boolean =>
  !reply.includes('?') && reply.split(/\s+/).length <= 16 && weather.test(fold(reply).trim());

/** Whether a sentence guesses at something, and does not ask for it. */
export const isGuess = (sentence: string): boolean =>
  guessing.test(fold(sentence)) &&
  !/^\s*(what|who|where|when|why|how|which|qui|que|quoi|ou|quand|pourquoi|comment|combien|quel)/i.test(fold(sentence));

/** The sentences of a reply as they are written. */
export const sentencesOf = (reply: string): string[] => sentences(reply).map(({ start, end }) => reply.slice(start, end));
