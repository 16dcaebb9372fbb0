import { hitsOf, inSentence, strengthOf } from '../prepared.ts';
import type { Scene } from '../scene.ts';
import { pointsBack } from '../uptake.ts';

/** Whose interest a reply serves: the buyer's choice, good and goals, or the seller's push, offer and needs. */
export function readInterest(scene: Scene): void {
  readServing(scene);
  readPushing(scene);
  readOffering(scene);
  readOwnNeeds(scene);
}

function readServing(scene: Scene): void {
  const { reply, acts } = scene;
  acts.addHits('leaves-choice', 'choice');
  acts.addHits('detached-from-sale', 'detached');
  for (const hit of hitsOf(reply, 'concede'))
    acts.addHit('concedes', hit, hit.strength * (bargains(scene, hit.sentence) ? 0.3 : 0.9));
  acts.addHits('joint-we', 'joint', 0.8);
  acts.addHits('long-term', 'longTerm', 0.7);
  for (const hit of hitsOf(reply, 'help')) {
    const strings = strengthOf(reply, 'close') > 0.5 || strengthOf(reply, 'gate') > 0.5;
    acts.addHit('offers-help', hit, hit.strength * (strings || bargains(scene, hit.sentence) ? 0.3 : 0.8));
  }
  for (const hit of hitsOf(reply, 'forYou')) {
    const selling =
      inSentence(reply, 'ourOffer', hit.sentence) ||
      inSentence(reply, 'close', hit.sentence) ||
      inSentence(reply, 'boast', hit.sentence);
    acts.addHit('serves-buyer', hit, selling ? 0.2 : 0.8);
  }
}

/** “You can have the wood if I get the water”: what is given at a price serves oneself as well. */
const bargains = ({ reply }: Scene, index: number): boolean => inSentence(reply, 'bargain', index);

function readPushing({ reply, line, facts, acts }: Scene): void {
  for (const hit of hitsOf(reply, 'close')) {
    const sentence = reply.sentences[hit.sentence];
    // “If you sign today” asked for by the buyer, a choice left open or the own gain told beside it, pushes less.
    const eased = ['choice', 'against', 'interest'].some((name) => inSentence(reply, name, hit.sentence)) ? 0.3 : 1;
    const asked =
      line?.kinds.has('question') === true && sentence !== undefined && sentence.asking === 'no' && hit.strength < 1 ? 0.6 : 1;
    // Where nobody was spoken to and no one is addressed, “we should sign on to that view” asks for nothing.
    const aimed = line || (sentence?.you ?? 0) > 0 || strengthOf(reply, 'ourOffer') > 0 ? 1 : 0.3;
    acts.addHit('closing-push', hit, hit.strength * eased * asked * aimed);
  }
  for (const hit of hitsOf(reply, 'urgency')) {
    const eased = inSentence(reply, 'against', hit.sentence) || inSentence(reply, 'choice', hit.sentence) ? 0.3 : 1;
    acts.addHit('urgency', hit, hit.strength * eased);
    const words = reply.words.slice(hit.from, hit.to);
    const scarce = words.some((word) =>
      /^(left|last|stock|stocks|gone|sold|selling|dernier|derniere|reste|restait|dies|expire|expires|up|exemplaire|exemplaires|limited|fast|final|hold|lapses|someone|somebody|gentleman|flying)$/.test(
        word,
      ),
    );
    const borneOut = words.some((word) => word.length > 3 && facts?.words.includes(word) === true);
    if (scarce && !borneOut) acts.addHit('false-scarcity', hit, hit.strength * eased * (facts ? 1 : 0.7));
  }
  for (const hit of hitsOf(reply, 'upsell')) {
    // “Thirty more days”, when the other spoke of thirty more days, offers nothing on top.
    const theirs = line !== null && reply.words.slice(hit.from, hit.to).every((word) => line.words.includes(word));
    acts.addHit('upsells', hit, hit.strength * (line ? 0.8 : 0.3) * (theirs ? 0.3 : 1));
  }
  acts.addHits('winning-language', 'winning', 0.8);
  acts.addHits('asks-favour', 'favour', 0.8);
}

function readOffering(scene: Scene): void {
  const { reply, line, acts } = scene;
  const asked = line?.kinds.has('question') === true || line?.kinds.has('invitation') === true;
  const offers = hitsOf(reply, 'ourOffer');
  for (const hit of offers)
    acts.addHit(
      'pitches',
      hit,
      hit.strength * (line ? (asked ? 0.5 : 0.9) : 0.3) * (reply.sentences[hit.sentence]?.asking === 'no' ? 1 : 0.4),
    );
  acts.addHits('boasts', 'boast', line ? 1 : 0.4);
  for (const hit of hitsOf(reply, 'superlative')) {
    const own =
      (reply.sentences[hit.sentence]?.firm ?? 0) > 0 ||
      inSentence(reply, 'ourOffer', hit.sentence) ||
      inSentence(reply, 'boast', hit.sentence);
    if (own) acts.addHit('superlative', hit, hit.strength * 0.9);
  }
  readAppeals(scene);
  readClaims(scene);
  for (const [index, sentence] of reply.sentences.entries()) {
    const listed = reply.text.slice(sentence.start, sentence.end).split(/,(?!\d)| and | et /).length;
    // “We” without anyone to sell to is all of us.
    const offered =
      (line !== null && sentence.firm > 0) || inSentence(reply, 'ourOffer', index) || inSentence(reply, 'boast', index);
    if (!line && !offered) continue;
    const counted = reply.figures.filter((figure) => figure.start >= sentence.start && figure.end <= sentence.end).length;
    // Several figures in a row are an account, not a list of merits.
    if (counted < 2 && listed >= (offered ? 4 : 6) && sentence.asking === 'no' && sentence.you <= 2)
      acts.add('feature-dump', sentence, Math.min(1, (listed - 2) * 0.2));
  }
}

