import type { ActId } from '../domain/act.ts';
import type { BuyerState, Intent, LinePlan } from '../domain/buyer-state.ts';
import type { LineIntent } from '../domain/line-intent.ts';
import type { Happening, Recall } from '../domain/persona.ts';
import { endsWithLeave, hasLeave } from '../language/parting.ts';
import { promises } from '../language/promises.ts';
import { sentences } from '../language/sentences.ts';
import { answer, reveal } from './answer.ts';
import { beside, givesWay, offered, tellsOfThemselves } from './aside.ts';
import {
  asksThePage,
  asksToAsk,
  assents,
  feelsFor,
  frameOf,
  isGuess,
  isIdle,
  isOfWeather,
  ofTheirLife,
  sentencesOf,
} from './beside.ts';
import { holds, plainly } from './condition.ts';
import { asking, breaching, closingDown, sellersTalk } from './effects.ts';
import { calledBy, happens, overdue } from './happens.ts';
import { isShrug, startLine } from './line.ts';
import { asks, comesClose, type Moment, notYet, personal } from './moment.ts';
import { concludingOutcome } from './outcome.ts';
import { clearest, fresh, type HeardReply, longRun } from './react.ts';
import { gateOf, inScene, type Setting } from './setting.ts';
import type { Taken } from './taken.ts';
import { hash } from './wording.ts';

/** A line's length in words from which the buyer adds no question of its own, and from which not even a pressing one. */
const longEnough = 26;
const tooLong = 40;
/** Replies between two of the buyer's own questions, unless one is pressing. */
const askEvery = 2;
/** Asks of this priority or more do not wait. */
const pressing = 8;
/** Trust from which the buyer is on good terms with the seller. */
const warmFrom = 50;

/**
 * What the buyer says next. Records in `state` what is said; `before` is the state before the reply, `strange` the thing of a mistake that
 * was owned and that the buyer knows nothing of.
 */
export function choose(
  setting: Setting,
  before: BuyerState,
  state: BuyerState,
  heard: HeardReply,
  taken: Taken = 'whole',
  strange?: string,
): LinePlan {
  const acts = clearest(heard.reading);
  const plain = (act: ActId) => (acts.get(act)?.strength ?? 0) >= plainly;
  const moment: Moment = { setting, before, state, heard, acts, line: startLine(setting, state), plain };
  state.openAsk = null;
  if (taken === 'whole') return ending(moment) ?? outOfFrame(moment) ?? baffled(moment, strange) ?? ordinary(moment);
  if (state.nonsenseRun >= 4 || state.patience <= 0) return moment.line.end('patience');
  if (taken === 'unfinished') moment.line.sayAny('unfinished', 'acknowledge');
  else if (!moment.line.say('puzzled', heard.reply)) moment.line.sayAny('nonsense');
  return moment.line.plan();
}

/** The ends that the buyer or the learner brings about now. */
function ending(moment: Moment): LinePlan | undefined {
  const { setting, state, plain, line, heard } = moment;
  const asked = heard.reading.acts.some((act) => asking.has(act.act));
  if (state.insults >= 2) return line.end('walk-out');
  if (state.trust < setting.persona.walksOutBelow && state.replies >= 3) {
    firstWords(moment);
    return line.end('walk-out');
  }
  if (state.silenceRun >= 4 || state.nonsenseRun >= 4) return line.end('patience');
  const concluding = concludingOutcome(setting, state);
  if (concluding && (!asked || state.patience <= 2)) {
    if (!plain('takes-leave')) firstWords(moment);
    return line.end('concluded', concluding);
  }
  if (leaves(moment) && !asked) {
    // What is told with the hand on the door is heard all the same.
    if (state.disclosed.some((item) => !moment.before.disclosed.includes(item))) firstWords(moment);
    return line.end('farewell');
  }
  if (state.patience <= 0) return line.end('patience');
  return undefined;
}

/** Early on, “I leave it to you” may be a manner of speaking; a bare goodbye at the end, a later or a second one is meant. */
const leaves = ({ acts, plain, state, heard }: Moment): boolean => {
  const bye = acts.get('takes-leave');
  if (state.replies >= 3 && endsWithLeave(heard.reply)) return true;
  if (!bye || !plain('takes-leave') || state.replies < 2) return false;
  const last = sentences(heard.reply).at(-1);
  const bare =
    last !== undefined && bye.start >= last.start && heard.reply.slice(last.start, last.end).split(/\s+/).length <= 6;
  return bare || state.replies >= 4 || (state.did['takes-leave']?.times ?? 0) >= 2;
};

/** Replies that are none in this talk: silence, nonsense, another language, rudeness, talking to the machine. */
function outOfFrame({ plain, line, heard }: Moment): LinePlan | undefined {
  const say = (...intents: LineIntent[]) => {
    line.sayAny(...intents);
    return line.plan();
  };
  if (plain('silence')) return say('silence');
  if (plain('breaks-frame') || asksThePage(heard.reply)) return say(frameOf(heard.reply), 'asked-if-ai');
  if (plain('insults')) return say('insulted');
  if (heard.reading.language === null && heard.reading.words >= 4) return say('other-language');
  if (plain('nonsense')) return say('nonsense');
  return undefined;
}

