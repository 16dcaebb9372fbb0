import { stem } from '../../../language/tokens.ts';
import { type Measure, measuresOf } from '../measures.ts';
import type { Prepared, ReadSentence } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { denies, gainTopic, itemsOf, type SheetItems, type SheetPart, stretches, topicsIn } from '../sheet-items.ts';

/** A clause of the reply that is stated (`from` to `to` of its words), what it is about, and the sheet it is held against. */
type Stated = {
  reply: Prepared;
  from: number;
  to: number;
  words: readonly string[];
  said: string;
  topics: ReadonlySet<string>;
  measures: readonly Measure[];
  sheet: SheetItems;
  /** Whether the reply leads away from the own offer: what it says of one's gain is then of that. */
  leadsAway: boolean;
};

/** From here on an act is plain. */
const plainly = 0.6;

/** One of these is in every clause that is looked at. */
const sign =
  /^(never|not|no|none|nobody|nothing|zero|don't|jamais|aucune?|personne|pas|rien|sans|included|free|inclus(es?)?|comprise?s?|gratuite?s?|dearer|pricier|cheaper|more|less|plus|moins|coute)$/;
const unsure = /\b(if|unless|whether|would|could|might|may|should|si|serait|pourrait|they|he|she|ils|elles|your|votre|vos)\b/;

/** The sentences that flatly deny what the sheet says of one's failures, gains and costs, or turn a rival's price round. */
export function wrongDenials({ reply, facts, acts }: Scene): ReadSentence[] {
  if (!facts || !reply.words.some((word) => sign.test(word))) return [];
  const sheet = itemsOf(facts);
  const measures = measuresOf(reply);
  const leadsAway =
    acts.has('refers-elsewhere', plainly) ||
    acts.has('advises-against', plainly) ||
    reply.words.some((word) => sheet.names.has(word));
  return reply.sentences.filter(
    (sentence) =>
      sentence.asking === 'no' &&
      sentence.ending !== '?' &&
      stretches(reply, sentence.from, sentence.to, /[,;:—–()]/, /^(but|mais)$/).some(({ from, to }) => {
        const words = reply.words.slice(from, to);
        const said = words.join(' ');
        if (!words.some((word) => sign.test(word)) || unsure.test(said)) return false;
        const stated = {
          reply,
          from,
          to,
          words,
          said,
          topics: topicsIn(reply, from, to, measures),
          measures,
          sheet,
          leadsAway,
        };
        return [deniesFailure, deniesRate, deniesGain, deniesCosts, includes, turnsPrice].some((isWrong) => isWrong(stated));
      }),
  );
}

/** What goes wrong, in both languages. */
const wrong =
  /^(fail(s|ed|ures?)?|late|delay(s|ed)?|leak(s|ed)?|lost|broken?|breaks?|crash(ed|es)?|stop(s|ped)?|complain(ed|ts?)?|recall(s|ed)?|breach(es|ed)?|hacked|errors?|mistakes?|damaged?|injured|accidents?|sued|lawsuits?|bankrupt|overruns?|missed|outages?|faulty|defects?|echou(e|es|ee|ees|er)|echecs?|retards?|fui|fuites?|perdu(e|s|es)?|casse(e|s|es)?|pannes?|plaintes?|rappele(e|s|es)?|erreurs?|litiges?|proces|faillite|defauts?|rate(e|s)?|arrete(e|s|es)?)$/;
const standsStill = /\bstands? still\b/;
const ever = /\b(never|not once|none|no \w+ (has|have) ever|jamais|aucune?)\b|^(no one|nothing) /;
const ours = /\b(we|our|us|nous|notre|nos)\b|^(never|none|nothing|no one|jamais|aucune?)\b/;
const mine = /\b(i|je|on)\b/;
/** “Never for longer than nineteen minutes” denies a part. */
const inPart = /\b(than|more|longer|plus|except|but|apart|que|sauf|hors)\b/;

/** “We have never been late”, « aucun de nos projets n’a jamais échoué »: the sheet says it of the same thing, or in the same word of nothing else. */
function deniesFailure({ reply, from, to, words, said, measures, sheet }: Stated): boolean {
  if (!ever.test(said) || inPart.test(said) || !(ours.test(said) || mine.test(said))) return false;
  const at = words.findIndex((word) => wrong.test(word));
  const word = words[at];
  if (word === undefined) return false;
  const denied = stem(word, reply.language);
  const isSame = (told: string) => wrong.test(told) && stem(told, reply.language) === denied;
  if (sheet.clauses.some((fact) => fact.denies && fact.words.some(isSame))) return false;
  // “Never stopped learning” is of something else; “late with an installation” is not.
  const after = topicsIn(reply, from + at + 1, to, measures);
  const isAlone = ours.test(said) && (after.size === 0 || word === 'late');
  const others = [...topicsIn(reply, from, from + at, measures), ...after];
  return sheet.clauses.some((fact) => {
    if (fact.denies || !(fact.words.some((told) => wrong.test(told)) || standsStill.test(fact.words.join(' ')))) return false;
    const shared = others.filter((topic) => fact.topics.has(topic));
    return (isAlone && fact.words.some(isSame)) || shared.length > others.length / 2;
  });
}

const none = /^(no(?! one)|none of|not (one|a single)|zero|aucune?|pas une?( seule?)?) /;

/** “No reel is crooked”, where the sheet says how many are: all that it is about is in that sentence. */
function deniesRate({ said, topics, sheet }: Stated): boolean {
  if (!none.test(said) || topics.size < 2) return false;
  return sheet.sentences.some((fact) => fact.figured && !fact.denies && [...topics].every((topic) => fact.topics.has(topic)));
}

const noGain =
  /\b(i|we) (do not |don't )?(get|earn|make|take) (no|nothing|not a (cent|penny)|any|zero|anything)( (commission|bonus|money))?( (on|from|out of|for|by|in) (this|the (deal|sale)|this (deal|sale|order)))?$|\b(i am|i'm|we are|we're) not on commission\b|\bje (ne )?(touche|gagne|prends) (pas de |pas un |aucune |rien|pas d')( ?(commission|prime|centime|euro))?( ?(sur|avec|dans|a) (cette (vente|affaire)|la vente|le contrat))?$/;
const gainsNothing =
  / (earns? (you )?nothing|get nothing|and nothing (on|if|for)|nothing in it for you|(?<!change )rien (pour vous|sur|si|se il|s'il)|ne vous rapporte rien) /;

/** “I get nothing on this”, where the sheet says how much, and of nothing that it is nothing. */
const deniesGain = ({ said, sheet, leadsAway }: Stated): boolean =>
  !leadsAway &&
  noGain.test(said) &&
  sheet.items.some(({ topics, measures }) => topics.has(gainTopic) && measures.length > 0) &&
  !sheet.items.some(({ words }) => gainsNothing.test(words));

const nothingElse =
  /\b(nothing (else|more) to pay|nothing (extra|on top)|no (extras|(extra|hidden|other) (costs?|fees?|charges?)|hidden extras)|rien (d'autre|de plus|d autre|de autre) a payer|(aucun|pas de|sans) (frais|supplement|cout)s? (cache|supplementaire)s?|aucun (frais|supplement))( at all| of any kind)?$/;
const costsBeside =
  / (not (in the price|included)|extra|on top|in addition|sold apart|set ?up|setting (it )?up|installation|hors prix|en sus|en plus|vendue? a part|(non|pas) compris|mise en place|no offer shows|aucune offre ne montre) /;
const noSetUp =
  /\bno (set ?up|installation) (fees?|costs?|charges?)\b|\b(aucun|pas de|sans) (frais|cout)s? (d |d'|de )(installation|mise en place)\b/;
const setUp = / (set ?up|setting (it )?up|installation|installing|mise en place) /;

/** “Nothing else to pay”, where the sheet has a sum beside the price that the reply leaves out: with the price that is named, or right after it. */
function deniesCosts({ said, reply, measures, sheet: { items } }: Stated): boolean {
  const kept = nothingElse.test(said) ? costsBeside : noSetUp.test(said) ? setUp : null;
  if (kept === null || measures.length === 0) return false;
  const isSaid = (sum: number) => reply.figures.some(({ value }) => [1, 1e3, 1e6].some((scale) => value * scale === sum));
  const priced = items.findIndex((item) => item.measures.some(({ unit, value }) => unit === 'money' && isSaid(value)));
  return items.some((item, at) => {
    const sums = item.measures.filter(({ unit }) => unit === 'money');
    const told = sums.filter(({ value }) => isSaid(value)).length;
    const isBeside = at === priced ? told === 1 : (priced < 0 || at === priced + 1) && told === 0;
    return isBeside && sums.length > told && kept.test(item.words);
  });
}

const included =
  /\b(is|are|comes?|all|everything|est|sont|tout) (all |also |of course )?(included|in the price|free|free of charge|comprise?s?|incluse?s?|gratuite?s?)\b|\bcomprise?s? dans le prix\b/;
const all = /^((it is|it's|that is|that's|ce est|c'est) )?(all|everything|tout) (is |est )?(included|compris|inclus)$/;
const excluded =
  / (not (in the price|included)|excluded|sold (apart|separately)|hors prix|en sus|(non|pas) (comprise?s?|incluse?s?)|exclue?s?|vendue?s? a part) /;
/** Words of being in the price or not, which are about nothing. */
const inPrice = /^(#.*|includ|inclus?|compri|fre|gratui|pric|prix|exclud|exclu|sold|apart)$/;

/** “Scanners are included”, where the sheet says of them that they are not. */
function includes({ words, said, topics, sheet }: Stated): boolean {
  if (!included.test(said) || denies(words)) return false;
  const about = [...topics].filter((topic) => !inPrice.test(topic));
  const isExcluded = (fact: SheetPart) =>
    excluded.test(` ${fact.words.join(' ')} `) &&
    (all.test(said) || (about.length > 0 && about.every((topic) => fact.topics.has(topic))));
  return sheet.sentences.some(isExcluded);
}

const dearer = /\b(more expensive|dearer|costs? more|pricier|plus chere?s?|coutent? plus)\b/;
const cheaper = /\b(cheaper|less expensive|costs? less|moins chere?s?|coutent? moins)\b/;
const byLess = /\b(costs?|coute) [0-9 ]+ (less|de moins)\b/;
const byMore = /\b(costs?|coute) [0-9 ]+ (more|de plus)\b/;

/** “Castaldi is dearer”, where the sheet says of Castaldi by how much he is cheaper. */
function turnsPrice({ words, said, sheet }: Stated): boolean {
  const turned = dearer.test(said) ? [cheaper, byLess] : cheaper.test(said) ? [dearer, byMore] : [];
  if (turned.length === 0 || denies(words.filter((word) => word !== 'less' && word !== 'moins'))) return false;
  return sheet.items.some((item) => turned.some((form) => form.test(item.words)) && words.some((word) => item.names.has(word)));
}
