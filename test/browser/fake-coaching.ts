import type { FastifyInstance } from 'fastify';
import type { Dispute, NewDispute, Notice } from '../../server/domain/coaching.ts';
import type { Talk } from './fake-talk.ts';

const by = { id: 'max', name: 'Maximiliane Oberhuber-Czerny' };
const at = '2026-03-02T09:00:00.000Z';

/** The level that the coach gives in answer: higher than any that the scripted server gives. */
const higher = 5;

/** As the server does: the coach's level in the mark's place, the engine's marks beside. */
function giveLevel(talk: Talk, { turn, dimension }: Dispute, { text, level }: { text: string; level: number }): void {
  const reply = talk.turns[turn];
  if (!reply?.marks) return;
  const { marks, source = 'embedded' } = reply;
  reply.engine = { source, marks };
  reply.source = 'coach';
  reply.marks = marks.map((mark) =>
    mark.dimension === dimension
      ? { ...mark, status: 'scored', level, score: 0.9, reason: text, note: text, source: 'coach', by, at }
      : { ...mark, source },
  );
}

/** What a learner has to do with coaches: disputes of marks, and notices; `returnTalk` plays the coach. */
export function fakeCoaching(app: FastifyInstance, talks: ReadonlyMap<string, Talk>) {
  const notices: Notice[] = [];
  let read = 0;
  app.post<{ Params: { id: string }; Body: NewDispute }>(
    '/api/v1/conversations/:id/disputes',
    async ({ params, body }, reply) => {
      const talk = talks.get(params.id);
      if (!talk) return reply.code(404).send({ error: { code: 'not-found', message: 'There is no such conversation.' } });
      if (talk.disputes?.some(({ status }) => status === 'open'))
        return reply.code(409).send({ error: { code: 'conflict', message: 'Disputed already.' } });
      const dispute = { id: `dispute-${(talk.disputes?.length ?? 0) + 1}`, level: 2, at, status: 'open' as const, ...body };
      talk.disputes = [...(talk.disputes ?? []), dispute];
      return dispute;
    },
  );
  app.delete<{ Params: { id: string } }>('/api/v1/disputes/:id', async ({ params }) => {
    for (const talk of talks.values())
      for (const dispute of talk.disputes ?? []) if (dispute.id === params.id) dispute.status = 'withdrawn';
    return { done: true };
  });
  app.get('/api/v1/notices', async () => {
    const shown = notices.map((notice) => ({ ...notice, read: notice.id <= read })).toReversed();
    return { unread: shown.filter((notice) => !notice.read).length, notices: shown };
  });
  app.post<{ Body: { upTo: number } }>('/api/v1/notices/read', async ({ body }) => {
    read = body.upTo;
    return { done: true };
  });
  return {
    /** The coach answers what is disputed, remarks on the first reply, writes a summary, and returns the conversation. */
    returnTalk(id: string): void {
      const talk = talks.get(id);
      if (!talk) throw new Error(`there is no talk ${id}`);
      for (const dispute of talk.disputes ?? [])
        if (dispute.status === 'open') {
          dispute.status = 'new-level';
          const answer = { text: 'You did hear him; I had to read it twice.', level: higher, by, at };
          dispute.answer = answer;
          giveLevel(talk, dispute, answer);
          const { id: conversation, persona } = talk.head;
          notices.push({
            id: notices.length + 1,
            at,
            kind: 'dispute-answered',
            conversation,
            persona,
            by,
            about: dispute.id,
            read: false,
          });
        }
      talk.comments = [{ id: 'remark', turn: 1, text: 'This is where he begins to trust you.', by, at }];
      talk.summaries = [{ by, at, text: 'Good patience.\n\nNext time, name the price sooner.' }];
      const { id: conversation, persona } = talk.head;
      notices.push({ id: notices.length + 1, at, kind: 'returned', conversation, persona, by, read: false });
    },
  };
}