/** Replies of an interrogation from one turning of the tables to the next. */
const turnEvery = 4;

/** Who is questioned on and on after a remark turns the tables at last: that line has a question of the buyer's own and no answer. */
function turnsTables(moment: Moment): boolean {
  const { before, state, line } = moment;
  const beyond = state.questionRun - longRun;
  if (beyond <= 0 || state.questionRun === before.questionRun || beyond % turnEvery !== turnEvery - 1) return false;
  if (!line.say('questioned-out')) return false;
  raiseAsk(moment);
  return true;
}

/** Asks back what a mistake is about that is none between the two, and nothing else. */
function baffled({ line }: Moment, strange: string | undefined): LinePlan | undefined {
  return strange !== undefined && line.say('not-ours', strange) ? line.plan() : undefined;
}

function ordinary(moment: Moment): LinePlan {
  const { line } = moment;
  if (turnsTables(moment)) return line.plan();
  const happening = happens(moment);
  if (happening?.alone && line.add('happening', 'happening', happening.id)) return line.plan();
  const first = firstWords(moment, happening);
  if (first === 'alone') return line.plan();
  const aside = beside(moment);
  if (aside === 'whole') return line.plan();
  // Who asks is answered first, and then asked again in return.
  const asked = asks(moment.heard);
  if (asked || !press(moment)) {
    if (first !== 'done' && aside === 'no') content(moment, first !== 'nothing');
    if (!asked || line.words() >= longEnough || !press(moment)) raiseAsk(moment);
  }
  if (line.parts.length === 0) line.sayAny('acknowledge');
  // What happens comes before an answer that shows one was heard all the same; before a shrug it would read as not having been.
  if (happening && !line.intents.some(isShrug)) line.addFirst('happening', 'happening', happening.id);
  return line.plan();
}

/** The reaction to what was just done, or something else that comes first; `done`: it is what the line is about. */
function firstWords(moment: Moment, happening?: Happening): 'alone' | 'done' | 'said' | 'nothing' {
  const { setting, before, state, plain, line, heard } = moment;
  const { persona, scene, memory } = setting;
  if (state.replies >= overdue && !happening && !comesClose(moment) && recall()) return 'said';
  if (plain('bribes') && line.say('bribed')) return 'alone';
  if (givesWay(moment, 'bargain') && line.say('half-way')) return 'alone';
  if (offered(moment)) return 'done';
  for (const reaction of calledBy(moment))
    if (line.add('react', 'reaction', reaction.id)) return reaction.alone ? 'alone' : 'said';
  if (givesWay(moment, 'gift') && line.say('conceded')) return 'said';
  const settled = persona.asks.find(
    ({ id }) =>
      state.asks[id]?.status === 'settled' &&
      before.asks[id]?.status !== 'settled' &&
      (before.openAsk === id || fresh(before, id)),
  );
  if (settled && line.add('react', 'settled', settled.id)) return 'said';
  const breach = state.breaches.find(
    (entry) => !entry.named && !entry.repaired && entry.quote !== '' && entry.turn + 2 < heard.turn,
  );
  if (breach && line.say('name-breach', breach.quote)) {
    breach.named = true;
    return 'said';
  }
  if (recall()) return 'said';
  if (heard.reading.words > persona.longWinded && line.say('long-winded')) return 'said';
  if (state.patience <= 3 && before.patience > 3 && line.say('impatient')) return 'said';
  return 'nothing';

  /** Comes back to something of the earlier scene, once each. */
  function recall(): boolean {
    const open = ({ scenes, when }: Recall) => inScene({ scenes }, scene) && holds(when, state, persona, memory);
    // Who has kept one sentence of somebody's has not kept another.
    const quoted = persona.recalls.some(({ id, quotes }) => quotes && !notYet(state, 'recall', id));
    return persona.recalls.some((entry) => {
      const deed = entry.quotes?.map((act) => memory?.state.did[act]).find((found) => found !== undefined);
      const fits = (!entry.quotes || (deed && !quoted)) && open(entry) && notYet(state, 'recall', entry.id);
      return fits && line.add('recall', 'recall', entry.id, deed?.quote);
    });
  }
}

/** Asks again what was just passed by, sharper. */
function press({ setting, before, state, line, heard, plain }: Moment): boolean {
  const id = before.openAsk;
  if (!id) return false;
  // Who comes close is not asked for figures in the same breath, and who asks gets an answer before anything that does not matter.
  const matters = setting.persona.asks.find((ask) => ask.id === id)?.matters === true;
  const isOwnLife = !sellersTalk.some(plain) && ofTheirLife(heard.reply, state.language);
  if (personal.some(plain) || plain('apologises') || isOwnLife || (asks(heard) && !matters)) return false;
  const ask = state.asks[id];
  const passedNow = ask && ask.passedBy > (before.asks[id]?.passedBy ?? 0);
  if (!passedNow || ask.status !== 'raised') return false;
  if (!line.add('press', 'pressed', id)) return false;
  state.asks[id] = { ...ask, askedAfter: state.replies };
  state.openAsk = id;
  return true;
}

