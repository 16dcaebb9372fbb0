import type { ConversationHead, ServerFrame, TranscriptTurn } from '../../../server/domain/protocol.ts';

/** Frames as a server would send them, with what does not matter filled in. */
export const head = (id: string, more: Partial<ConversationHead> = {}): ConversationHead => ({
  id,
  persona: { id: 'p', name: 'P', title: 't', tagline: 't', trains: [], challenge: 1, scenes: [{ id: 's', title: 'S' }] },
  scene: { id: 's', title: 'S', brief: 'b', goal: 'g', factSheet: [] },
  rubric: 'r',
  seed: 1,
  feedback: 'marks',
  language: 'en',
  difficulty: 'true',
  ended: false,
  ...more,
});

export const started = (id: string, transcript: TranscriptTurn[] = [], more: Partial<ConversationHead> = {}): ServerFrame => ({
  type: 'started',
  conversation: head(id, more),
  transcript,
});

export const buyer = (turn: number, text: string): TranscriptTurn => ({ turn, speaker: 'buyer', text });
export const learner = (turn: number, text: string, id: string): TranscriptTurn => ({ turn, speaker: 'learner', text, id });

export const delta = (turn: number, attempt: number, offset: number, text: string): ServerFrame => ({
  type: 'delta',
  turn,
  attempt,
  offset,
  text,
});

export const marks = (turn: number): ServerFrame => ({
  type: 'marks',
  turn,
  source: 'embedded',
  marks: [{ dimension: 'listening', status: 'scored', level: 4, score: 0.7, evidence: [], note: 'n' }],
});

export const trust = (turn: number, value: number): ServerFrame => ({
  type: 'trust',
  turn,
  trust: value,
  components: { credibility: 40, reliability: 40, intimacy: 30, selfOrientation: 50 },
});

export const ended: ServerFrame = {
  type: 'ended',
  outcome: { id: 'o', title: 'O', kind: 'later' },
  epilogue: 'e',
  debrief: { scores: [], talkShare: null, turningPoints: [], missedMoments: [], strength: null, next: null },
};

export const refusal = (code: string, retryable: boolean, inReplyTo?: string): ServerFrame => ({
  type: 'error',
  code,
  message: `about ${code}`,
  retryable,
  ...(inReplyTo === undefined ? {} : { inReplyTo }),
});
