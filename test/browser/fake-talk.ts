import type {
  BetterReply,
  Branches,
  ConversationHead,
  ConversationRecord,
  ConversationSummary,
  Debrief,
  TranscriptTurn,
} from '../../server/domain/protocol.ts';
import { epilogue, marksFor, outcome, type personas, rubric } from './fake-content.ts';

/** A conversation on the scripted server. */
export type Talk = { head: ConversationHead; turns: TranscriptTurn[]; startedAt: string; over: boolean } & Partial<
  Pick<ConversationRecord, 'comments' | 'disputes' | 'summaries' | 'finalScores'>
>;

export const publicPart = ({ version: _, scenes, ...persona }: (typeof personas)[number]) => ({
  ...persona,
  scenes: scenes.map(({ id, title }) => ({ id, title })),
});

export const shown = ({ head, turns, over }: Talk): TranscriptTurn[] =>
  turns.map(({ marks, source, trust, components, ...turn }) => ({
    ...turn,
    ...(marks && source && (over || head.feedback === 'marks') ? { marks, source } : {}),
    ...(trust !== undefined && components && (over || head.feedback !== 'off') ? { trust, components } : {}),
  }));

export function summaryOf(talk: Talk): ConversationSummary {
  const { head, turns, startedAt, over } = talk;
  const trust = turns.findLast((turn) => turn.trust !== undefined)?.trust;
  return {
    id: head.id,
    persona: { id: head.persona.id, name: head.persona.name },
    scene: { id: head.scene.id, title: head.scene.title },
    rubric: head.rubric,
    language: head.language,
    difficulty: head.difficulty,
    startedAt,
    replies: turns.filter(({ speaker }) => speaker === 'learner').length,
    ...(over ? { endedAt: startedAt, outcome } : {}),
    ...(trust !== undefined && (over || head.feedback !== 'off') ? { trust } : {}),
    ...(head.branchedFrom ? { branchedFrom: head.branchedFrom } : {}),
  };
}

export const recordOf = (talk: Talk): ConversationRecord => ({
  conversation: talk.head,
  startedAt: talk.startedAt,
  versions: { persona: 'one', rubric: 'one', engine: 'fake' },
  transcript: shown(talk),
  comments: talk.comments ?? [],
  ...(talk.disputes ? { disputes: talk.disputes } : {}),
  ...(talk.summaries ? { summaries: talk.summaries } : {}),
  ...(talk.finalScores ? { finalScores: talk.finalScores } : {}),
  ...(talk.over ? { endedAt: talk.startedAt, outcome, epilogue, debrief: debriefOf(talk) } : {}),
});

export function debriefOf({ turns }: Talk): Debrief {
  const replies = turns.filter(({ speaker }) => speaker === 'learner');
  const [first, second] = replies;
  const n = replies.length;
  return {
    scores: rubric.dimensions.map(({ id, title }, index) => ({
      dimension: id,
      title,
      level: index === 1 ? null : 2 + index * 0.75,
      score: index === 1 ? null : 0.4,
      n: index === 1 ? 0 : n,
    })),
    talkShare: n === 0 ? null : 0.44,
    turningPoints: second
      ? [
          {
            turn: second.turn,
            change: -5,
            trust: 29,
            quote: second.text.slice(0, 40),
            note: 'The catch was asked for and not named.',
          },
        ]
      : [],
    missedMoments: second
      ? [
          {
            turn: second.turn - 1,
            quote: 'He wants the green one',
            replyTurn: second.turn,
            note: 'She said what would make her glad.',
          },
        ]
      : [],
    strength: first
      ? {
          dimension: 'listening',
          turn: first.turn,
          quote: first.text.slice(0, 30),
          text: 'You asked before you offered anything.',
        }
      : null,
    next: second
      ? {
          dimension: 'transparency',
          turn: second.turn,
          quote: second.text.slice(0, 30),
          text: 'Answer the question first, then ask yours.',
        }
      : null,
    ...(second
      ? {
          better: {
            turn: second.turn,
            dimension: 'transparency',
            text: 'Name the catch in one sentence: you do not stock the engine he wants.',
          },
        }
      : {}),
  };
}

/** Something that would have done better than the second reply. */
export function betterOf({ turns }: Talk): BetterReply {
  const second = turns.filter(({ speaker }) => speaker === 'learner')[1];
  const { trust, components, marks } = second ?? {};
  if (!second || trust === undefined || !components || !marks) return { status: 'none', reason: 'no-costly-moment' };
  const { turn } = second;
  const text = 'What does he do with the green one?';
  return {
    status: 'proven',
    turn,
    trustBefore: 34,
    said: { text: second.text, marks, trust, components, line: turns[turn + 1]?.text ?? null },
    better: {
      text,
      marks: marksFor(turn, text, turns[turn - 1]),
      trust: 41,
      components,
      line: 'He pushes it round the table leg, for hours.',
      source: 'embedded',
    },
  };
}

/** Where a talk parts from its branches, or a branch from its siblings and where it comes from; branches of branches are left out. */
export function partingsIn(talks: ReadonlyMap<string, Talk>, id: string): Branches['partings'] {
  const origin = talks.get(id)?.head.branchedFrom?.conversation ?? id;
  const branches = [...talks.values()].filter(({ head }) => head.branchedFrom?.conversation === origin);
  const variant = (talk: Talk, turn: number) => ({
    conversation: talk.head.id,
    said: talk.turns[turn]?.text ?? null,
    startedAt: talk.startedAt,
    ended: talk.over,
    replies: talk.turns.filter(({ speaker }) => speaker === 'learner').length,
    ...(talk.over ? { outcome } : {}),
  });
  return [...Map.groupBy(branches, ({ head }) => head.branchedFrom?.turn ?? 0)].flatMap(([turn, group]) => {
    const first = talks.get(origin);
    return first ? [{ turn, current: id, variants: [first, ...group].map((talk) => variant(talk, turn)) }] : [];
  });
}