/** Wins over by others' plight, a good cause or how little it takes: a pitch, less of one where it answers a question or is asked. */
function readAppeals({ reply, line, acts }: Scene): void {
  const asked = line?.kinds.has('question') === true ? 0.6 : 1;
  for (const hit of hitsOf(reply, 'appeal')) {
    if (['choice', 'against', 'elsewhere', 'limit', 'concede', 'help'].some((name) => inSentence(reply, name, hit.sentence)))
      continue;
    const sentence = reply.sentences[hit.sentence];
    // “I have no water” tells of a need of one's own.
    const own = (sentence?.me ?? 0) > 0 ? 0.4 : 1;
    acts.addHit('pitches', hit, 0.6 * hit.strength * asked * own * (sentence?.asking === 'no' ? 1 : 0.5));
  }
}

/**
 * Claims about a third thing, with neither “you” nor “I”, that nobody asked for and that take nothing up: faintly a pitch, more so where
 * one goes on after a turn of one's own.
 */
function readClaims({ reply, line, acts }: Scene): void {
  if (!line || (line.fresh && line.kinds.has('question'))) return;
  for (const [index, sentence] of reply.sentences.entries()) {
    if (sentence.asking !== 'no' || sentence.me + sentence.firm + sentence.you > 0 || sentence.to - sentence.from < 5) continue;
    const taken = line.fresh && sentence.content.some((word) => line.content.has(word));
    // “That isn't far” is about what was just said.
    if (line.fresh && sentence.to - sentence.from < 7 && pointsBack(reply, sentence)) continue;
    if (reply.language === 'fr' && reply.words.slice(sentence.from, sentence.to).includes('on')) continue;
    if (
      ['acknowledge', 'reflect', 'sympathy', 'warm', 'choice', 'against', 'elsewhere', 'limit'].some((name) =>
        inSentence(reply, name, index),
      )
    )
      continue;
    acts.add('pitches', sentence, (line.fresh ? 0.2 : 0.45) * (taken ? 0.5 : 1));
  }
}

/** Wants and needs of one's own, and how much of the reply is about oneself. */
function readOwnNeeds({ reply, line, acts }: Scene): void {
  // “I need food; what do you need most?” lays two needs side by side.
  const bothSides = reply.sentences.some(
    (sentence, index) => sentence.asking === 'open' && inSentence(reply, 'preference', index),
  );
  for (const hit of hitsOf(reply, 'ownNeed')) {
    const sentence = reply.sentences[hit.sentence];
    const helping =
      inSentence(reply, 'help', hit.sentence) ||
      inSentence(reply, 'openRequest', hit.sentence) ||
      inSentence(reply, 'permission', hit.sentence) ||
      inSentence(reply, 'concede', hit.sentence);
    // “I want to see it for myself” is curiosity.
    const curious = /^to (see|hear|understand|know|stand|watch|look|be|listen|learn)$/.test(
      reply.words.slice(hit.to, hit.to + 2).join(' '),
    );
    if (curious) continue;
    // “I know what you mean, I need to make money too” stands beside the other.
    const shares =
      inSentence(reply, 'acknowledge', hit.sentence) &&
      !inSentence(reply, 'but', hit.sentence) &&
      reply.words.slice(hit.to, sentence?.to).some((word) => word === 'too' || word === 'aussi');
    acts.addHit(
      'own-needs',
      hit,
      hit.strength * (helping || shares ? 0.3 : bothSides ? 0.4 : 0.8) * (sentence?.asking === 'no' ? 1 : 0.8),
    );
  }
  for (const [index, sentence] of reply.sentences.entries()) {
    if (sentence.asking !== 'no') continue;
    const own = sentence.me + sentence.firm;
    const length = sentence.to - sentence.from;
    if (
      sentence.firm > 0 &&
      sentence.you === 0 &&
      !inSentence(reply, 'ownMistake', index) &&
      !inSentence(reply, 'joint', index) &&
      !inSentence(reply, 'limit', index) &&
      !inSentence(reply, 'acknowledge', index) &&
      !(acts.has('answers-question') && !inSentence(reply, 'ourOffer', index) && !inSentence(reply, 'boast', index))
    )
      acts.add('self-talk', sentence, Math.min(0.8, 0.35 + sentence.firm / length));
    else if (
      own >= 2 &&
      sentence.you === 0 &&
      !['ownMistake', 'discomfort', 'notKnowing', 'ownFeeling', 'help'].some((name) => inSentence(reply, name, index)) &&
      !hitsOf(reply, 'selfStory').some((hit) => hit.sentence === index && hit.strength > 0.9)
    )
      acts.add('self-talk', sentence, 0.3);
  }
  if (line === null && hitsOf(reply, 'agenda').length > 0) acts.addHits('controls-agenda', 'agenda', 0.4);
  else acts.addHits('controls-agenda', 'agenda', 0.7);
}