/** Words up to which thanks are all that a reply says. */
const bareThanks = 10;

/** What the line is about: an answer, something told, manners, or what a statement leaves to say. */
function content(moment: Moment, reacted: boolean): void {
  const { setting, before, state, acts, plain, line, heard } = moment;
  const answersYes = heard.line?.trimEnd().endsWith('?') === true && assents(heard.reply);
  if (isIdle(heard.reply) && !answersYes && (reacted || line.say('waits'))) return;
  if (!reacted && !asks(heard) && !plain('self-discloses') && tellsOfThemselves(moment) && line.say('hears-you')) return;
  const pushed = [...closingDown].some(plain);
  if (!reacted && !pushed && isOfWeather(heard.reply) && state.disclosed.length === before.disclosed.length) {
    if (line.say('small-talk')) return;
  }
  if (!reacted && !asks(heard) && plain('thanks') && heard.reading.words <= bareThanks && line.say('thanked')) return;
  if (asksToAsk(heard.reply) && line.say('go-ahead')) return;
  if (answer(setting, state, acts, heard, line)) return;
  if (plain('asks-permission') && line.say('go-ahead')) return;
  if ((!pushed && reveal(setting, state, acts, heard, line)) || reacted) return;
  if (promises(heard.reply) && !pushed && line.say('promised')) return;
  if (tellsOfThemselves(moment) && line.say('hears-you')) return;
  if (!pushed && sentencesOf(heard.reply).some(isGuess) && line.say('guessed')) return;
  const selling = pushed || (['self-talk', 'boasts', 'superlative'] as const).some(plain);
  const rose = state.trust - before.trust;
  if (selling || [...breaching].some(plain)) line.sayAny(...leftCold(moment));
  else if (plain('greets') && state.replies <= 2 && line.say('greet-back')) return;
  else if (
    plain('apologises') &&
    heard.reading.words <= 14 &&
    !feelsFor(heard.reply) &&
    (line.say('forgives') || line.say('thanked'))
  )
    return;
  else if (plain('thanks') && heard.reading.words <= 24 && line.say('thanked')) return;
  else if (plain('small-talk') && line.say('small-talk')) return;
  else if (rose >= 2.5 && state.trust >= gateOf(setting, 'situation') && chance(moment, 'soften', 2) && line.say('soften'))
    return;
  else line.sayAny(...(state.trust >= warmFrom ? (['warm-acknowledge', 'acknowledge'] as const) : (['acknowledge'] as const)));
}

/** Three ways of not being sold to, in an order that the seed shuffles. */
function leftCold(moment: Moment): LineIntent[] {
  const ways: LineIntent[] = moment.state.trust >= warmFrom ? ['stall', 'resist', 'unmoved'] : ['unmoved', 'resist', 'test'];
  const from = hash(`${moment.setting.seed}:cold:${moment.state.replies}`) % ways.length;
  return [...ways.slice(from), ...ways.slice(0, from)];
}

const chance = ({ setting, state }: Moment, what: string, oneIn: number): boolean =>
  hash(`${setting.seed}:${what}:${state.replies}`) % oneIn === 0;

/** After such a line a question of the buyer's own would read as running away from the learner's. */
const noRoom: ReadonlySet<Intent> = new Set<Intent>(['guard', 'unknown', 'own-words', 'hinted']);

/** Lets the buyer ask what it wants to know, where there is room for it. */
function raiseAsk({ setting, state, plain, line, heard }: Moment): void {
  const { persona, scene, memory } = setting;
  if (hasLeave(heard.reply)) return;
  if (personal.some(plain)) return;
  if (line.intents.some((intent) => noRoom.has(intent) || intent.startsWith('unknown-'))) return;
  if (line.intents.includes('reveal') && state.trust >= warmFrom) return;
  const last = Math.max(0, ...Object.values(state.asks).map(({ askedAfter }) => askedAfter));
  const waited = last === 0 || state.replies - last >= askEvery;
  const wanted = persona.asks
    .filter((ask) => inScene(ask, scene) && !state.asks[ask.id] && holds(ask.when, state, persona, memory))
    .filter(({ priority }) => (waited && line.words() < longEnough) || (priority >= pressing && line.words() < tooLong))
    .sort((a, b) => b.priority - a.priority);
  const next = wanted.find((ask) => line.add('ask', 'ask', ask.id));
  if (!next) return;
  state.asks[next.id] = { status: 'raised', passedBy: 0, askedAfter: state.replies };
  state.openAsk = next.id;
}
